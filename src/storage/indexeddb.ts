import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Snapshot, Storage, StoredAnswer } from '#api/ports.ts';
import { EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import { checkContinues, headOfLog } from './continuity.ts';

interface Schema extends DBSchema {
  /** The one row is the epoch. */
  meta: { key: 'epoch'; value: string };
  logs: { key: [storyId: string, seq: number]; value: LogEntry };
  answers: { key: string; value: StoredAnswer };
  summaries: { key: string; value: StorySummary };
  texts: { key: string; value: string };
  settings: { key: string; value: string };
}

const VERSION = 1;
/** Flushed to disk before the transaction completes (Indexed Database API 3.0, durability hint). */
const STRICT = { durability: 'strict' } as const;

/** What the database is called and what to call its history if it has none yet. */
export interface IndexedDbOptions {
  readonly name: string;
  readonly newEpoch: () => string;
}

/**
 * Keeps everything in one IndexedDB database, shared by all pages and workers of the origin. A
 * commit is one readwrite transaction over all it reads and writes, with nothing awaited between
 * but its own requests, so commits of several pages are serial. What a commit wrote survives a
 * crash of the browser; the browser may still evict the whole database.
 */
export function indexedDbStorage(options: IndexedDbOptions): Storage {
  const connect = connection(options);

  return {
    epoch: async () => epochOf(await (await connect()).get('meta', 'epoch')),
    commit: async (storyId, mid, have, choose) => {
      const db = await connect();
      const tx = db.transaction(['meta', 'logs', 'answers', 'summaries'], 'readwrite', STRICT);
      const logs = tx.objectStore('logs');
      try {
        const [epoch, answered, last, own] = await Promise.all([
          tx.objectStore('meta').get('epoch'),
          tx.objectStore('answers').get(mid),
          logs.openCursor(rowsAfter(storyId, 0), 'prev'),
          have.seq === 0 ? undefined : logs.get([storyId, have.seq]),
        ]);
        const from = have.seq === 0 || own?.hash === have.hash ? have : EMPTY_HEAD;
        const since = await logs.getAll(rowsAfter(storyId, from.seq));
        const snapshot: Snapshot = {
          epoch: epochOf(epoch),
          head: headOfLog(last?.value),
          from,
          since,
          answered: answered ?? null,
        };
        const append = choose(snapshot);
        if (append.write) {
          checkContinues(snapshot.head, append.entries);
          const writes: Promise<unknown>[] = append.entries.map((entry) =>
            logs.add(entry, [storyId, entry.seq]),
          );
          writes.push(tx.objectStore('answers').add(append.answer, append.answer.mid));
          if (append.summary !== null)
            writes.push(tx.objectStore('summaries').put(append.summary, storyId));
          await Promise.all(writes);
        }
        await tx.done;
      } catch (error) {
        await abandoned(tx);
        throw error;
      }
    },
    changes: async (storyId, from) => {
      const tx = (await connect()).transaction(['meta', 'logs']);
      const logs = tx.objectStore('logs');
      const [epoch, last, entries] = await Promise.all([
        tx.objectStore('meta').get('epoch'),
        logs.openCursor(rowsAfter(storyId, 0), 'prev'),
        logs.getAll(rowsAfter(storyId, from)),
        tx.done,
      ]);
      return { epoch: epochOf(epoch), head: headOfLog(last?.value), entries };
    },
    answer: async (storyId, mid) => {
      const answer = await (await connect()).get('answers', mid);
      return answer?.storyId === storyId ? answer : null;
    },
    stories: async () => (await connect()).getAll('summaries'),
    putText: async (sha256, text) => put(await connect(), 'texts', sha256, text),
    getText: async (sha256) => (await (await connect()).get('texts', sha256)) ?? null,
    getSetting: async (name) => (await (await connect()).get('settings', name)) ?? null,
    putSetting: async (name, value) => put(await connect(), 'settings', name, value),
  };
}

/** One connection, made when it is first needed and made again after the browser dropped it. */
function connection({ name, newEpoch }: IndexedDbOptions): () => Promise<IDBPDatabase<Schema>> {
  let current: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    current = null;
  };
  return () => {
    current ??= openDB<Schema>(name, VERSION, {
      upgrade: (db, _, __, tx) => {
        db.createObjectStore('meta');
        db.createObjectStore('logs');
        db.createObjectStore('answers');
        db.createObjectStore('summaries');
        db.createObjectStore('texts');
        db.createObjectStore('settings');
        void tx.objectStore('meta').put(newEpoch(), 'epoch');
      },
      // A newer page wants to change the form: let go, or it would wait for ever.
      blocking: (_, __, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };
}

async function put(
  db: IDBPDatabase<Schema>,
  store: 'texts' | 'settings',
  key: string,
  value: string,
): Promise<void> {
  const tx = db.transaction(store, 'readwrite', STRICT);
  await Promise.all([tx.store.put(value, key), tx.done]);
}

/** All rows of a story after a seq: an array sorts after every number. */
function rowsAfter(storyId: string, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([storyId, seq], [storyId, []], true, true);
}

function epochOf(stored: string | undefined): string {
  if (stored === undefined) throw new Error('the database has no epoch');
  return stored;
}

/** Ends a transaction in which something was thrown, so that nothing of it is written. */
async function abandoned(tx: {
  readonly abort: () => void;
  readonly done: Promise<void>;
}): Promise<void> {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
  await tx.done.catch(() => undefined);
}
