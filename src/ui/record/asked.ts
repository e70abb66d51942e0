import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { styleOf } from '#core/desk/view.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type {
  AskedQuote,
  AskedRecord,
  AskedSpeaker,
  StoryToCompare,
} from '#core/verdict/story-comparer.ts';
import { asHeld, type HeldSource, type Source } from '#core/verdict/source.ts';

/** As much of a story as tells its language. */
const SAMPLE = 20_000;

/** The language noted of a source; null: nobody noted one. */
export function notedLanguage(source: Source | HeldSource): string | null {
  const { language } = asHeld(source);
  return language === '' ? null : language;
}

/** A speaker as a label can name them; null: an unnamed source is described, not named. */
function asNamed({ name, role, aliases, unnamed }: Speaker): AskedSpeaker['speaker'] | null {
  return unnamed === null ? { name, role, aliases } : null;
}

/** The speakers of the story whom a label can name. */
export function askedSpeakers(desk: Desk): readonly AskedSpeaker[] {
  return Object.values(desk.speakers).flatMap((each) => {
    const speaker = asNamed(each);
    return speaker === null ? [] : { id: each.id, speaker };
  });
}

/** A quote as it is looked for. */
function askedQuote(desk: Desk, quote: Quote): AskedQuote {
  const speaker = desk.speakers[quote.anchor.speakerId ?? ''];
  return {
    id: quote.id,
    quote: {
      parts: quote.anchor.parts.map((part) => part.exact),
      speaker: speaker === undefined ? null : asNamed(speaker),
      partial: quote.anchor.kind === 'partial',
    },
    excerpts: exhibitsOf(desk, quote.id).flatMap(({ evidence, source }) =>
      source.record === null && evidence.excerpt.trim() !== ''
        ? { id: evidence.id, text: evidence.excerpt, language: notedLanguage(source) }
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
  // As most stories begin, and some with thousands of quotes.
  if (records.length === 0 && Object.keys(desk.evidence).length === 0) return null;
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
