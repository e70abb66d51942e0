import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { shortName } from '../review/quote-words.ts';

/** A quote as a list of many names it. */
export interface QuoteNamed {
  /** "Quote 3", "Paraphrase 1", "Not a quotation". */
  readonly name: string;
  /** Who is said to have said it; '' for what is no quotation. */
  readonly speaker: string;
}

/** The names of all quotes of a desk, numbered as in the list. One pass, where each alone would take one. */
export function quoteNames(desk: Desk): ReadonlyMap<string, QuoteNamed> {
  let [quotations, paraphrases] = [0, 0];
  const nameOf = (quote: Quote): QuoteNamed => {
    if (quote.stage === 'dismissed') return { name: 'Not a quotation', speaker: '' };
    const speaker = shortName(desk, quote);
    if (isQuotation(quote)) return { name: `Quote ${(quotations += 1)}`, speaker };
    return { name: `Paraphrase ${(paraphrases += 1)}`, speaker };
  };
  return new Map(inReadingOrder(desk).map((quote) => [quote.id, nameOf(quote)]));
}
