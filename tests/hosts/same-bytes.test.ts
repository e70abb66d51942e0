import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createApi } from '#api/app.ts';
import { JSON_TYPE, LINES_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import type { Envelope } from '#core/desk/envelope.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { browserApi } from '#entry/browser-host.ts';
import { demoPeople } from '#entry/demo-people.ts';
import type { Draws } from '#entry/draws.ts';
import { memoryStorage } from '#storage/memory.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, DAN, edit, FABLE, INES, openFable, propose, TOM } from '../makers/fable-desk.ts';
import { httpHost } from '../makers/http-host.ts';
import { testHost } from '../makers/test-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-hosts-'));
const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true });
});

/** Time and chance that are the same in every host. */
function draws(): Draws {
  let ticks = 0;
  let salts = 0;
  return {
    clock: { now: () => new Date(Date.UTC(2026, 10, 24, 9) + 1000 * ticks++).toISOString() },
    chance: {
      salts: (count) =>
        Array.from({ length: count }, () => (salts++).toString(16).padStart(32, '0')),
    },
    newEpoch: () => 'epoch-1',
  };
}

type Host = (path: string, init: RequestInit) => Promise<Response>;

function report(error: unknown): void {
  throw error;
}

const HOSTS = {
  'the handlers over memory': async () => {
    const storage = memoryStorage('epoch-1');
    const ports = { storage, identity: demoPeople(storage), ...draws(), demo: true, report };
    const app = createApi(
      { ...ports, hints: { changed: () => undefined } },
      { archive: storage, backupNeeds: null, key: null, administered: false },
    );
    return async (path, init) => app.request(path, init);
  },
  // Worker and page run this very function over IndexedDB.
  'the browser host': async () => {
    const api = browserApi(report, draws());
    return (path, init) => api(new Request(`http://desk.example${path}`, init));
  },
  'the Node host over HTTP with SQLite': async () => {
    const held = draws();
    const storage = sqliteStorage({ file: join(folder, 'a.sqlite'), newEpoch: held.newEpoch });
    const { origin, close } = await httpHost(storage, held);
    closers.push(close, () => storage.close());
    return (path, init) => fetch(origin + path, init);
  },
} satisfies Readonly<Record<string, () => Promise<Host>>>;

const RECORD = 'The bridge is sound — “and it will carry trams again”, she said.';
let mids = 0;

function envelope(command: Command): Envelope {
  mids += 1;
  const desk = emptyDesk(FABLE);
  const base = baseOf(desk, '', writes(command, desk));
  return { mid: `prof-${mids}`, batch: null, base, command };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly who: string | null;
  readonly body: string | null;
}

const get = (path: string, who: string | null = DAN): Asked => ({
  method: 'GET',
  path,
  who,
  body: null,
});
const send = (method: string, path: string, body: unknown, who: string | null = DAN): Asked => ({
  method,
  path,
  who,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A morning at the desk: everything the API can do, mistakes included. */
async function requests(): Promise<readonly Asked[]> {
  const [first = ''] = await openFable(testHost());
  const commands = `/api/stories/${FABLE}/commands`;
  const fix = envelope(edit({ field: 'quote.fix', id: first, value: 'Zebedee said so' }));
  const clash = envelope(edit({ field: 'quote.fix', id: first, value: 'another' }));
  const post = (body: unknown, who: string | null = INES) => send('POST', commands, body, who);
  return [
    get('/api/people', null),
    get('/api/stories', null),
    get('/api/nothing'),
    post(envelope(CREATE)),
    post(envelope(propose())),
    post(fix),
    post(fix),
    post({ ...fix, batch: 'b-1' }),
    post(clash, TOM),
    post(envelope({ type: 'submit', quoteIds: [first] })),
    post('{'),
    post({ hello: 1 }),
    post(fix, null),
    get(`/api/stories/${FABLE}/changes?from=2&epoch=epoch-1`),
    get(`/api/stories/${FABLE}/changes?from=2&epoch=epoch-0`),
    get(`/api/stories/${FABLE}/changes?from=x`),
    get(`/api/stories/${FABLE}/outcomes/${clash.mid}`),
    get(`/api/stories/${FABLE}/outcomes/prof-none`),
    send('PUT', `/api/texts/${sha256Hex(RECORD)}`, { text: RECORD }),
    send('PUT', `/api/texts/${'a'.repeat(64)}`, { text: RECORD }),
    get(`/api/texts/${sha256Hex(RECORD)}`),
    post(
      envelope({ type: 'shred', fields: [{ seq: 5, path: 'data/writes/0/value', span: null }] }),
      DAN,
    ),
    get('/api/stories'),
    get('/api/check'),
    get('/api/backup'),
    get(`/api/backup?story=${FABLE}`),
    send('DELETE', `/api/stories/${FABLE}`, { headHash: 'a'.repeat(64) }),
    get(`/api/stories/${FABLE}/changes?from=0`),
  ];
}

it('the newsroom’s host is restored, and told who works at it, on its machine alone', async () => {
  const host = await HOSTS['the Node host over HTTP with SQLite']();
  const backup = await host('/api/backup', { headers: { [PERSON_HEADER]: DAN } });
  expect(backup.status).toBe(200);
  const before = await backup.text();
  const sends = async (path: string, body: string, type = JSON_TYPE) => {
    const headers = { [PERSON_HEADER]: DAN, 'content-type': type };
    const answer = await host(path, { method: 'PUT', headers, body });
    return [answer.status, await answer.json()];
  };
  for (const [path, body, type, say] of [
    ['/api/backup', before, LINES_TYPE, 'npm run restore -- FILE'],
    ['/api/backup', '{"form":"verbatim-backup/1"}', JSON_TYPE, 'npm run restore -- FILE'],
    ['/api/demo/preset', '{"preset":"alone"}', JSON_TYPE, 'VERBATIM_PRESET'],
  ] as const)
    expect(await sends(path, body, type)).toMatchObject([
      403,
      { say: expect.stringContaining(say) },
    ]);
  expect(await (await host('/api/demo/preset', {})).json()).toEqual({ preset: 'five' });
  const own = [LINES_TYPE, JSON_TYPE].map((type) => ({
    [PERSON_HEADER]: DAN,
    'content-type': type,
  }));
  const inBrowser = await HOSTS['the browser host']();
  for (const headers of own)
    expect(
      (await inBrowser('/api/backup', { method: 'PUT', headers, body: '{}' })).status,
    ).toBeLessThan(423);
});

it('every host answers the same requests with the same bytes', async () => {
  const asked = await requests();
  const said: Record<string, readonly string[]> = {};
  for (const [name, open] of Object.entries(HOSTS)) {
    const host = await open();
    const answers: string[] = [];
    for (const { method, path, who, body } of asked) {
      const headers = {
        ...(who === null ? {} : { [PERSON_HEADER]: who }),
        ...(body === null ? {} : { 'content-type': JSON_TYPE }),
      };
      const init = body === null ? { method, headers } : { method, headers, body };
      const answer = await host(path, init);
      const type = answer.headers.get('content-type') ?? '';
      answers.push(`${method} ${path} ${answer.status} ${type}\n${await answer.text()}`);
    }
    said[name] = answers;
  }
  const [reference = [], ...others] = Object.values(said);
  for (const answers of others) expect(answers).toEqual(reference);
  const statuses = new Set(reference.map((text) => text.split(' ')[2]));
  expect([...statuses].toSorted()).toEqual(['200', '400', '401', '404', '422']);
  expect(reference.at(-1)).not.toContain('Zebedee');
});
