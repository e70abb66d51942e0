import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { evolve } from '#core/desk/evolve.ts';
import { fingerprintText } from '#core/desk/fingerprint.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { basisOf } from '#core/desk/verdict-basis.ts';
import { minimumHolds } from '#core/desk/view.ts';
import { HARD_ROWS, type Row, type Sight, SOFT_ROWS } from './signed-rows.ts';

/** One thing that is other than at the signing, in words. */
export interface Changed {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** The desk as it stood when the quote was last approved; null where the log does not hold it. */
export function deskAtSigning(log: readonly LogEntry[], quote: Quote): Desk | null {
  let desk: Desk = emptyDesk(log[0]?.storyId ?? '');
  let signed: Desk | null = null;
  for (const entry of log) {
    const event = eventOf(entry);
    desk = evolve(desk, event);
    if (event.type === 'approved@1' && event.data.quoteId === quote.id) signed = desk;
  }
  return signed;
}

/** The desk as it stood after some rows of its log, by their seq. One replay for all of them. */
export function desksAt(
  log: readonly LogEntry[],
  seqs: ReadonlySet<number>,
): ReadonlyMap<number, Desk> {
  const last = [...seqs].reduce((latest, seq) => Math.max(latest, seq), 0);
  const desks = new Map<number, Desk>();
  let desk: Desk = emptyDesk(log[0]?.storyId ?? '');
  for (const entry of log) {
    if (entry.seq > last) break;
    desk = evolve(desk, eventOf(entry));
    if (seqs.has(entry.seq)) desks.set(entry.seq, desk);
  }
  return desks;
}

/** What asks a signer whether the sign-off still stands, beside the neighbouring sentences, field by field. */
export function contextChangedSince(then: Desk, now: Desk, quoteId: string): readonly Changed[] {
  return changedIn(SOFT_ROWS, then, now, quoteId);
}

/** What of a quote is other than it was on an earlier desk, field by field. */
export function changedBetween(then: Desk, now: Desk, quoteId: string): readonly Changed[] {
  return changedIn(HARD_ROWS, then, now, quoteId);
}

function changedIn(
  rows: readonly Row[],
  then: Desk,
  now: Desk,
  quoteId: string,
): readonly Changed[] {
  const before = quoteOf(then, quoteId);
  const after = quoteOf(now, quoteId);
  if (before === undefined || after === undefined) return [];
  const old: Sight = { desk: then, quote: before, basis: basisOf(then, before) };
  const sight: Sight = { desk: now, quote: after, basis: basisOf(now, after) };
  return rows.flatMap(({ what, say }) => {
    const pair = { what, before: say(old), now: say(sight) };
    return pair.before === pair.now ? [] : [pair];
  });
}

/** What of a quote is other than on the desk of its signing (null: the log does not hold it), field by field. */
export function changedSince(then: Desk | null, desk: Desk, quote: Quote): readonly Changed[] {
  const before = quoteOf(then, quote.id);
  if (then === null || before === undefined) return [];
  if (fingerprintText(then, before) !== fingerprintText(desk, quote))
    return changedBetween(then, desk, quote.id);
  return minimumHolds(desk, quote)
    ? []
    : [{ what: 'evidence', before: 'enough for the verdict', now: 'no longer enough for it' }];
}
