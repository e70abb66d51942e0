import { paragraphOf, versionOf } from '../desk/context.ts';
import type { Act } from '../desk/act.ts';
import type { Desk } from '../desk/desk.ts';
import type { Quote } from '../desk/desk-quote.ts';
import type { LogEntry } from '../desk/log.ts';
import { isQuotation } from '../desk/quotation.ts';
import { decisiveOf, openConflicts, quoteStatus } from '../desk/view.ts';
import { exhibitsOf } from '../desk/exhibits.ts';
import { withPrintedReason } from '../desk/printed-reason.ts';
import { inReadingOrder } from '../desk/reading-order.ts';
import { printedQuote } from '../quote/printed.ts';
import type { Occasion, Speaker } from '../quote/quote.ts';
import { wordsKey } from '../quote/same-words.ts';
import type { Status } from '../review/status.ts';
import type { Version } from '../story/version.ts';
import { type OffsetMap, offsetMap } from '../text/offsets.ts';
import type { Exhibit } from '../verdict/case.ts';
import { type Leaving, leavingOf, quoteLeaving } from './withheld-words.ts';
import { historiesOf, NO_HISTORY, type QuoteHistory } from './quote-history.ts';

/** Everything the columns read about one quote, worked out once. */
export interface QuoteFacts {
  readonly desk: Desk;
  /** Without the words of sources that stay on the desk. */
  readonly quote: Quote;
  /** Its number in the margin: "6" for a quotation, "P2" for a paraphrase, '' when dismissed. */
  readonly number: string;
  /** '' outside paragraphs. */
  readonly paragraph: string;
  readonly version: Version | null;
  readonly offsets: OffsetMap;
  /** The words as printed, with the story's marks; parts joined by " ¶ " or " [/] ". */
  readonly printed: string;
  readonly speaker: Speaker | null;
  readonly occasion: Occasion | null;
  readonly status: Status;
  readonly clashes: number;
  readonly exhibits: readonly Exhibit[];
  readonly leading: Exhibit | null;
  readonly history: QuoteHistory;
  /** Ids of the other quotes of the story with the same words. */
  readonly sameWords: readonly string[];
  /** What else was written about it, as it may leave. */
  readonly leaving: Leaving;
}

/**
 * The evidence the source columns speak of: what decides (MODEL H), and where no first-hand record
 * does, the first item that backs or else contradicts. Null when nothing is attached but background.
 */
function leadingOf(desk: Desk, quote: Quote, exhibits: readonly Exhibit[]): Exhibit | null {
  const ofStance = (stance: Exhibit['evidence']['stance']): Exhibit | undefined =>
    exhibits.find(({ evidence }) => evidence.stance === stance);
  return decisiveOf(desk, quote) ?? ofStance('backs') ?? ofStance('contradicts') ?? null;
}

/**
 * The facts of every quote in reading order, dismissed ones too, one at a time. The numbers count
 * as the desk's lists do: quotations and paraphrases apart, dismissed ones not at all.
 */
export function* factsOf(desk: Desk, log: readonly LogEntry[]): Generator<QuoteFacts, void> {
  const histories = historiesOf(log);
  const leaving = leavingOf(desk);
  const offsets = new Map<Version, OffsetMap>();
  const quotes = inReadingOrder(desk);
  const sameWords = Map.groupBy(
    quotes.filter((quote) => quote.stage !== 'dismissed'),
    (quote) => wordsKey(quote.anchor),
  );
  let quotations = 0;
  let paraphrases = 0;
  for (const quote of quotes) {
    const version = versionOf(desk, quote) ?? null;
    const exhibits = exhibitsOf(desk, quote.id);
    const leading = leadingOf(desk, quote, exhibits);
    const alive = quote.stage !== 'dismissed';
    if (alive && isQuotation(quote)) quotations += 1;
    if (alive && !isQuotation(quote)) paraphrases += 1;
    yield {
      desk,
      quote: quoteLeaving(withPrintedReason(desk, quote), exhibits, leading, leaving),
      number: alive ? (isQuotation(quote) ? `${quotations}` : `P${paraphrases}`) : '',
      paragraph: `${paragraphOf(desk, quote) ?? ''}`,
      version,
      offsets: mapFor(offsets, version),
      printed: version === null ? '' : printedQuote(version.text, quote.anchor.parts),
      speaker: entryOf(desk.speakers, quote.anchor.speakerId),
      occasion: entryOf(desk.occasions, quote.occasionId),
      status: quoteStatus(desk, quote),
      clashes: openConflicts(desk, quote).length,
      exhibits,
      leading,
      history: histories.get(quote.id) ?? NO_HISTORY,
      sameWords: (sameWords.get(wordsKey(quote.anchor)) ?? [])
        .filter((other) => other.id !== quote.id && alive)
        .map((other) => other.id),
      leaving,
    };
  }
}

function entryOf<T>(table: Readonly<Record<string, T>>, id: string | null): T | null {
  return id === null ? null : (table[id] ?? null);
}

function mapFor(known: Map<Version, OffsetMap>, version: Version | null): OffsetMap {
  if (version === null) return offsetMap('');
  const map = known.get(version) ?? offsetMap(version.text);
  known.set(version, map);
  return map;
}

/**
 * Who checked it and when: the one who handed it over, else the one whose verdict stands. Null
 * without a verdict, and for an agency's word, which is never called checked (MODEL G).
 */
export function checkedBy({ quote, history }: QuoteFacts): Act | null {
  if (quote.verdict === null || quote.verdict.code === 'AGENCY_CREDITED') return null;
  return quote.submitted ?? history.judged;
}
