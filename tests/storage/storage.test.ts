import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDB } from 'idb';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { WholeStorage } from '#api/ports.ts';
import { knownHeads } from '#core/desk/known-heads.ts';
import { appendToLog, EMPTY_HEAD } from '#core/desk/log.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { memoryStorage } from '#storage/memory.ts';
import { MIGRATIONS } from '#storage/sql/sqlite-form.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import type { Opened } from './storage-case.ts';
import { SUITE } from './storage-suite.ts';

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

const REFUSED = { mid: 'd-1', outcome: 'refused', seq: 1, refusals: [] } as const;
const APPLIED = { mid: 'd-2', outcome: 'applied', seq: 2, refusals: [] } as const;
/** Answers as they were kept while ids of commands belonged to nobody. */
const BY_MID = [REFUSED, APPLIED].map((outcome) => ({
  mid: outcome.mid,
  storyId: 'st-1',
  bodyHash: 'b'.repeat(64),
  outcome,
}));
const ROWS = appendToLog(
  EMPTY_HEAD,
  [
    { type: 'nodded@1', data: { quoteId: 'q-1' } },
    { type: 'withdrawn@1', data: { quoteId: 'q-1', reason: 'one' } },
  ],
  {
    storyId: 'st-1',
    actor: { id: 'p-1', name: 'Ines Inkwell' },
    hats: [],
    at: '2026-11-24T09:00:00.000Z',
    mid: 'd-2',
    batch: null,
    salts: ['0', '1'],
  },
);

/** Whose they are says the row; where there is none the answer is for who repeats it. */
async function expectPeopleFound(storage: WholeStorage): Promise<void> {
  const person = async (mid: string, who: string) =>
    (await storage.answer('st-1', { person: who, mid }))?.person;
  expect(await person('d-2', 'p-1')).toBe('p-1');
  expect(await person('d-2', 'p-2')).toBeUndefined();
  expect(await person('d-1', 'p-1')).toBe('');
  expect(await person('d-1', 'p-2')).toBe('');
  expect((await storage.whole('st-1', null)).answers).toHaveLength(2);
  // What it has answered with before it remembered heads: its log as it stands.
  expect(await storage.knownHeads(null)).toEqual(knownHeads(ROWS));
}

it('IndexedDB of the second form: answers find their people', async () => {
  const stores = ['meta', 'logs', 'answers', 'summaries', 'texts', 'settings', 'desks'];
  const second = await openDB('second-form', 2, {
    upgrade: (db) => {
      for (const name of [...stores, 'tombstones']) db.createObjectStore(name);
    },
  });
  await second.put('meta', 'epoch-old', 'epoch');
  for (const row of ROWS) await second.put('logs', row, ['st-1', row.seq]);
  for (const answer of BY_MID) await second.put('answers', answer, answer.mid);
  second.close();
  const storage = indexedDbStorage({ name: 'second-form', newEpoch: () => 'epoch-new' });
  await expectPeopleFound(storage);
  expect(await storage.epoch()).toBe('epoch-old');
});

describe('SQLite', () => {
  it('of the first form: answers find their people', async () => {
    const file = join(folder, 'first-form.sqlite');
    const db = new Database(file);
    db.exec('CREATE TABLE migrations (step INTEGER PRIMARY KEY) STRICT');
    db.exec(MIGRATIONS[0] ?? '');
    db.exec("INSERT INTO migrations VALUES (1); INSERT INTO meta VALUES ('epoch', 'epoch-old')");
    for (const row of ROWS)
      db.prepare('INSERT INTO logs VALUES (?, ?, ?, ?)').run(
        'st-1',
        row.seq,
        row.hash,
        JSON.stringify(row),
      );
    for (const answer of BY_MID)
      db.prepare('INSERT INTO answers VALUES (?, ?, ?)').run(
        answer.mid,
        'st-1',
        JSON.stringify(answer),
      );
    db.close();
    const storage = sqlite(file, 'epoch-new');
    await expectPeopleFound(storage);
    expect(await storage.epoch()).toBe('epoch-old');
  });

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
