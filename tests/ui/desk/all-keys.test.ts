import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_KEYS, KEY_REGIONS } from '#ui/desk/all-keys.ts';
import type { KeyRow } from '#ui/desk/keys.ts';

const ROOT = new URL('../../../src/ui/', import.meta.url);
// One that is not exported cannot be shown, and fails below.
const TABLE = /const (\w+): readonly (?:KeyRow|ToldKey)\[\] =/g;

interface Table {
  readonly file: string;
  readonly name: string;
}

/** Every table of keys of the screen, wherever it stands; the sheet itself is none. */
const TABLES: readonly Table[] = globSync('**/*.{ts,tsx}', { cwd: ROOT.pathname })
  .filter((file) => file !== 'desk/all-keys.ts')
  .toSorted()
  .flatMap((file) =>
    [...readFileSync(new URL(file, ROOT), 'utf8').matchAll(TABLE)].map((match) => ({
      file,
      name: match[1] ?? '',
    })),
  );

function isRow(row: unknown): row is KeyRow {
  return typeof row === 'object' && row !== null && 'command' in row && 'keys' in row;
}

async function rowsOf({ file, name }: Table): Promise<readonly KeyRow[]> {
  const module: unknown = await import(new URL(file, ROOT).href);
  const found: unknown =
    typeof module === 'object' && module !== null && name in module
      ? Object.entries(module).find(([key]) => key === name)?.[1]
      : undefined;
  if (!Array.isArray(found) || !found.every(isRow)) throw new Error(`no table: ${file} ${name}`);
  return found;
}

describe('the keys sheet', () => {
  it('knows the tables of the screen', () => {
    expect(TABLES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['KEYS', 'PANE_KEYS', 'PICKER_KEYS', 'RECORD_KEYS', 'PLAYER_KEYS']),
    );
  });

  it.each(TABLES)('shows every row of $name in $file', async (table) => {
    const rows = await rowsOf(table);
    expect(rows.length).toBeGreaterThan(0);
    const isShown = (row: KeyRow): boolean =>
      ALL_KEYS.some((told) => told.command === row.command && told.keys === row.keys);
    expect(rows.filter((row) => !isShown(row))).toEqual([]);
    expect(ALL_KEYS.filter(({ what }) => what.trim() === '')).toEqual([]);
  });

  it('has a heading for the region of every row', () => {
    const regions = KEY_REGIONS.map(({ region }) => region);
    expect(ALL_KEYS.filter((row) => !regions.includes(row.region))).toEqual([]);
    expect(new Set(regions).size).toBe(regions.length);
  });

  it.each(KEY_REGIONS)('has no combination twice: $title', ({ region }) => {
    const keysOf = (of: string): readonly string[] =>
      ALL_KEYS.filter((row) => row.region === of).flatMap((row) => row.keys);
    const own = keysOf(region);
    expect(own.filter((key, at) => own.indexOf(key) !== at)).toEqual([]);
    if (region !== 'everywhere')
      expect(own.filter((key) => keysOf('everywhere').includes(key))).toEqual([]);
  });

  it('has one command once in a region, so that a changed key is kept for one', () => {
    const names = ALL_KEYS.map((row) => `${row.region} ${row.command}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
