import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PATCHES = fileURLToPath(new URL('../tests/mutants', import.meta.url));

/** One fault, as texts of the source that are replaced. */
export interface Mutant {
  readonly name: string;
  readonly title: string;
  readonly generator: string;
  readonly changes: readonly {
    readonly file: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Names of all patches, in order. */
export function mutantNames(): readonly string[] {
  return readdirSync(PATCHES)
    .filter((file) => file.endsWith('.patch'))
    .map((file) => file.replace(/\.patch$/, ''))
    .toSorted();
}

/** `# title`, `# generator: name`, then for each change `@@ file` and the text before and after, as git marks a clash. */
export function readMutant(name: string): Mutant {
  const text = readFileSync(join(PATCHES, `${name}.patch`), 'utf8');
  const line = (mark: RegExp): string => mark.exec(text)?.[1] ?? '';
  const hunks = text.matchAll(/^@@ (.+)\n<{7}\n([^]*?)\n={7}\n([^]*?)>{7}$/gm);
  const changes = [...hunks].map(([, file = '', from = '', to = '']) => ({
    file,
    from,
    to: to.replace(/\n$/, ''),
  }));
  if (changes.length === 0) throw new Error(`${name}: there is no change in this patch`);
  return { name, title: line(/^# (.+)/), generator: line(/^# generator: (.+)$/m), changes };
}

/** Throws where a change does not stand in the source exactly once: a patch must still apply. */
export function applyTo(folder: string, mutant: Mutant): void {
  for (const [path, text] of changed(folder, mutant)) writeFileSync(path, text);
}

/** The files a mutant changes, as they will be. Throws as `applyTo` does, and writes nothing. */
export function changed(folder: string, { name, changes }: Mutant): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { file, from, to } of changes) {
    const path = join(folder, file);
    const parts = (files.get(path) ?? readFileSync(path, 'utf8')).split(from);
    if (parts.length !== 2)
      throw new Error(`${name}: its text stands ${parts.length - 1} times in ${file}\n${from}`);
    files.set(path, parts.join(to));
  }
  return files;
}
