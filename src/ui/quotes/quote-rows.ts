import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { openConflicts, quoteStatus } from '#core/desk/view.ts';
import type { Person } from '#core/review/hats.ts';
import type { Status } from '#core/review/status.ts';
import { looksOf } from '../reader/speaker-look.ts';
import { seenVerdict } from '../review/seen-verdict.ts';
import { QuoteRow, type RowsAround } from './quote-row.ts';
import type { DoubtOf } from './use-doubts.ts';

export interface QuoteRows {
  readonly quotations: readonly QuoteRow[];
  readonly paraphrases: readonly QuoteRow[];
  readonly dismissed: readonly QuoteRow[];
}

// The rows of last time by their quotes' ids: as long as nothing in one changes it stays the same object.
let drawn: ReadonlyMap<string, QuoteRow> = new Map();

let lately: { readonly around: RowsAround; readonly tables: readonly unknown[] } | null = null;

/** What an act on a quote writes and no row shows. */
const UNSEEN = new Set(['seq', 'quotes', 'fields', 'hands', 'messages']);

/** The same, or a table that was written once more alike. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const items = Object.entries(one);
  const others = Object.entries(other);
  return (
    items.length === others.length &&
    items.every(([key, item], at) => key === others[at]?.[0] && item === others[at][1])
  );
}

/** All that rows are made of besides their quotes and places: the same object as long as it is the same. */
function aroundOf(desk: Desk, myId: string | null, doubtOf: DoubtOf | null): RowsAround {
  const tables = Object.entries(desk).flatMap(([name, value]) => (UNSEEN.has(name) ? [] : [value]));
  const looks = looksOf(desk);
  const same =
    lately?.around.looks === looks &&
    lately.around.myId === myId &&
    lately.around.doubtOf === doubtOf &&
    tables.every((table, at) => isAlike(table, lately?.tables[at]));
  const around =
    same && lately !== null ? lately.around : { desk: shared(desk), looks, myId, doubtOf };
  lately = { around, tables };
  return around;
}

function shared({ speakers, versions }: Desk): RowsAround['desk'] {
  return { speakers, versions };
}

type Groups = { readonly [K in keyof QuoteRows]: QuoteRow[] };

function groupOf(rows: Groups, quote: Quote, status: Status): QuoteRow[] {
  if (status === 'dismissed') return rows.dismissed;
  return isQuotation(quote) ? rows.quotations : rows.paraphrases;
}

/** All rows of a story as a person may see them, in reading order; only those are made that something changed for. See RowsAround. */
export function rowsOf(desk: Desk, me: Person | null, doubtOf: DoubtOf | null = null): QuoteRows {
  const rows: Groups = { quotations: [], paraphrases: [], dismissed: [] };
  const around = aroundOf(desk, me?.id ?? null, doubtOf);
  const clash = Object.keys(desk.conflicts).length > 0;
  const now = new Map<string, QuoteRow>();
  for (const quote of inReadingOrder(desk)) {
    const before = drawn.get(quote.id);
    // Which verdicts are kept back turns on who had a hand in a quote, too: asked anew each time.
    const verdict = seenVerdict(desk, quote, me);
    const stands =
      before?.quote === quote && before.around === around && before.verdict === verdict;
    const status = stands ? before.status : quoteStatus(desk, quote);
    const into = groupOf(rows, quote, status);
    const place = into.length + 1;
    const row =
      stands && before.place === place
        ? before
        : rowAfter(
            before,
            new QuoteRow(
              quote,
              status,
              place,
              around,
              clash ? openConflicts(desk, quote).length : 0,
              verdict,
            ),
          );
    now.set(quote.id, row);
    into.push(row);
  }
  drawn = now;
  return rows;
}

/** The row of before, where nobody would see another. */
function rowAfter(before: QuoteRow | undefined, row: QuoteRow): QuoteRow {
  return before?.quote === row.quote && before.looksLike(row) ? before : row;
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
    all.every((some) =>
      some.every(({ quote }) => quote.stage === 'to-confirm' && !quote.everConfirmed),
    )
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
