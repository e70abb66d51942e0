import type { LogEntry } from '#core/desk/log.ts';
import type { DeviceDb, Write } from './device-schema.ts';
import type { Advance, OutboxRow } from './device-store.ts';
import { keepEntry, type KeptEntry, type LongRows, takeEntry } from './long-rows.ts';
import { isBack, lostHistory } from './lost-history.ts';
import { cameBack, lostAnswers, sentAgain, setBack } from './outbox.ts';
import { fitOf, hashIn, type Held } from './pull-fits.ts';

/** The object stores that a pull touches. */
export const PULLED = [
  'stories',
  'snapshots',
  'entries',
  'outbox',
  'directs',
  'lost',
  'lostLogs',
] as const;

type Tx = Pick<Write<[...typeof PULLED]>, 'objectStore'>;

/** All rows of one story after a seq: keys are [storyId, seq]. */
export function rowsOf(storyId: string, after: number): IDBKeyRange {
  return IDBKeyRange.bound([storyId, after], [storyId, Number.MAX_SAFE_INTEGER], true);
}

export function taken(kept: readonly KeptEntry[]): readonly LogEntry[] {
  return kept.map(takeEntry);
}

type StoredAt = DeviceDb['stories']['value'];
/** Reads one row of a log, in the transaction that asks. */
export type GetEntry = (key: [string, number]) => Promise<KeptEntry | undefined>;

const NO_ROW = '0'.repeat(64);

/** How far a story is held; null: not at all. */
export async function heldOf(
  storyId: string,
  stored: StoredAt | undefined,
  get: GetEntry,
): Promise<Held | null> {
  if (stored === undefined) return null;
  const { epoch, cursor } = stored;
  const hash = stored.hash ?? (await hashAt(get, storyId, cursor));
  return { epoch, head: { seq: cursor, hash: hash ?? NO_ROW } };
}

async function hashAt(get: GetEntry, storyId: string, seq: number): Promise<string | undefined> {
  const kept = await get([storyId, seq]);
  return kept === undefined ? undefined : takeEntry(kept).hash;
}

/** DeviceStore.advance, inside its transaction. */
export async function advanceIn(
  tx: Tx,
  pulled: Advance,
  personId: string,
  long: LongRows,
): Promise<boolean> {
  const { storyId, epoch, to } = pulled;
  const stored = await tx.objectStore('stories').get(storyId);
  const held = await heldOf(storyId, stored, (key) => tx.objectStore('entries').get(key));
  const fit = fitOf(held, pulled);
  if (fit === 'misfit') return false;
  const begins = held !== null && fit === 'begins';
  if (begins) await letGo(tx, pulled, personId);
  const entries = tx.objectStore('entries');
  const after = fit === 'goes-on' && held !== null ? held.head.seq : 0;
  for (const entry of pulled.entries)
    if (entry.seq > after) await entries.put(keepEntry(entry), [storyId, entry.seq]);
  if (pulled.snapshot !== null) await tx.objectStore('snapshots').put(pulled.snapshot, storyId);
  const hash = hashIn(pulled, to) ?? NO_ROW;
  await tx.objectStore('stories').put({ epoch, cursor: to, hash }, storyId);
  for (const lost of await tx.objectStore('lost').getAll())
    if (isBack(lost, storyId, (seq) => hashIn(pulled, seq))) await dismissIn(tx, lost.id);
  const rows = (await tx.objectStore('outbox').getAll()).map(long.take);
  const put = (row: OutboxRow) => tx.objectStore('outbox').put(long.keep(row), row.order);
  const isSetBack = begins ? held.epoch === epoch : lostAnswers(rows, pulled, personId);
  if (begins && !isSetBack) for (const row of sentAgain(rows)) await put(row);
  if (isSetBack) {
    for (const row of setBack(rows)) await put(row);
    for (const row of await tx.objectStore('directs').getAll())
      await tx.objectStore('directs').put({ ...row, otherHistory: true }, row.mid);
  }
  if (!begins && !isSetBack)
    for (const row of cameBack(rows, storyId, to)) await tx.objectStore('outbox').delete(row.order);
  return true;
}

/** Takes the log of another history out, and keeps what the host has lost of it. */
async function letGo(tx: Tx, { storyId, entries, at }: Advance, personId: string): Promise<void> {
  const kept = await tx.objectStore('entries').getAll(rowsOf(storyId, 0));
  const lost = lostHistory(taken(kept), entries, personId, at);
  if (lost !== null) {
    await tx.objectStore('lost').put(lost, lost.id);
    await tx.objectStore('lostLogs').put(kept, lost.id);
  }
  await tx.objectStore('entries').delete(rowsOf(storyId, 0));
  await tx.objectStore('snapshots').delete(storyId);
}

/** Puts a history that the host has lost away. */
export async function dismissIn(tx: Pick<Tx, 'objectStore'>, id: string): Promise<void> {
  await tx.objectStore('lost').delete(id);
  await tx.objectStore('lostLogs').delete(id);
}

/** Whether what is stored is of the very history that somebody holds up to `known`. */
export async function isSameHistory(
  storyId: string,
  known: Held,
  stored: StoredAt,
  get: GetEntry,
): Promise<boolean> {
  const { seq, hash } = known.head;
  if (known.epoch !== stored.epoch || seq > stored.cursor) return false;
  if (seq === 0) return true;
  const here = seq === stored.cursor ? stored.hash : undefined;
  return (here ?? (await hashAt(get, storyId, seq))) === hash;
}
