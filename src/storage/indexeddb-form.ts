import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
} from 'idb';
import type { StoredAnswer, StoredDesk, Tombstone } from '#api/ports.ts';
import type { HostRow } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot, knownHeads } from '#core/desk/known-heads.ts';
import { type LogEntry, UNKNOWN_PERSON } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';

type AnswerKey = [person: string, mid: string];
type HeadKey = [storyId: string, slot: string];

/** The form of the host's database in a browser. */
export interface Schema extends DBSchema {
  /** The one row is the epoch. */
  meta: { key: 'epoch'; value: string };
  logs: { key: [storyId: string, seq: number]; value: LogEntry };
  /** By story: the desk that was stored last. */
  desks: { key: string; value: StoredDesk };
  answers: { key: AnswerKey; value: StoredAnswer };
  summaries: { key: string; value: StorySummary };
  tombstones: { key: string; value: Tombstone };
  texts: { key: string; value: string };
  settings: { key: string; value: string };
  /** Known heads, by the slots of core. */
  heads: { key: HeadKey; value: KnownHead };
  /** The host's own log, by seq. */
  hostLog: { key: number; value: HostRow };
}

export type StoreName =
  | 'meta'
  | 'logs'
  | 'desks'
  | 'answers'
  | 'summaries'
  | 'tombstones'
  | 'texts'
  | 'settings'
  | 'heads'
  | 'hostLog';

/** What a restore replaces. */
export const REPLACED: readonly StoreName[] = [
  'meta',
  'logs',
  'desks',
  'answers',
  'summaries',
  'tombstones',
  'texts',
  'settings',
];

export const EVERYTHING: readonly StoreName[] = [...REPLACED, 'heads', 'hostLog'];

export type Tx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** Raised with every change of the form; `upgrade` leads from each older one to the newest. */
const VERSION = 4;
/** Flushed to disk before the transaction completes (Indexed Database API 3.0, durability hint). */
const STRICT = { durability: 'strict' } as const;

/** What the database is called and what to call its history if it has none yet. */
export interface IndexedDbOptions {
  readonly name: string;
  readonly newEpoch: () => string;
}

export type Connect = () => Promise<IDBPDatabase<Schema>>;

/** One connection, made when it is first needed and made again after the browser dropped it. */
export function connection({ name, newEpoch }: IndexedDbOptions): Connect {
  let current: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    current = null;
  };
  return () => {
    current ??= openDB<Schema>(name, VERSION, {
      upgrade: (db, from, _, tx) => {
        if (from < 1) {
          db.createObjectStore('meta');
          db.createObjectStore('logs');
          db.createObjectStore('answers');
          db.createObjectStore('summaries');
          db.createObjectStore('texts');
          db.createObjectStore('settings');
          void tx.objectStore('meta').put(newEpoch(), 'epoch');
        }
        if (from < 2) {
          db.createObjectStore('desks');
          db.createObjectStore('tombstones');
        }
        if (from < 4) {
          db.createObjectStore('heads');
          db.createObjectStore('hostLog');
        }
        if (from > 0 && from < 4) bringForward(tx, from).catch(() => abort(tx));
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

type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

async function bringForward(tx: Upgrade, from: number): Promise<void> {
  if (from < 3) await nameTheirPeople(tx);
  await rememberHeads(tx);
}

/** What this host has answered with before it remembered heads: its logs as they stand. */
async function rememberHeads(tx: Upgrade): Promise<void> {
  const logs = Map.groupBy(await tx.objectStore('logs').getAll(), (entry) => entry.storyId);
  for (const [storyId, entries] of logs)
    for (const head of knownHeads(entries))
      await tx.objectStore('heads').put(head, [storyId, headSlot(head)]);
}

/**
 * Ids of commands belong to their person: answers were kept by mid alone. Whose one was says the row
 * its answer names; where it made none nobody knows any more.
 */
async function nameTheirPeople(tx: Upgrade): Promise<void> {
  const logs = tx.objectStore('logs');
  const answers = tx.objectStore('answers');
  const old = await answers.getAll();
  await answers.clear();
  for (const answer of old) {
    const { storyId, mid, outcome } = answer;
    const row = await logs.get([storyId, outcome.seq]);
    const person = row?.mid === mid ? row.actor : UNKNOWN_PERSON;
    await putAnswer(answers, { ...answer, person });
  }
}

type Answers = IDBPObjectStore<Schema, StoreName[], 'answers', 'readwrite' | 'versionchange'>;

/** Puts an answer in the place of the one its command has. */
export async function putAnswer(answers: Answers, answer: StoredAnswer): Promise<void> {
  await answers.put(answer, [answer.person, answer.mid]);
}

/** Undoes what a transaction wrote. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Runs `work` in one readwrite transaction, flushed to disk before this resolves; when it throws nothing is written. */
export async function inOne<T>(
  connect: Connect,
  names: readonly StoreName[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tx = (await connect()).transaction([...names], 'readwrite', STRICT);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    await tx.done.catch(() => undefined);
    throw error;
  }
}

/** All rows of a story after a seq: an array sorts after every number. */
export function rowsAfter(storyId: string, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([storyId, seq], [storyId, []], true, true);
}

export function epochOf(stored: string | undefined): string {
  if (stored === undefined) throw new Error('the database has no epoch');
  return stored;
}
