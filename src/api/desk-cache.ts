import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { EMPTY_HEAD, eventOf, type LogHead } from '#core/desk/log.ts';
import type { Snapshot } from './ports.ts';

/** A desk and the place in the log it stands at. */
export interface DeskAt {
  readonly head: LogHead;
  readonly desk: Desk;
}

/** Stories whose desk is kept between two commands; the one used longest ago goes first. */
const KEPT = 64;

/** Desks in memory, so that a log is replayed once and not at every command. */
export class DeskCache {
  readonly #desks = new Map<string, DeskAt>();

  /** The desk of a story as far as it is known here; the empty one at the empty head if it is not. */
  get(storyId: string): DeskAt {
    return this.#desks.get(storyId) ?? { head: EMPTY_HEAD, desk: emptyDesk(storyId) };
  }

  /** Keeps a desk once its rows are written. */
  put(storyId: string, at: DeskAt): void {
    this.#desks.delete(storyId);
    this.#desks.set(storyId, at);
    const oldest = this.#desks.keys().next().value;
    if (this.#desks.size > KEPT && oldest !== undefined) this.#desks.delete(oldest);
  }
}

/**
 * The desk at the head of the snapshot. Pure, so that a storage may ask twice. A desk of another
 * history than the snapshot's is not used; the log is then replayed from its first row.
 */
export function deskAt(snapshot: Snapshot, known: DeskAt): Desk {
  const same = snapshot.from.hash === known.head.hash;
  const start = same ? known.desk : emptyDesk(known.desk.storyId);
  return snapshot.since.reduce((desk, entry) => evolve(desk, eventOf(entry)), start);
}
