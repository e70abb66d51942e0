import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { quotesReached } from '#core/desk/quotes-reached.ts';

/** When others last did something with each quote, as far as the log was read. */
export interface OthersActs {
  /** Seq of the last such event, by quote id. */
  readonly lastSeq: ReadonlyMap<string, number>;
  /** How many rows were read, and the hash of the last of them: another one begins anew. */
  readonly read: number;
  readonly lastHash: string;
}

export const NOTHING_READ: OthersActs = { lastSeq: new Map(), read: 0, lastHash: '' };

function quotesIn(desk: Desk, event: DeskEvent): readonly string[] {
  if (event.type === 'fields-written@1' || event.type === 'conflict-settled@1')
    return event.data.writes.flatMap((write) => quotesReached(desk, write));
  if (event.type === 'conflict-opened@1')
    return event.data.theirs.flatMap((write) =>
      quoteOf(desk, write.id) === undefined ? [] : write.id,
    );
  if ('quoteId' in event.data) return [event.data.quoteId];
  return 'quote' in event.data ? [event.data.quote.id] : [];
}

/**
 * Reads on in the log. A speaker, an occasion or a source that others changed counts for the quotes
 * that use it now. Costs what is new.
 */
export function readOn(
  before: OthersActs,
  desk: Desk,
  log: readonly LogEntry[],
  meId: string,
): OthersActs {
  const goesOn = before.read > 0 && log[before.read - 1]?.hash === before.lastHash;
  const from = goesOn ? before.read : 0;
  if (goesOn && from === log.length) return before;
  const lastSeq = new Map(goesOn ? before.lastSeq : []);
  for (const entry of log.slice(from)) {
    if (entry.actor === meId) continue;
    for (const id of quotesIn(desk, eventOf(entry))) lastSeq.set(id, entry.seq);
  }
  return { lastSeq, read: log.length, lastHash: log.at(-1)?.hash ?? '' };
}

/** Up to which row of the log a person has seen each quote, by quote id. */
export type Looked = Readonly<Record<string, number>>;

/** The quotes that a person had open and that others changed since. One never opened is not among them. */
export function changedSinceLooked(acts: OthersActs, looked: Looked): ReadonlySet<string> {
  return new Set(
    Object.entries(looked).flatMap(([id, seq]) => ((acts.lastSeq.get(id) ?? 0) > seq ? [id] : [])),
  );
}

/** What was kept on the device; nothing where it is not what we wrote. */
export function lookedFrom(kept: string | null): Looked {
  if (kept === null) return {};
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(
        (pair): pair is [string, number] => typeof pair[1] === 'number' && pair[0] !== '',
      ),
    );
  } catch {
    return {};
  }
}
