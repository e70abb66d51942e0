import type { Quote } from '#core/desk/desk.ts';
import { isQuotation } from '#core/desk/summary.ts';
import { placeIn } from '#core/desk/view.ts';

/**
 * The numbers of a story's quotes without a number on each: one more quote would change all that
 * stand behind it. Counted in one pass, looked up by place.
 */
export interface Numbers {
  /** From 1 among its kind (quotations, paraphrases); 0 for a quote that is not in the story or is none. */
  of(quote: Quote): number;
}

/** `order`: the story's quotes in reading order. O(n) to make, O(log n) to ask. */
export function numbersOf(order: readonly Quote[]): Numbers {
  const counted = new Int32Array(order.length);
  let quotations = 0;
  let paraphrases = 0;
  for (let at = 0; at < order.length; at += 1) {
    const quote = order[at];
    if (quote === undefined || quote.stage === 'dismissed') continue;
    counted[at] = isQuotation(quote) ? (quotations += 1) : (paraphrases += 1);
  }
  return {
    of: (quote) => {
      const at = placeIn(order, quote);
      return order[at]?.id === quote.id ? (counted[at] ?? 0) : 0;
    },
  };
}
