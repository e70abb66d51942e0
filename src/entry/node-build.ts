import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Modules that a page loads only where the browser is the host. */
const BROWSER_HOST = [
  'src/entry/in-page-api.ts',
  'src/entry/fault-transport.ts',
  'src/ui/safety/FaultPanel.tsx',
];

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/**
 * Addresses of everything in the build that only the browser host needs: the mock API and the
 * faults of the demo. A server that serves the same build withholds them. Throws where the build
 * has no manifest: then nobody can say what they are.
 */
export function browserHostFiles(dist: string): readonly string[] {
  const file = join(dist, '.vite', 'manifest.json');
  if (!existsSync(file)) throw new Error('The build has no manifest.');
  // Written by the build from vite.config.ts, in this form.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Chunk>>;
  const without = reached(
    manifest,
    Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true),
  );
  // Styles and fonts stand in the manifest by themselves; they do nothing.
  const scripts = Object.values(manifest).filter((chunk) => chunk.file.endsWith('.js'));
  const needed = new Set([...without].map((key) => manifest[key]?.file));
  return scripts
    .map((chunk) => chunk.file)
    .filter((name) => !needed.has(name))
    .map((name) => `/${name}`);
}

/** Every chunk that can be reached without going through one for the browser host. */
function reached(
  manifest: Readonly<Record<string, Chunk>>,
  from: readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key) || BROWSER_HOST.includes(key)) continue;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    open.push(...imports, ...dynamicImports);
  }
  return seen;
}
