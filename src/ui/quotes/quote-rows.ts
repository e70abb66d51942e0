import type { Desk, Quote } from '#core/desk/desk.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { paragraphOf, versionOf } from '#core/desk/context.ts';
import { inReadingOrder, openConflicts, quoteStatus } from '#core/desk/view.ts';
import { listTitle } from '#core/quote/printed.ts';
import { type Status, statusRow } from '#core/review/status.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { shortName } from '../review/quote-words.ts';
import { lookOf, looksOf, type SpeakerLook } from '../reader/speaker-look.ts';
import type { Doubt, DoubtOf } from './use-doubts.ts';

/** One row of the list, ready to draw. */
export interface QuoteRow {
  readonly id: string;
  /** "6", for a paraphrase "P2"; '' for what is no quotation. */
  readonly number: string;
  /** "Quote 6", "Paraphrase 2". */
  readonly name: string;
  readonly title: string;
  /** The short name, with what is doubtful about it. */
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

/** "Kerry, check who"; "unknown · perhaps Kerry". */
export function withDoubt(name: string, doubt: Doubt | null): string {
  if (doubt === null) return name;
  return doubt === 'check' ? `${name}, check who` : `unknown · perhaps ${name}`;
}

/** A row, and what it was made of besides its quote. */
interface Drawn {
  readonly row: QuoteRow;
  readonly place: number;
  readonly around: readonly unknown[];
}

// The row that a quote had last: as long as nothing in it changes it stays the same object, and what
// follows from the quote alone is not worked out again.
const drawn = new WeakMap<Quote, Drawn>();

let lately: readonly unknown[] = [];

/** What an act on a quote writes and no row shows. */
const UNSEEN = new Set(['seq', 'quotes', 'fields', 'hands', 'messages']);

/** All that rows are made of besides their quotes and places: the same list as long as it is the same. */
function aroundOf(desk: Desk, myId: string | null, doubtOf: DoubtOf | null): readonly unknown[] {
  const others = Object.entries(desk).flatMap(([name, value]) => (UNSEEN.has(name) ? [] : [value]));
  const now = [looksOf(desk), myId, doubtOf, ...others];
  const same = now.length === lately.length && now.every((item, at) => item === lately[at]);
  if (!same) lately = now;
  return lately;
}

function sameRow(a: QuoteRow, b: QuoteRow): boolean {
  return (
    a.number === b.number &&
    a.name === b.name &&
    a.speaker === b.speaker &&
    a.look.colour === b.look.colour &&
    a.look.line === b.look.line &&
    a.status === b.status &&
    a.words === b.words
  );
}

const titles = new WeakMap<Quote, string>();

function titleOf(text: string, quote: Quote): string {
  const known = titles.get(quote) ?? listTitle(text, quote.anchor.parts);
  titles.set(quote, known);
  return known;
}

function rowOf(
  desk: Desk,
  quote: Quote,
  status: Status,
  place: number,
  myId: string | null,
  doubtOf: DoubtOf | null,
  before: QuoteRow | undefined,
): QuoteRow {
  const paraphrase = !isQuotation(quote);
  const none = status === 'dismissed';
  // Not the desk: a row outlives it.
  const text = versionOf(desk, quote)?.text ?? '';
  const row: QuoteRow = {
    id: quote.id,
    number: none ? '' : paraphrase ? `P${place}` : String(place),
    name: none ? 'Not a quotation' : `${paraphrase ? 'Paraphrase' : 'Quote'} ${place}`,
    // Of thousands of rows few are drawn.
    get title() {
      return titleOf(text, quote);
    },
    speaker: withDoubt(shortName(desk, quote), doubtOf?.(desk, quote) ?? null),
    look: lookOf(desk, quote.anchor.speakerId),
    status,
    words: wordsOf(desk, quote, status, myId),
    parts: quote.anchor.parts.length,
    paragraph: before === undefined ? paragraphOf(desk, quote) : before.paragraph,
    paraphrase,
    stage: quote.stage,
    everConfirmed: quote.everConfirmed,
  };
  return before !== undefined && sameRow(before, row) ? before : row;
}

/**
 * All rows of a story, in reading order; only those are made that something changed for. `myId`: whose tab this is, for "in hand · you". `doubtOf`
 * null: speakers are shown as they were found.
 */
export function rowsOf(desk: Desk, myId: string | null, doubtOf: DoubtOf | null = null): QuoteRows {
  const rows: { readonly [K in keyof QuoteRows]: QuoteRow[] } = {
    quotations: [],
    paraphrases: [],
    dismissed: [],
  };
  const around = aroundOf(desk, myId, doubtOf);
  for (const quote of inReadingOrder(desk)) {
    const before = drawn.get(quote);
    const stands = before?.around === around;
    const status = stands ? before.row.status : quoteStatus(desk, quote);
    const into =
      status === 'dismissed'
        ? rows.dismissed
        : isQuotation(quote)
          ? rows.quotations
          : rows.paraphrases;
    const place = into.length + 1;
    if (stands && before.place === place) {
      into.push(before.row);
      continue;
    }
    const row = rowOf(desk, quote, status, place, myId, doubtOf, before?.row);
    drawn.set(quote, { row, place, around });
    into.push(row);
  }
  return rows;
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
  const all = [rows.quotations, rows.paraphrases, rows.dismissed];
  return (
    all.some((some) => some.length > 0) &&
    all.every((some) => some.every((row) => row.stage === 'to-confirm' && !row.everConfirmed))
  );
}

/** The meter: a partition of the quotations by status, empty ones left out, in the order of the work. */
export function meterOf(
  rows: readonly QuoteRow[],
  order: readonly Status[],
): readonly { readonly status: Status; readonly count: number }[] {
  const counts = new Map<Status, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return order.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : { status, count };
  });
}
