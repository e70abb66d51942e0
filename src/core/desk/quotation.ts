import type { Quote } from './desk-quote.ts';

/** A quote in words of its speaker or of a document; paraphrases are counted apart (MODEL E). */
export function isQuotation(quote: Quote): boolean {
  return quote.anchor.kind !== 'paraphrase';
}
