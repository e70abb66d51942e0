import { propose } from '../verdict/propose.ts';
import { wholeOf, type CoveredQuote } from './covered-quote.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { basisOf } from './verdict-basis.ts';
import { caseOf } from './view.ts';

/**
 * The reason of a verdict as it is printed: as typed, else the sentence of the proposal while that is
 * the verdict given; '' where there is neither. The sentence is never stored (MODEL O1), and it is
 * worked out from what the verdict rests on alone: evidence that no signature covers cannot change it.
 */
export function printedReason(desk: Desk, quote: Quote): string {
  const { verdict } = quote;
  if (verdict === null) return '';
  const typed = verdict.reason.trim();
  if (typed !== '') return verdict.reason;
  const { exhibits } = basisOf(desk, quote);
  const proposal = propose({ ...caseOf(desk, quote), exhibits });
  return proposal?.code === verdict.code ? proposal.why : '';
}

/** The quote with its reason as printed, for what leaves the desk; the same where it was typed. */
export function withPrintedReason(desk: Desk, quote: Quote): Quote {
  const { verdict } = quote;
  const reason = printedReason(desk, quote);
  if (verdict === null || reason === verdict.reason) return quote;
  const shown: CoveredQuote = { ...quote, verdict: { ...verdict, reason }, whole: wholeOf(quote) };
  return shown;
}
