import type { Quote } from './desk-quote.ts';

/** A quote of which something was left out for whoever looks. */
export interface CoveredQuote extends Quote {
  /** As it stands: what a signature or a flag is bound to. Never drawn, never written to a file. */
  readonly whole: Quote;
}

/** The quote as it stands, whether something was left out of it or not. */
export function wholeOf(quote: Quote | CoveredQuote): Quote {
  return 'whole' in quote ? quote.whole : quote;
}
