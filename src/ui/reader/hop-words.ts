import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { statusRow } from '#core/review/status.ts';
import { firstWords } from '../review/first-words.ts';
import { quoteName, shortName } from '../review/quote-words.ts';

/** "Quote 6, Hammond: “renewing the campaign”, to check.": what a quote is that was hopped to. */
export function hopWords(desk: Desk, quote: Quote): string {
  const status = statusRow(quoteStatus(desk, quote)).label.toLowerCase();
  return `${quoteName(desk, quote)}, ${shortName(desk, quote)}: “${firstWords(quote)}”, ${status}.`;
}
