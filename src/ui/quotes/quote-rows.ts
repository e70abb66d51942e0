import type { Desk, Quote } from '#core/desk/desk.ts';
import { isQuotation } from '#core/desk/summary.ts';
import { paragraphOf, versionOf } from '#core/desk/context.ts';
import { inReadingOrder, openConflicts, quoteStatus } from '#core/desk/view.ts';
import { listTitle } from '#core/quote/printed.ts';
import { type Status, statusRow } from '#core/review/status.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import type { Filter } from '#sync/desk-state.ts';
import { shortName } from '../review/quote-words.ts';
import { lookOf, type SpeakerLook } from '../reader/speaker-look.ts';

/** One row of the list, ready to draw. */
export interface QuoteRow {
  readonly id: string;
  /** "6", for a paraphrase "P2"; '' for what is no quotation. */
  readonly number: string;
  /** "Quote 6", "Paraphrase 2". */
  readonly name: string;
  readonly title: string;
  readonly speaker: string;
  readonly look: SpeakerLook;
  readonly status: Status;
  /** The status in words: for a dismissed one the reason, with a clash where there is one. */
  readonly words: string;
  readonly parts: number;
  readonly paragraph: number | null;
  readonly paraphrase: boolean;
  readonly stage: Quote['stage'];
  readonly everConfirmed: boolean;
}

export interface QuoteRows {
  readonly quotations: readonly QuoteRow[];
  readonly paraphrases: readonly QuoteRow[];
  readonly dismissed: readonly QuoteRow[];
}

function wordsOf(desk: Desk, quote: Quote, status: Status, myId: string | null): string {
  if (quote.dismissal !== null && status === 'dismissed') {
    const { reason } = quote.dismissal;
    return DISMISS_REASONS.find((row) => row.reason === reason)?.label ?? reason;
  }
  const base = statusRow(status).label.toLowerCase();
  const clash = openConflicts(desk, quote).length;
  const who =
    status === 'in-hand' && quote.assignee !== null
      ? ` · ${quote.assignee.id === myId ? 'you' : (quote.assignee.name.split(' ')[0] ?? '')}`
      : '';
  return `${base}${who}${clash === 0 ? '' : `, ${clash} ${clash === 1 ? 'clash' : 'clashes'}`}`;
}

/** All rows of a story, in reading order. `myId`: whose tab this is, for "in hand · you". */
export function rowsOf(desk: Desk, myId: string | null): QuoteRows {
  const rows: { readonly [K in keyof QuoteRows]: QuoteRow[] } = {
    quotations: [],
    paraphrases: [],
    dismissed: [],
  };
  for (const quote of inReadingOrder(desk)) {
    const status = quoteStatus(desk, quote);
    const paraphrase = !isQuotation(quote);
    const into =
      status === 'dismissed' ? rows.dismissed : paraphrase ? rows.paraphrases : rows.quotations;
    const place = into.length + 1;
    into.push({
      id: quote.id,
      number: status === 'dismissed' ? '' : paraphrase ? `P${place}` : String(place),
      name:
        status === 'dismissed'
          ? 'Not a quotation'
          : `${paraphrase ? 'Paraphrase' : 'Quote'} ${place}`,
      title: listTitle(versionOf(desk, quote)?.text ?? '', quote.anchor.parts),
      speaker: shortName(desk, quote),
      look: lookOf(desk, quote.anchor.speakerId),
      status,
      words: wordsOf(desk, quote, status, myId),
      parts: quote.anchor.parts.length,
      paragraph: paragraphOf(desk, quote),
      paraphrase,
      stage: quote.stage,
      everConfirmed: quote.everConfirmed,
    });
  }
  return rows;
}

/** The rows a filter lets through: words of the quote or the speaker, a speaker, a status. */
export function filteredRows(
  rows: readonly QuoteRow[],
  filter: Filter,
  speakerOf: (id: string) => string | null,
): readonly QuoteRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (wanted === '' ||
        `${row.number} ${row.title} ${row.speaker}`.toLowerCase().includes(wanted)) &&
      (filter.speakerId === null || speakerOf(row.id) === filter.speakerId) &&
      (filter.status === null || row.status === filter.status),
  );
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** "10 quotations, 3 paraphrases": paraphrases are counted apart (MODEL E). */
export function countSentence(rows: QuoteRows): string {
  const quotations = many(rows.quotations.length, 'quotation', 'quotations');
  if (rows.paraphrases.length === 0) return quotations;
  return `${quotations}, ${many(rows.paraphrases.length, 'paraphrase', 'paraphrases')}`;
}

/** Nothing in the story has been looked at by a person yet. */
export function isUntouched(rows: QuoteRows): boolean {
  const all = [...rows.quotations, ...rows.paraphrases, ...rows.dismissed];
  return all.length > 0 && all.every((row) => row.stage === 'to-confirm' && !row.everConfirmed);
}

/** The meter: a partition of the quotations by status, empty ones left out, in the order of the work. */
export function meterOf(
  rows: readonly QuoteRow[],
  order: readonly Status[],
): readonly { readonly status: Status; readonly count: number }[] {
  return order
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0);
}
