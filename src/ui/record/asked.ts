import type { Desk, Quote } from '#core/desk/desk.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { exhibitsOf, inReadingOrder, styleOf } from '#core/desk/view.ts';
import type { AskedQuote, AskedRecord, StoryToCompare } from '#core/verdict/story-comparer.ts';

/** As much of a story as tells its language. */
const SAMPLE = 20_000;

/** A quote as it is looked for. An unnamed source is described, not named: no label can be held against it. */
function askedQuote(desk: Desk, quote: Quote): AskedQuote {
  const id = quote.anchor.speakerId;
  const speaker = id === null ? undefined : desk.speakers[id];
  return {
    id: quote.id,
    quote: {
      parts: quote.anchor.parts.map((part) => part.exact),
      speaker:
        speaker === undefined || speaker.unnamed !== null
          ? null
          : { name: speaker.name, role: speaker.role, aliases: speaker.aliases },
      partial: quote.anchor.kind === 'partial',
    },
    excerpts: exhibitsOf(desk, quote.id).flatMap(({ evidence, source }) =>
      source.record === null && evidence.excerpt.trim() !== ''
        ? { id: evidence.id, text: evidence.excerpt }
        : [],
    ),
  };
}

/** Quotes with words of their own: what reports and what is no quotation has none to compare. */
export function comparable(quote: Quote): boolean {
  return quote.stage !== 'dismissed' && quote.anchor.kind !== 'paraphrase';
}

/** What is asked about a story; null where nothing is there to hold its quotes against. */
export function askedOf(desk: Desk, records: readonly AskedRecord[]): StoryToCompare | null {
  const quotes = inReadingOrder(desk)
    .filter(comparable)
    .map((quote) => askedQuote(desk, quote))
    .filter(({ excerpts }) => records.length > 0 || excerpts.length > 0);
  if (quotes.length === 0) return null;
  return {
    sample: currentVersion(desk)?.text.slice(0, SAMPLE) ?? '',
    houseStyle: styleOf(desk),
    records,
    quotes,
  };
}
