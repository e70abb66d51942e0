import { type Desk, emptyDesk, ofThisForm } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { commandKey, EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import type { StoredStory } from './device-store.ts';
import type { Held } from './pull-fits.ts';

/** A story as the host is known to have it: its log up to the cursor, and the desk that follows from it. */
export interface Confirmed {
  readonly storyId: string;
  /** '' before the first pull. */
  readonly epoch: string;
  readonly desk: Desk;
  readonly entries: readonly LogEntry[];
  /** Every command in the log by its commandKey: a row of the outbox that is here already must not be replayed on it. */
  readonly commands: ReadonlySet<string>;
  /** Seq of the last snapshot on disk. */
  readonly snapshotAt: number;
}

export const SNAPSHOT_EVERY = 200;

export function nothingConfirmed(storyId: string): Confirmed {
  return {
    storyId,
    epoch: '',
    desk: emptyDesk(storyId),
    entries: [],
    commands: new Set(),
    snapshotAt: 0,
  };
}

/** How far the log goes. */
export function cursorOf(confirmed: Confirmed): number {
  return confirmed.desk.seq;
}

/** Where the log stands that is held. */
export function heldOf({ epoch, entries }: Confirmed): Held {
  const last = entries.at(-1);
  return { epoch, head: last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash } };
}

/** The story with rows that follow it; rows it has already are passed over. */
export function extended(confirmed: Confirmed, entries: readonly LogEntry[]): Confirmed {
  const fresh = entries.filter((entry) => entry.seq > confirmed.desk.seq);
  if (fresh.length === 0) return confirmed;
  return {
    ...confirmed,
    desk: evolveAll(confirmed.desk, fresh.map(eventOf)),
    entries: [...confirmed.entries, ...fresh],
    commands: new Set([...confirmed.commands, ...fresh.map(keyOf)]),
  };
}

/** The story as the device holds it, for a mirror that stands at `known`. */
export function fromStored(known: Confirmed, stored: StoredStory): Confirmed {
  if (known.epoch === stored.epoch && stored.from === cursorOf(known))
    return extended(known, stored.entries);
  const { snapshot, entries, epoch } = stored;
  const start = snapshot !== null && ofThisForm(snapshot) ? snapshot : emptyDesk(known.storyId);
  const later = entries.filter((entry) => entry.seq > start.seq);
  const desk = evolveAll(start, later.map(eventOf));
  const commands = new Set(entries.map(keyOf));
  return { storyId: known.storyId, epoch, desk, entries, commands, snapshotAt: start.seq };
}

function keyOf({ actor, mid }: LogEntry): string {
  return commandKey(actor, mid);
}

/** Whether rows lead from one seq to another without a gap, each of them on the hash of the one before. */
export function leads(from: number, entries: readonly LogEntry[], to: number): boolean {
  if (entries.length !== to - from) return false;
  let before = from === 0 ? EMPTY_HEAD.hash : entries[0]?.prevHash;
  return entries.every((entry, index) => {
    const follows = entry.seq === from + index + 1 && entry.prevHash === before;
    before = entry.hash;
    return follows;
  });
}
