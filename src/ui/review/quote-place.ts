import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteName, siblingsOf } from './quote-words.ts';

/** "Quote 2 of 10"; without its place for what is no quotation. */
export function quotePlace(desk: Desk, quote: Quote): string {
  const name = quoteName(desk, quote);
  const siblings = siblingsOf(desk, quote);
  return siblings.some(({ id }) => id === quote.id) ? `${name} of ${siblings.length}` : name;
}
