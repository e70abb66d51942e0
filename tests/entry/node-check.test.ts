import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import { checkGrown } from '#entry/node-check.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, FABLE, INES } from '../makers/fable-desk.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

/** What the Node host checks of its logs when it starts. */

const folder = mkdtempSync(join(tmpdir(), 'verbatim-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
let file = '';
let storage: SqliteStorage;
let host: TestHost;
let desk: Desk;

beforeEach(async () => {
  file = join(folder, `${(made += 1)}.sqlite`);
  storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
  host = testHost(storage);
  await host.send(INES, FABLE, CREATE);
  desk = await host.desk(FABLE);
  await grow(205);
});
afterEach(() => storage.close());

/** Searches, until the log has so many rows. */
async function grow(to: number): Promise<void> {
  const { head } = await storage.changes(FABLE, Number.MAX_SAFE_INTEGER);
  const words = { where: 'the archive', when: '2026-11-21', terms: 'bridge', result: 'nothing' };
  for (let row = head.seq; row < to; row += 1) {
    const search = { id: `lookup-${row}`, occasionId: null, ...words };
    await host.send(INES, FABLE, { type: 'add-search', search }, desk);
  }
}

/** What is said at a start; what does not hold begins with an exclamation mark. */
async function said(): Promise<readonly string[]> {
  const lines: string[] = [];
  await checkGrown(storage, (line, fault) => void lines.push(fault ? `! ${line}` : line));
  return lines;
}

function alter(sql: string): void {
  const db = new Database(file);
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
}

describe('the check at the start of a host', () => {
  it('reads a log once, then what came since its last stored desk, then nothing', async () => {
    expect(await said()).toEqual(['Checked 1 story, 205 rows.']);
    expect(await said()).toEqual([]);
    await grow(207);
    expect(await said()).toEqual(['Checked 1 story, 7 rows.']);
    expect(await said()).toEqual([]);
  });

  it('reads the whole log again where a new desk was stored since, and compares that', async () => {
    await said();
    await grow(401);
    expect(await said()).toEqual(['Checked 1 story, 401 rows.']);
    await grow(402);
    expect(await said()).toEqual(['Checked 1 story, 2 rows.']);
  });

  it.each([
    ['a row', "UPDATE logs SET entry = replace(entry, 'bridge', 'bridle') WHERE seq = 206", '206'],
    [
      'the list row',
      "UPDATE summaries SET summary = replace(summary, 'Harbour', 'x')",
      'story list',
    ],
    ['an answer', 'DELETE FROM answers WHERE answer LIKE \'%"seq":206%\'', 'the answer kept'],
  ])('names %s that came since and was altered, at every start', async (_, sql, name) => {
    await said();
    await grow(207);
    alter(sql);
    const fault = [expect.stringMatching(`^! Story .*${name}`), expect.any(String)];
    expect(await said()).toEqual(fault);
    expect(await said()).toEqual(fault);
  });

  it('names a stored desk that is not what the log gives', async () => {
    alter(
      "UPDATE desk_pieces SET piece = replace(piece, 'bridge', 'bridle') WHERE name = 'searches'",
    );
    expect((await said())[0]).toContain('the stored desk at row 200 is not what the log gives');
  });

  it('reads the whole log where the row it had come to is another, or nobody noted its place', async () => {
    await said();
    await grow(206);
    const note = (change: string): void =>
      alter(`UPDATE meta SET value = ${change} WHERE name = 'note checked'`);
    note(`json_set(value, '$.heads."${FABLE}"', '${'0'.repeat(64)}')`);
    expect(await said()).toEqual(['Checked 1 story, 206 rows.']);
    await grow(207);
    note("json_remove(value, '$.seqs')");
    expect(await said()).toEqual(['Checked 1 story, 207 rows.']);
  });
});
