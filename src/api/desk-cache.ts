import { type Desk, emptyDesk, quoteIdsOf } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { EMPTY_HEAD, eventOf, type LogEntry, type LogHead } from '#core/desk/log.ts';
import type { Snapshot } from './ports.ts';

/**
 * A desk and the place in the log it stands at. `epoch`: the history it belongs to; words may have
 * been removed from a log in another one although its heads are the same.
 */
export interface DeskAt {
  readonly epoch: string;
  readonly head: LogHead;
  readonly desk: Desk;
}

/**
 * Desks kept between two commands; the one used longest ago goes first. A quote takes about 3 kB, so
 * that all of them together take some 65 MB at most.
 */
const KEPT = 64;
const QUOTES_KEPT = 20_000;

/** Desks in memory, so that a log is replayed once and not at every command. */
export class DeskCache {
  readonly #desks = new Map<string, { readonly at: DeskAt; readonly quotes: number }>();
  #quotes = 0;

  /** The desk of a story as far as it is known here; the empty one at the empty head if it is not. */
  get(storyId: string): DeskAt {
    return this.#desks.get(storyId)?.at ?? unknown(storyId);
  }

  /** From now on nothing is known of this story. */
  forget(storyId: string): void {
    this.#quotes -= this.#desks.get(storyId)?.quotes ?? 0;
    this.#desks.delete(storyId);
  }

  /** Keeps a desk once its rows are written. */
  put(storyId: string, at: DeskAt): void {
    this.forget(storyId);
    const quotes = quoteIdsOf(at.desk).length;
    this.#desks.set(storyId, { at, quotes });
    this.#quotes += quotes;
    this.makeRoom(storyId, 0);
  }

  /** Lets go of desks of other stories until so many quotes more fit beside the rest. */
  makeRoom(storyId: string, quotes: number): void {
    for (const oldest of this.#desks.keys()) {
      if (this.#desks.size <= KEPT && this.#quotes + quotes <= QUOTES_KEPT) return;
      if (oldest !== storyId) this.forget(oldest);
    }
  }
}

function unknown(storyId: string): DeskAt {
  return { epoch: '', head: EMPTY_HEAD, desk: emptyDesk(storyId) };
}

/** A desk of another epoch than the snapshot's: to be forgotten, and the snapshot asked for anew. */
export function isStale(snapshot: Snapshot, known: DeskAt): boolean {
  return known.head.seq > 0 && known.epoch !== snapshot.epoch;
}

/**
 * The desk at the head of the snapshot. Pure, so that a storage may ask twice. A desk of another
 * history than the snapshot's is not used; the log is then replayed from the stored desk, or from
 * its first row.
 */
export function deskAt(snapshot: Snapshot, known: DeskAt): Desk {
  const same = snapshot.desk === null && snapshot.from.hash === known.head.hash;
  const start = snapshot.desk ?? (same ? known.desk : emptyDesk(known.desk.storyId));
  return replayOn(start, snapshot.since);
}

/** A desk with rows of its log added. */
export function replayOn(start: Desk, entries: readonly LogEntry[]): Desk {
  return evolveAll(start, entries.map(eventOf));
}
