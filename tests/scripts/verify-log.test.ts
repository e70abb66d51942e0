import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '#core/desk/log.ts';
import { logVerdict } from '../../scripts/log-verdict.ts';
import { wholeLog } from '../makers/whole-log.ts';

const script = fileURLToPath(new URL('../../scripts/verify-log.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = JSON.parse(
  readFileSync(new URL('../corpus/logs/first-release.json', import.meta.url), 'utf8'),
) as readonly LogEntry[];

function verify(value: unknown): readonly [number, string] {
  const { lines, code } = logVerdict(typeof value === 'string' ? value : JSON.stringify(value));
  return [code, lines.join('\n')];
}

describe('verify-log', () => {
  it('says in one line that a log is good, with rows and head', () => {
    const good = `good: 44 rows, head ${rows.at(-1)?.hash}`;
    expect(verify(rows)).toEqual([0, good]);
    expect(verify({ entries: rows })).toEqual([0, good]);
    expect(verify({ epoch: 'e', events: rows })).toEqual([0, good]);
    expect(verify({ stories: [{ entries: rows }, { entries: rows }] })).toEqual([
      0,
      `${good}\n${good}`,
    ]);
  });

  it('names the first row that does not hold', () => {
    const changed = rows.map((row) => (row.seq === 9 ? { ...row, actor: 'p-other' } : row));
    expect(verify(changed)).toEqual([1, 'bad: the header of row 9 was altered']);
    expect(verify(rows.filter((row) => row.seq !== 5))).toEqual([1, 'bad: row 6 follows row 4']);
    const [first, second, ...rest] = rows;
    expect(verify([second, first, ...rest])).toEqual([1, 'bad: row 2 follows row 0']);
  });

  it('takes a log from which words were removed, and says so', async () => {
    const log = await wholeLog();
    expect(verify(log)).toEqual([
      0,
      `good: ${log.length} rows, words removed once, head ${log.at(-1)?.hash}`,
    ]);
  });

  it('is a program that prints the line and ends with its code', () => {
    const file = join(folder, 'log.json');
    writeFileSync(file, JSON.stringify(rows.slice(1)));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    const { status, stdout } = run(file);
    expect([status, stdout]).toEqual([1, 'bad: row 2 follows row 0\n']);
    expect(run(join(folder, 'none')).status).toBe(2);
  });

  it('ends with 2 where there is no log', () => {
    for (const value of ['{', '[]', '{"hello":1}', '3']) expect(verify(value)[0]).toBe(2);
  });
});
