import type { Committing, Snapshot, StoredAnswer, StoredDesk } from '#api/ports.ts';
import { ofThisForm } from '#core/desk/desk.ts';
import { EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';

/** The head of a log whose last row is given; undefined: it has no row yet. */
export function headOfLog(last: LogEntry | undefined): LogHead {
  return last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
}

/** Throws unless the rows continue the head one by one: the last guard before a log is written. */
export function checkContinues(head: LogHead, entries: readonly LogEntry[]): void {
  let before = head;
  for (const entry of entries) {
    if (entry.seq !== before.seq + 1 || entry.prevHash !== before.hash)
      throw new Error(`row ${entry.seq} does not continue the log at ${before.seq}`);
    before = entry;
  }
}

/** Throws unless every old row is still there under its header and the rest continues: the guard before a log is written over. */
export function checkRewrites(old: readonly LogEntry[], entries: readonly LogEntry[]): void {
  for (const [index, before] of old.entries())
    if (entries[index]?.hash !== before.hash)
      throw new Error(`row ${before.seq} may not change its header`);
  checkContinues(EMPTY_HEAD, entries);
}

/** Where an answer to a pull begins: at the row asked for, or at 0 where the caller's row there is not `here`, the hash of ours (null: none). */
export function startOfChanges(
  from: number,
  hash: string | undefined,
  here: string | null,
): number {
  return hash === undefined || from === 0 || hash === here ? from : 0;
}

/** Where the rows of a snapshot begin: at the caller's head if the log holds it, else at the stored desk if this code can go on from it, else at the first row. */
export function startOf(
  have: LogHead,
  held: boolean,
  stored: StoredDesk | null,
): Pick<Snapshot, 'from' | 'desk'> {
  if (have.seq > 0 && held) return { from: have, desk: null };
  if (stored !== null && ofThisForm(stored.desk)) return { from: stored.head, desk: stored.desk };
  return { from: EMPTY_HEAD, desk: null };
}

/** Whether a log holds what somebody says of it. `hashAt` and `commandAt`: of the row at a seq; null where there is none. */
export function stands(
  { person, standing }: Committing,
  hashAt: (seq: number) => string | null,
  commandAt: (seq: number) => Pick<LogEntry, 'actor' | 'mid'> | null,
): boolean {
  if (standing === null) return true;
  const { held, answered } = standing;
  if (held.seq > 0 && hashAt(held.seq) !== held.hash) return false;
  return answered.every(({ seq, mid }) => {
    const row = commandAt(seq);
    return row?.actor === person && row.mid === mid;
  });
}

/** Rows passed over in search of a command that made some and has no answer here. */
const SCAN = 1000;

/** Where to begin to read a log backwards, and how many rows to pass over before the first of the command. */
export interface Backwards {
  readonly seq: number;
  readonly skip: number;
}

/**
 * Where the rows of the command `of` are looked for: its answer names the last of them. Null: it
 * made none in this story. `answer`: the one stored for it, null for none.
 */
export function startOfUndone(
  storyId: string,
  of: string | null,
  answer: StoredAnswer | null,
  head: LogHead,
): Backwards | null {
  if (of === null || head.seq === 0) return null;
  if (answer === null) return { seq: head.seq, skip: SCAN };
  const { outcome, seq } = answer.outcome;
  if (answer.storyId !== storyId || outcome === 'refused' || seq === 0) return null;
  return { seq, skip: 0 };
}

/** Collects the rows of the command `of` from a log that is read backwards; they follow one another. */
export class UndoneRows {
  readonly #command: Committing;
  readonly #rows: LogEntry[] = [];
  #skip: number;

  constructor(command: Committing, skip: number) {
    this.#command = command;
    this.#skip = skip;
  }

  /** Takes the row before the last one taken; false: no earlier one is wanted. */
  take(entry: LogEntry): boolean {
    const { person, of } = this.#command;
    if (entry.actor === person && entry.mid === of) {
      this.#rows.push(entry);
      return true;
    }
    this.#skip -= 1;
    return this.#rows.length === 0 && this.#skip >= 0;
  }

  /** In the order of the log. */
  rows(): readonly LogEntry[] {
    return this.#rows.toReversed();
  }
}
