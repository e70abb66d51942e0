import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { sqliteStorage } from '#storage/sql/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-copy-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the data file is copied whole while somebody else writes all the time', async () => {
  const file = join(folder, 'desk.sqlite');
  const storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
  // Some two thousand pages: far more than a step of SQLite's backup takes.
  for (let text = 0; text < 8; text += 1)
    await storage.putText(`${text}`.repeat(64), 'Said, and said again. '.repeat(50_000));
  const other = new Database(file);
  const put = other.prepare("INSERT OR REPLACE INTO settings VALUES ('count', ?)");
  let count = 0;
  const writing = setInterval(() => void put.run(String((count += 1))), 0);
  put.run('0');
  try {
    await storage.copyTo(join(folder, 'copy.sqlite'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(count).toBeGreaterThan(0);
  } finally {
    clearInterval(writing);
    other.close();
    storage.close();
  }
  const copy = sqliteStorage({ file: join(folder, 'copy.sqlite'), newEpoch: () => 'epoch-2' });
  expect(await copy.epoch()).toBe('epoch-1');
  expect((await copy.getText('7'.repeat(64)))?.length).toBe(1_100_000);
  expect(Number(await copy.getSetting('count'))).toBeGreaterThanOrEqual(0);
  copy.close();
});
