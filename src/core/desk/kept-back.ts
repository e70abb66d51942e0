import { withRows } from './wide-table.ts';
import { NO_ANSWERS } from '../verdict/answers.ts';
import type { CoveredQuote } from './covered-quote.ts';
import type { Desk } from './desk.ts';
import { markOf } from './field-marks.ts';
import type { Message } from './message.ts';
import type { Quote } from './desk-quote.ts';
import type { Suggestion } from './waiting-writes.ts';
import type { FieldName } from './field.ts';

/** A quote without what its first checker made of it, for whoever gives a second verdict unseen. */
interface KeptBackQuote extends CoveredQuote {
  readonly keptBack: true;
}

/** The words that stand for those that are kept back. */
export const KEPT_BACK = 'Kept back until the second verdict is given.';

/** The fields in which a check says what it found, and why legal must see it, which may tell that. */
const JUDGED: ReadonlySet<FieldName> = new Set<FieldName>([
  'quote.verdict',
  'quote.answer.words',
  'quote.answer.speaker',
  'quote.answer.context',
  'quote.answer.translation',
  'quote.differences',
  'quote.fix',
  'quote.fixStatus',
  'quote.legal',
]);

/** Whether a field says what a check found: it is kept back with the verdict. */
export function isJudged(field: FieldName): boolean {
  return JUDGED.has(field);
}

/** Whether the first verdict on this quote was kept back from whoever it was made for. */
export function isKeptBack(quote: Quote): quote is KeptBackQuote {
  return 'keptBack' in quote;
}

/**
 * The quote for a person who must not see the first verdict: without it, the answers, the differences,
 * the fix, standards' yes, which only some verdicts ask for, why others marked it for legal, and what
 * they wrote to each other. What is printed, the sources and the evidence stay: a second verdict is
 * given on them.
 */
function quoteKept(desk: Desk, quote: Quote, personId: string): KeptBackQuote {
  const { id, asked, legal, sentBackNote } = quote;
  const ownMark = markOf(desk, { field: 'quote.legal', id })?.actor === personId;
  return {
    ...quote,
    verdict: null,
    answers: NO_ANSWERS,
    differences: [],
    fix: null,
    fixStatus: null,
    fixDeclined: null,
    legal: legal === null || ownMark ? legal : KEPT_BACK,
    agreements: quote.agreements.filter(({ as }) => as !== 'standards'),
    asked: asked === null || asked.by.id === personId ? asked : { ...asked, question: KEPT_BACK },
    sentBackNote:
      sentBackNote === null || sentBackNote.by.id === personId
        ? sentBackNote
        : { ...sentBackNote, note: KEPT_BACK },
    whole: quote,
    keptBack: true,
  };
}

/** The quotes on which this person asked something: the answers are theirs to read. */
function askedBy({ messages }: Desk, personId: string): ReadonlySet<string> {
  const own = Object.values(messages).filter(
    ({ kind, by }) => kind === 'question' && by.id === personId,
  );
  return new Set(own.map(({ quoteId }) => quoteId));
}

/**
 * The desk with the first verdicts on these quotes kept back from a person. Their own words stay, and
 * what was answered to them. O(desk); for drawing and for files: rules take the whole desk.
 */
export function deskKept(desk: Desk, hidden: readonly Quote[], personId: string): Desk {
  const quotes = Object.fromEntries(
    hidden.map((quote) => [quote.id, quoteKept(desk, quote, personId)] as const),
  );
  const mine = askedBy(desk, personId);
  const ofOthers = ({ quoteId, by }: Message | Suggestion): boolean =>
    quotes[quoteId] !== undefined && by.id !== personId;
  const messages = Object.entries(desk.messages).map(([id, item]) => {
    const told = item.kind === 'answer' && mine.has(item.quoteId);
    return [id, ofOthers(item) && !told ? { ...item, text: KEPT_BACK } : item] as const;
  });
  const suggestions = Object.entries(desk.suggestions).map(([id, item]) => {
    if (!ofOthers(item)) return [id, item] as const;
    return [id, { ...item, writes: item.writes.filter(({ field }) => !isJudged(field)) }] as const;
  });
  return {
    ...desk,
    quotes: withRows(desk.quotes, quotes),
    messages: Object.fromEntries(messages),
    suggestions: Object.fromEntries(suggestions),
  };
}
