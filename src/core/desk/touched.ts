import { hasNoWriter, type Placement } from '../quote/placement.ts';
import type { Copies } from './copies.ts';
import { type Desk, quoteOf, quotesOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { DeskEvent } from './event.ts';
import { fingerprintText } from './fingerprint.ts';
import { quotesReached, quotesRestingOn } from './quotes-reached.ts';
import { restsOnSearches } from './verdict-basis.ts';

/**
 * What the signature of every quote that an event can change covers before it, as canonical text by
 * the quote's id. Taken before the event: its tables may be written in place. Quotes that the event
 * makes are not in it, nor those that its actor has changed already.
 */
export function coveredBefore(desk: Desk, event: DeskEvent): ReadonlyMap<string, string> {
  const quotes = byMachine(event) ? [] : quotesById(desk, affected(desk, event));
  return new Map(
    quotes
      .filter((quote) => !quote.touched.includes(event.actor.id))
      .map((quote) => [quote.id, fingerprintText(desk, quote)]),
  );
}

/**
 * Adds the actor to every quote whose covered content the event changed: they are barred from
 * signing it in this revision, undone or not (MODEL H). The machine bars nobody.
 */
export function markTouched(
  after: Desk,
  before: ReadonlyMap<string, string>,
  event: DeskEvent,
  copies: Copies,
): Desk {
  if (byMachine(event)) return after;
  let { quotes } = after;
  for (const quote of quotesById(after, affected(after, event))) {
    if (quote.touched.includes(event.actor.id)) continue;
    const covered = before.get(quote.id);
    // What was not there before needs no comparison.
    if (covered !== undefined && covered === fingerprintText(after, quote)) continue;
    quotes = copies.putRow(quotes, quote.id, {
      ...quote,
      touched: [...quote.touched, event.actor.id],
    });
  }
  return quotes === after.quotes ? after : { ...after, quotes };
}

function byMachine(event: DeskEvent): boolean {
  return event.type === 'candidates-proposed@1' && event.data.origin === 'machine';
}

/** Ids of the quotes whose covered content an event can change; only these are compared. */
function affected(desk: Desk, event: DeskEvent): readonly string[] {
  switch (event.type) {
    case 'quote-marked@1':
      return [event.data.quote.id];
    case 'candidates-proposed@1':
      return event.data.quotes.map((quote) => quote.id);
    case 'version-added@1':
      // The agency's credit is printed above the text, away from its quotes.
      return [
        ...event.data.placements.flatMap((placement) => reached(desk, placement)),
        ...quotesRestingOn(desk, 'AGENCY_CREDITED'),
      ];
    case 'fix-made@1':
      return [event.data.quoteId];
    case 'fields-written@1':
    case 'conflict-settled@1':
      return event.data.writes.flatMap((write) => quotesReached(desk, write));
    case 'search-added@1':
    case 'search-removed@1':
      return quotesOf(desk)
        .filter(({ verdict }) => restsOnSearches(verdict?.code ?? null))
        .map(({ id }) => id);
    case 'source-added@1':
      return event.data.source.occasionId === null ? [] : quotesRestingOn(desk, 'NOT_IN_RECORD');
    default:
      return [];
  }
}

/** The quote of a placement, where the words or what is printed around them may be others now. */
function reached(desk: Desk, { quoteId, outcome, parts }: Placement): readonly string[] {
  const stage = quoteOf(desk, quoteId)?.stage;
  if (parts === null || stage === 'to-confirm') return [];
  // Nobody looks what became of the attribution of a dismissed quote, which may be taken back.
  return hasNoWriter(outcome) && stage !== 'dismissed' ? [] : [quoteId];
}

function quotesById(desk: Desk, ids: readonly string[]): readonly Quote[] {
  return [...new Set(ids)].flatMap((id) => quoteOf(desk, id) ?? []);
}
