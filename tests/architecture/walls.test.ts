import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE, PLANTS } from './plants.ts';

/**
 * The walls of the house, tried: a small house under our own rules is clean, and every rule that is
 * broken in it on purpose is reported. A rule that stopped working fails here.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOLS = join(ROOT, 'node_modules');
let house = '';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

function tool(path: string, args: readonly string[]): string {
  const options = { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const { stdout } = spawnSync(process.execPath, [join(TOOLS, path), ...args], options);
  return stdout;
}

interface Problem {
  readonly code: string;
  readonly filename: string;
}

/** What the linter reports, as `file rule`. */
function lint(): readonly string[] {
  const report = JSON.parse(tool('oxlint/bin/oxlint', ['-f', 'json'])) as {
    readonly diagnostics: readonly Problem[];
  };
  return report.diagnostics.map(({ code, filename }) => {
    const rule = /\((.+)\)$/.exec(code)?.[1] ?? code;
    return `${filename.replaceAll('\\', '/')} ${rule}`;
  });
}

function compile(): string {
  return tool('typescript/bin/tsc', ['-b', 'tsconfig.entry.json', '--pretty', 'false']);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const name of readdirSync(ROOT)) {
    const rules = /^(package\.json|oxlint\.config\.ts|tsconfig.*\.json)$/.test(name);
    if (rules) cpSync(join(ROOT, name), join(house, name));
  }
  cpSync(join(ROOT, 'scripts/lint-rooms.ts'), join(house, 'scripts/lint-rooms.ts'));
  writeFileSync(join(house, '.gitignore'), 'node_modules\n.tsbuild\n');
  symlinkSync(TOOLS, join(house, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(HOUSE)) write(file, text);
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('a clean house', () => {
  it('passes the linter and the compiler', { timeout: 60_000 }, () => {
    expect(lint()).toEqual([]);
    expect(compile()).toBe('');
  });
});

describe('a planted violation is reported', () => {
  let problems: readonly string[] = [];
  let errors = '';

  beforeAll(() => {
    for (const { file, text } of PLANTS) write(file, text);
    problems = lint();
    errors = compile();
  }, 60_000);

  it.each(PLANTS)('$wrong: by the linter', ({ file, rule }) => {
    expect(problems).toContain(`${file} ${rule}`);
  });

  it.each(PLANTS.filter((plant) => plant.compiler))('$wrong: by the compiler', ({ file }) => {
    // A file behind a wall is reported once, at one importer, with the others named below it.
    expect(errors.split(`${file}(`).length + errors.split(`${file}'`).length).toBeGreaterThan(2);
  });
});
