import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDB } from 'idb';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { memoryStorage } from '#storage/memory.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { type Opened, SUITE } from './storage-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-storage-'));
const opened: SqliteStorage[] = [];
let count = 0;

afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function sqlite(file: string, epoch: string): SqliteStorage {
  const storage = sqliteStorage({ file, newEpoch: () => epoch });
  opened.push(storage);
  return storage;
}

const KINDS: readonly { readonly kind: string; readonly open: () => Opened }[] = [
  {
    kind: 'memory',
    open: () => {
      const storage = memoryStorage('epoch-1');
      return { storage, sibling: () => storage };
    },
  },
  {
    kind: 'IndexedDB',
    open: () => {
      const name = `storage-test-${(count += 1)}`;
      const storage = indexedDbStorage({ name, newEpoch: () => 'epoch-1' });
      return { storage, sibling: () => indexedDbStorage({ name, newEpoch: () => 'epoch-2' }) };
    },
  },
  {
    kind: 'SQLite',
    open: () => {
      const file = join(folder, `${(count += 1)}.sqlite`);
      return { storage: sqlite(file, 'epoch-1'), sibling: () => sqlite(file, 'epoch-2') };
    },
  },
];

describe.each(KINDS)('$kind', ({ open }) => {
  it.each(SUITE)('$name', async ({ run }) => {
    await expect(run(async () => open())).resolves.toBeUndefined();
  });
});

it('IndexedDB of the first release is opened as it is, with what came since added', async () => {
  const first = await openDB('first-release', 1, {
    upgrade: (db) => {
      for (const name of ['meta', 'logs', 'answers', 'summaries', 'texts', 'settings'])
        db.createObjectStore(name);
    },
  });
  await first.put('meta', 'epoch-old', 'epoch');
  await first.put('texts', 'a text', 'a'.repeat(64));
  first.close();
  const storage = indexedDbStorage({ name: 'first-release', newEpoch: () => 'epoch-new' });
  expect(await storage.epoch()).toBe('epoch-old');
  expect(await storage.getText('a'.repeat(64))).toBe('a text');
  expect((await storage.whole('st-1', null)).gone).toBeNull();
});

describe('SQLite', () => {
  it('keeps everything over a restart, its epoch too', async () => {
    const file = join(folder, 'again.sqlite');
    const first = sqlite(file, 'epoch-1');
    await first.putText('a'.repeat(64), 'a text');
    first.close();
    const second = sqlite(file, 'epoch-2');
    expect(await second.epoch()).toBe('epoch-1');
    expect(await second.getText('a'.repeat(64))).toBe('a text');
  });

  it('flushes every commit: WAL with synchronous FULL', () => {
    const storage = sqlite(join(folder, 'modes.sqlite'), 'epoch-1');
    expect(storage.modes()).toEqual({ journal: 'wal', synchronous: 2 });
  });
});
