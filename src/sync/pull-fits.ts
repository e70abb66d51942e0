import { EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';

/** An answer to a pull, as far as it says which history it is of. */
export interface Pulled {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  /** Where the host's log stood. */
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  /** The row that the host was asked for and has not, so that its answer begins at 0; null: it did not say so. */
  readonly lacks: LogHead | null;
}

/** A history, and how far it is held. */
export interface Held {
  readonly epoch: string;
  readonly head: LogHead;
}

/**
 * How what was pulled meets what is held of its story: it continues that, or it is the log of another
 * history from its first row on, or neither, as an answer to an old question is (I7).
 */
export type Fit = 'goes-on' | 'begins' | 'misfit';

/** `held` null: nothing is held of this story. */
export function fitOf(held: Held | null, pulled: Pulled): Fit {
  if (held === null || held.epoch !== pulled.epoch) return pulled.from === 0 ? 'begins' : 'misfit';
  const { head } = held;
  if (hashIn(pulled, head.seq) === head.hash) return 'goes-on';
  // A shorter answer may be an older one: the host has to have said it of the very row held.
  const { lacks } = pulled;
  const said = lacks !== null && lacks.seq === head.seq && lacks.hash === head.hash;
  return pulled.from === 0 && said ? 'begins' : 'misfit';
}

/** Hash of the row at a seq as an answer has it; null where the answer does not reach there. */
export function hashIn(
  { from, to, head, entries }: Pick<Pulled, 'from' | 'to' | 'head' | 'entries'>,
  seq: number,
): string | null {
  if (seq === 0) return from === 0 ? EMPTY_HEAD.hash : null;
  if (seq > to) return null;
  if (seq === head.seq) return head.hash;
  return seq === from ? (entries[0]?.prevHash ?? null) : (entries[seq - from - 1]?.hash ?? null);
}
