import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import type { Decider } from './guards.ts';

/**
 * What a content act brings with it: a find is confirmed by any act on it, and an open quote is
 * taken in hand by whoever works on it first (MODEL H). Reviewers' edits claim nothing.
 */
export function impliedMoves(
  quotes: readonly Quote[],
  { actor, hats }: Decider,
): readonly EventBody[] {
  if (!hats.includes('checks')) return [];
  return quotes.flatMap((quote): readonly EventBody[] => {
    const confirm: EventBody = {
      type: 'stage-moved@1',
      data: {
        quoteId: quote.id,
        command: 'confirm',
        from: 'to-confirm',
        to: 'open',
        assignee: null,
      },
    };
    const claim: EventBody = {
      type: 'stage-moved@1',
      data: { quoteId: quote.id, command: 'claim', from: 'open', to: 'in-hand', assignee: actor },
    };
    if (quote.stage === 'to-confirm') return [confirm, claim];
    return quote.stage === 'open' ? [claim] : [];
  });
}

/** The quotes of these ids that are on the desk. */
export function quotesOf(desk: Desk, ids: Iterable<string>): readonly Quote[] {
  return [...new Set(ids)].flatMap((id) => quoteOf(desk, id) ?? []);
}
