/** A small house that keeps every rule: path and text of each file. */
export const HOUSE: Readonly<Record<string, string>> = {
  'src/core/text/sha256.ts': `import { sha256 } from '@noble/hashes/sha2.js';
export const digest = (bytes: Uint8Array): Uint8Array => sha256(bytes);
`,
  'src/core/desk/desk.ts': `import { digest } from '../text/sha256.ts';
export interface Desk {
  readonly id: string;
  readonly head: Uint8Array;
}
export const emptyDesk = (id: string): Desk => ({ id, head: digest(new Uint8Array()) });
`,
  'src/core/desk/event.ts': `export interface DeskEvent {
  readonly seq: number;
}
export const FIRST: DeskEvent = { seq: 1 };
`,
  'scripts/second-reading/read.ts': `import type { DeskEvent } from '#core/desk/event.ts';
import { digest } from '#core/text/sha256.ts';
import { rowOf } from './row.ts';
export const read = (event: DeskEvent): string => rowOf(event.seq) + digest(new Uint8Array()).length;
`,
  'scripts/second-reading/row.ts': `export const rowOf = (seq: number): string => \`row \${seq}\`;
`,
  'src/contract/desk.ts': `import { z } from 'zod/mini';
export const deskSchema = z.object({ id: z.string() });
`,
  'src/api/ports.ts': `import type { Desk } from '#core/desk/desk.ts';
export interface Storage {
  readonly load: (id: string) => Promise<Desk>;
}
`,
  'src/api/app.ts': `import { Hono } from 'hono';
import type { ZodMiniType } from 'zod/mini';
import { deskSchema } from '#contract/desk.ts';
import type { Storage } from './ports.ts';
const schema: ZodMiniType = deskSchema;
export function createApi(storage: Storage): Hono {
  const app = new Hono();
  app.get('/api/:id', async (c) => c.json(schema.parse(await storage.load(c.req.param('id')))));
  return app;
}
`,
  'src/storage/indexeddb.ts': `import { openDB } from 'idb';
import type { Storage } from '#api/ports.ts';
import { emptyDesk } from '#core/desk/desk.ts';
export async function openStorage(): Promise<Storage> {
  await openDB('house', 1);
  return { load: (id) => Promise.resolve(emptyDesk(id)) };
}
`,
  'src/sync/device-database.ts': `import { openDB } from 'idb';
export const openDevice = (): Promise<unknown> => openDB('device', 1);
`,
  'src/sync/desk-store.ts': `import { createStore } from 'zustand/vanilla';
import { emptyDesk } from '#core/desk/desk.ts';
export const deskStore = createStore(() => ({ desk: emptyDesk('a') }));
`,
  'src/sync/queries.ts': `import { QueryClient } from '@tanstack/query-core';
export const createClient = (): QueryClient => new QueryClient();
`,
  'src/ui/reader/jsx-runtime.ts': `export { Fragment, type JSX, jsx, jsxs } from 'react/jsx-runtime';
`,
  'src/ui/desk/Desk.tsx': `import { useStore } from 'zustand';
import { deskStore } from '#sync/desk-store.ts';
export function Desk() {
  return <main>{useStore(deskStore, (state) => state.desk.id)}</main>;
}
`,
  'src/entry/browser.tsx': `import { createRoot } from 'react-dom/client';
import { Desk } from '#ui/desk/Desk.tsx';
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Desk />);
`,
};

export interface Plant {
  /** What is wrong, in words. */
  readonly wrong: string;
  readonly file: string;
  readonly text: string;
  /** The linter rule that must report it. */
  readonly rule: string;
  /** Whether the compiler keeps this wall as well. */
  readonly compiler: boolean;
}

const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';

function plant(wrong: string, file: string, text: string, rule: string, compiler = false): Plant {
  return { wrong, file, text, rule, compiler };
}

/** One broken rule each; a file is planted once. */
export const PLANTS: readonly Plant[] = [
  plant(
    'the DOM in core',
    'src/core/desk/title.ts',
    'export const title = (): string => document.title;\n',
    GLOBALS,
    true,
  ),
  plant(
    'Date.now in core',
    'src/core/desk/now.ts',
    'export const now = (): number => Date.now();\n',
    PROPERTIES,
  ),
  plant(
    'a package in core',
    'src/core/desk/id.ts',
    "import { v7 } from 'uuid';\nexport const id = (): string => v7();\n",
    IMPORTS,
  ),
  plant(
    "another file's package in core",
    'src/core/text/md5.ts',
    "import { md5 } from '@noble/hashes/legacy.js';\nexport const weak = md5;\n",
    IMPORTS,
  ),
  plant(
    'core imports sync',
    'src/core/desk/live.ts',
    "import { deskStore } from '#sync/desk-store.ts';\nexport const live = deskStore;\n",
    IMPORTS,
    true,
  ),
  plant(
    'core imports sync by a relative path',
    'src/core/desk/live-too.ts',
    "import { deskStore } from '../../sync/desk-store.ts';\nexport const live = deskStore;\n",
    IMPORTS,
    true,
  ),
  plant(
    'a cycle of types, one half',
    'src/core/desk/hen.ts',
    "import type { Egg } from './egg.ts';\nexport interface Hen {\n  readonly from: Egg;\n}\n",
    'no-cycle',
  ),
  plant(
    'a cycle of types, the other half',
    'src/core/desk/egg.ts',
    "import type { Hen } from './hen.ts';\nexport interface Egg {\n  readonly by: Hen | null;\n}\n",
    'no-cycle',
  ),
  plant(
    'text looks ahead to desk',
    'src/core/text/ahead.ts',
    "import type { Desk } from '../desk/desk.ts';\nexport type Ahead = Desk | null;\n",
    IMPORTS,
  ),
  plant(
    'verdict looks ahead to review',
    'src/core/verdict/ahead.ts',
    "import { sign } from '../review/sign.ts';\nexport const ahead = sign;\n",
    IMPORTS,
  ),
  plant('a barrel', 'src/core/desk/all.ts', "export * from './desk.ts';\n", 'no-barrel-file'),
  plant('a default export', 'src/core/desk/three.ts', 'export default 3;\n', 'no-default-export'),
  plant(
    'any',
    'src/contract/loose.ts',
    'export const loose = (value: any): unknown => value;\n',
    'no-explicit-any',
  ),
  plant(
    'a value of api in storage',
    'src/storage/memory.ts',
    "import { createApi } from '#api/app.ts';\nexport const api = createApi;\n",
    IMPORTS,
  ),
  plant(
    'a value of the ports in storage',
    'src/storage/ports.ts',
    "import * as ports from '#api/ports.ts';\nexport const all = ports;\n",
    IMPORTS,
  ),
  plant(
    'zod at run time in api',
    'src/api/check.ts',
    "import { z } from 'zod/mini';\nexport const check = z.string();\n",
    IMPORTS,
  ),
  plant(
    'idb outside its own file',
    'src/sync/outbox.ts',
    "import { openDB } from 'idb';\nexport const open = openDB;\n",
    IMPORTS,
  ),
  plant(
    'a database package outside its own file',
    'src/storage/sql/rows.ts',
    "import Database from 'better-sqlite3';\nexport const open = (file: string) => new Database(file);\n",
    IMPORTS,
  ),
  plant(
    'React in sync',
    'src/sync/hook.ts',
    "import { useState } from 'react';\nexport const hook = useState;\n",
    IMPORTS,
  ),
  plant(
    'React passed on by sync',
    'src/sync/hook-too.ts',
    "export { useState } from 'react';\n",
    IMPORTS,
  ),
  plant(
    'sync imports ui when it runs',
    'src/sync/later.ts',
    "export const later = (): Promise<unknown> => import('#ui/desk/Desk.tsx');\n",
    IMPORTS,
    true,
  ),
  plant(
    'chance in sync',
    'src/sync/jitter.ts',
    'export const jitter = (): number => Math.random();\n',
    PROPERTIES,
  ),
  plant(
    'a promise nobody waits for',
    'src/sync/lost.ts',
    'export const lost = (): void => {\n  Promise.resolve(1);\n};\n',
    'no-floating-promises',
  ),
  plant(
    'a desk in queries.ts',
    'src/sync/queries.ts',
    "import type { Desk } from '#core/desk/desk.ts';\nexport type Held = Desk;\n",
    IMPORTS,
  ),
  plant(
    'ui imports storage',
    'src/ui/desk/disk.ts',
    "import { openStorage } from '#storage/indexeddb.ts';\nexport const disk = openStorage;\n",
    IMPORTS,
    true,
  ),
  plant(
    'ui imports a type of api',
    'src/ui/desk/port.ts',
    "import type { Storage } from '#api/ports.ts';\nexport type Port = Storage;\n",
    IMPORTS,
    true,
  ),
  plant(
    'fetch in ui',
    'src/ui/desk/ask.ts',
    "export const ask = (): Promise<Response> => fetch('/api/a');\n",
    GLOBALS,
  ),
  plant(
    'innerHTML in ui',
    'src/ui/desk/markup.ts',
    "export const fill = (element: Element): void => {\n  element.innerHTML = 'x';\n};\n",
    PROPERTIES,
  ),
  plant(
    'markup handed to React',
    'src/ui/desk/Markup.tsx',
    "export function Markup() {\n  return <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n}\n",
    'no-danger',
  ),
  plant(
    'a picture without words',
    'src/ui/desk/Picture.tsx',
    'export function Picture() {\n  return <img src="/icon.svg" />;\n}\n',
    'alt-text',
  ),
  plant(
    'a hook under a condition',
    'src/ui/desk/Hook.tsx',
    "import { useState } from 'react';\nexport function Hook({ on }: { readonly on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n",
    'rules-of-hooks',
  ),
  plant(
    'a rule of the desk in the second reading',
    'scripts/second-reading/rule.ts',
    "import { barred } from '#core/desk/barred.ts';\nexport const rule = barred;\n",
    IMPORTS,
  ),
  plant(
    'a type of the desk in the second reading',
    'scripts/second-reading/state.ts',
    "import type { Desk } from '#core/desk/desk.ts';\nexport type State = Desk;\n",
    IMPORTS,
  ),
  plant(
    'the desk in the second reading by a relative path',
    'scripts/second-reading/state-too.ts',
    "import { emptyDesk } from '../../src/core/desk/desk.ts';\nexport const none = emptyDesk('a');\n",
    IMPORTS,
  ),
  plant(
    'a value beside the types of events in the second reading',
    'scripts/second-reading/first.ts',
    "import { FIRST } from '#core/desk/event.ts';\nexport const first = FIRST;\n",
    IMPORTS,
  ),
  plant(
    'the table of verdicts in the second reading',
    'scripts/second-reading/scale.ts',
    "import { sourceKind } from '#core/verdict/source.ts';\nexport const kind = sourceKind;\n",
    IMPORTS,
  ),
  plant(
    'contract in the second reading',
    'scripts/second-reading/schema.ts',
    "import { deskSchema } from '#contract/desk.ts';\nexport const schema = deskSchema;\n",
    IMPORTS,
  ),
  plant(
    'a file of 221 lines in ui',
    'src/ui/desk/long.ts',
    Array.from({ length: 221 }, (_, n) => `export const line${n} = ${n};\n`).join(''),
    'max-lines',
  ),
];
