import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { writesInTurn } from '#storage/sql/sqlite-writes.ts';

/** Another program's lock on the file (A10): nothing waits for it but the writes. */

const folder = mkdtempSync(join(tmpdir(), 'verbatim-locks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HASH = 'a'.repeat(64);

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('while another program holds the write lock', () => {
  it('reads are answered at once, timers go on, and the write is done when it lets go', async () => {
    const file = join(folder, 'a.sqlite');
    const storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
    await storage.putSetting('preset', 'before');
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const done: string[] = [];
    const writes = [
      storage.putText(HASH, 'a text').then(() => done.push('text')),
      storage.putSetting('preset', 'after').then(() => done.push('setting')),
    ];
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    for (let reads = 0; reads < 20; reads += 1) {
      expect(await storage.getSetting('preset')).toBe('before');
      expect(await storage.stories()).toEqual([]);
      expect((await storage.changes('st-1', 0)).entries).toEqual([]);
      await pause(10);
    }
    expect(ticks).toBeGreaterThan(10);
    expect(done).toEqual([]);
    holder.exec('COMMIT');
    holder.close();
    await Promise.all(writes);
    clearInterval(ticking);
    expect(done).toEqual(['text', 'setting']);
    expect(await storage.getSetting('preset')).toBe('after');
    expect(await storage.getText(HASH)).toBe('a text');
    storage.close();
  });

  it('a write is given up after its time, those behind it with it, and nothing of them is written', async () => {
    const write = writesInTurn(60);
    const begun = performance.now();
    const locked = (): never => {
      throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    };
    const results = await Promise.allSettled([write(locked), write(locked), write(locked)]);
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'StorageBusy' } });
    // Each had its time from when it came, not from the end of the one before.
    expect(performance.now() - begun).toBeLessThan(180);
    expect(await write(() => 'done')).toBe('done');
  });

  it('what fails for another reason fails at once, and holds up nothing', async () => {
    const write = writesInTurn(60);
    const broken = (): never => {
      throw new Error('the disk is gone');
    };
    const results = await Promise.allSettled([write(broken), write(() => 2)]);
    expect(results).toMatchObject([
      { status: 'rejected', reason: { message: 'the disk is gone' } },
      { status: 'fulfilled', value: 2 },
    ]);
  });
});

describe('what this host notes about itself', () => {
  it('is kept beside its epoch, and sizes are told without reading', async () => {
    const storage = sqliteStorage({ file: join(folder, 'b.sqlite'), newEpoch: () => 'epoch-1' });
    expect(storage.note('epoch')).toBe(null);
    await storage.putNote('epoch', 'a note');
    expect(storage.note('epoch')).toBe('a note');
    expect(await storage.epoch()).toBe('epoch-1');
    await storage.putText(HASH, 'Ça va');
    expect(storage.textBytes(HASH)).toBe(6);
    expect(storage.textBytes('b'.repeat(64))).toBe(0);
    expect(storage.logBytes('st-1')).toBe(0);
    expect((await storage.keep(null)).settings).toEqual([]);
    storage.close();
  });
});
