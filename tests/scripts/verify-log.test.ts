import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '#core/desk/log.ts';
import { logVerdict } from '../../scripts/log-verdict.ts';
import { backupVerdict } from '../../scripts/backup-verdict.ts';
import { partsOfText } from '#api/backup-body.ts';
import { LINES_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { memoryStorage } from '#storage/memory.ts';
import { backupFile, partsIn } from '../makers/backup-file.ts';
import { DAN, FABLE } from '../makers/fable-desk.ts';
import { signedStory } from '../makers/signed-story.ts';
import { testHost } from '../makers/test-host.ts';
import { wholeLog } from '../makers/whole-log.ts';
import { checkedStory, INES, RUTH } from './second-reading/scribe.ts';

const KEY = '5a'.repeat(32);
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
  it('says that a log is good, with rows and head, and of each signature what it is worth', () => {
    const quote = 'quote q-f194c9e4939e08c96dff3a678d3a6fa0';
    const signed = 'signed by p-ruth-redpencil (Ruth Redpencil): good, signed under the rules of 1';
    const good = [
      `good: 44 rows, head ${rows.at(-1)?.hash}`,
      `row 27: ${quote} ${signed}`,
      `row 29: ${quote} ${signed}`,
      'signatures: 2 good, 0 barred, 0 bound to something else',
    ].join('\n');
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
    const [code, lines] = verify(log);
    expect([code, lines.split('\n')[0]]).toEqual([
      0,
      `good: ${log.length} rows, words removed once, head ${log.at(-1)?.hash}`,
    ]);
    expect(lines).toContain('signatures: 2 good, 0 barred, 0 bound to something else');
  });

  it('ends with 1 where somebody signed what they may not, and goes on to the other logs', () => {
    const on = checkedStory();
    on.signs(INES, 'q-1');
    const [code, lines] = verify({ stories: [{ entries: on.log }, { entries: rows }] });
    expect(code).toBe(1);
    expect(lines).toContain(
      'row 5: quote q-1 signed by p-ines (Ines Inkwell): barred: wrote quote.verdict (row 4)',
    );
    expect(lines).toContain('signatures: 0 good, 1 barred, 0 bound to something else');
    expect(lines).toContain('good: 44 rows');
  });

  it('counts rows with withheld words as not checked: never as failed, and never as verified', () => {
    const on = checkedStory();
    on.signs(RUTH, 'q-1');
    const withheld = (value: (payload: LogEntry['payload']) => unknown) =>
      on.log.map((row) =>
        row.seq === 3
          ? { ...row, payload: value(row.payload), withheld: ['data/source/title'] }
          : row,
      );
    const text = JSON.stringify(on.log[2]?.payload).replace('Remarks to the press', ' ');
    const [code, lines] = verify(withheld(() => JSON.parse(text)));
    expect([code, lines.split('\n')]).toEqual([
      0,
      [
        `good: 5 rows, head ${on.log.at(-1)?.hash}`,
        'not checked, 1 row: withheld',
        'row 5: quote q-1 signed by p-ruth (Ruth Redpencil): not checked, its words were removed since or are withheld',
        'signatures: 0 good, 0 barred, 0 bound to something else, 1 not checked',
      ],
    ]);
    expect(verify(withheld(({ by, hats, batch }) => ({ by, hats, batch, data: null })))).toEqual([
      0,
      `good: 5 rows, head ${on.log.at(-1)?.hash}\nnot checked, 1 row: withheld\nsignatures: not checked`,
    ]);
    const changed = withheld((payload) => payload).map((row) =>
      row.seq === 3 ? { ...row, actor: 'p-other' } : row,
    );
    expect(verify(changed)).toEqual([1, 'bad: the header of row 3 was altered']);
    const other = on.log.map((row) =>
      row.seq === 3 ? { ...row, payload: JSON.parse(text) } : row,
    );
    expect(verify(other)).toEqual([1, 'bad: the content of row 3 was altered']);
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

  it('says of a backup how far the key proves it, what it lacks, and what restores left', async () => {
    const host = testHost(memoryStorage('epoch-1'), { key: KEY });
    await signedStory(host);
    const signed = await host.log(FABLE);
    const take = async () =>
      (await host.fetch('/api/backup', { headers: { [PERSON_HEADER]: DAN } })).text();
    const first = await take();
    const cut = partsIn(first).filter(
      (part) => part.kind !== 'row' || (part.value as LogEntry).seq < signed.length,
    );
    const said = async (file: string, key: string | null = KEY) => {
      const { lines, code } = await backupVerdict(partsOfText(file), key);
      return [code, lines.join('\n')] as const;
    };
    const [good, told] = await said(first);
    expect([good, told.split('\n')]).toEqual([
      0,
      [
        'known heads: 2, under the key given',
        `${FABLE}: good: ${signed.length} rows, head ${signed.at(-1)?.hash}`,
        expect.stringMatching(`${FABLE}: row ${signed.length}: .*: good$`),
        `${FABLE}: signatures: 1 good, 0 barred, 0 bound to something else`,
        `${FABLE}: proved: rows 1 to ${signed.length} of ${signed.length}`,
      ],
    ]);
    expect((await said(first, 'b'.repeat(64)))[1]).toContain('not under the key given');
    expect((await said(first, null))[1]).toContain('VERBATIM_KEY_FILE');
    expect((await said(backupFile(cut)))[1]).toContain(
      `${FABLE}: missing: row ${signed.length}, a sign-off of`,
    );
    const headers = { [PERSON_HEADER]: DAN, 'content-type': LINES_TYPE };
    await host.fetch('/api/backup', { method: 'PUT', headers, body: backupFile(cut) });
    const [code, lines] = await said(await take());
    expect(code).toBe(0);
    expect(lines).toContain(`row ${signed.length}: restored from a backup of`);
    expect(lines).toContain(`row ${signed.length}: missing: row ${signed.length}, a sign-off of`);
    expect(lines).toContain('good: the host’s own log, 1 rows');
    const forged = partsIn(await take()).map((part) =>
      part.kind === 'host' ? { ...part, value: { ...part.value, at: 'never' } } : part,
    );
    expect(await said(backupFile(forged))).toEqual([
      1,
      expect.stringContaining('bad: row 1 of the host’s log was altered'),
    ]);
    const file = join(folder, 'backup.jsonl');
    writeFileSync(file, first.slice(0, -9));
    const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([1, expect.stringContaining('bad: line')]);
  });

  it('ends with 2 where there is no log', () => {
    for (const value of ['{', '[]', '{"hello":1}', '3']) expect(verify(value)[0]).toBe(2);
  });
});
