import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openStorage, storageFault } from '#entry/node-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('where the Node host keeps the desk', () => {
  it('makes folder and file, and finds them again', async () => {
    const file = join(folder, 'deep', 'er', 'desk.sqlite');
    const first = openStorage(file);
    const epoch = await first.storage.epoch();
    expect(first.where).toBe(`in ${file}`);
    first.close();
    const second = openStorage(file);
    expect(await second.storage.epoch()).toBe(epoch);
    second.close();
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('keeps nothing with :memory:', async () => {
    const { storage, where } = openStorage(':memory:');
    expect(where).toContain('memory');
    expect(await storage.stories()).toEqual([]);
  });

  it('says in a sentence what is in the way', () => {
    const noise = join(folder, 'noise');
    writeFileSync(noise, 'this is no database, whatever it is called'.repeat(100));
    expect(() => openStorage(noise)).toThrow('is no database');
    expect(() => openStorage(folder)).toThrow('cannot be opened as a file');
    expect(() => openStorage(join(noise, 'under', 'a-file'))).toThrow('cannot be opened as a file');
  });

  it('says so when the file was written by a newer release', () => {
    const file = join(folder, 'newer.sqlite');
    openStorage(file).close();
    const db = new Database(file);
    db.exec('INSERT INTO migrations VALUES (99)');
    db.close();
    expect(() => openStorage(file)).toThrow('written by a newer Verbatim');
  });

  it('says so when another program holds the file', () => {
    const file = join(folder, 'held.sqlite');
    openStorage(file).close();
    const holder = new Database(file);
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    expect(() => openStorage(file)).toThrow('Another program holds');
    holder.exec('COMMIT');
    holder.close();
  }, 20_000);

  it.skipIf(process.getuid?.() === 0)('says so when the file may not be written', () => {
    const file = join(folder, 'shut.sqlite');
    openStorage(file).close();
    chmodSync(file, 0o400);
    expect(() => openStorage(file)).toThrow('You may not write');
  });

  it('knows the codes of a disk that is full or shut', () => {
    const fault = (code: string) => storageFault(Object.assign(new Error('x'), { code }), '/d/f');
    expect(fault('SQLITE_FULL')).toBe('The disk of /d/f is full: make room.');
    expect(fault('SQLITE_READONLY_DIRECTORY')).toContain('may not write');
    expect(fault('EACCES')).toContain('may not write');
    expect(fault('SQLITE_IOERR_WRITE')).toContain('its disk fails');
    expect(fault('EOTHER')).toBe('x');
  });
});
