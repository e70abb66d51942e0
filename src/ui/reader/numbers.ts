import type { Quote } from '#core/desk/desk-quote.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { orderChange, placeIn } from '#core/desk/reading-order.ts';

/**
 * The numbers of a story's quotes without a number on each: one more quote would change all that
 * stand behind it. Counted in one pass, looked up by place.
 */
export interface Numbers {
  readonly order: readonly Quote[];
  /** What each of the order counts as, and its number among those. */
  readonly kinds: readonly Kind[];
  readonly counted: Int32Array;
  /** From 1 among its kind (quotations, paraphrases); 0 for a quote that is not in the story or is none. */
  of(quote: Quote): number;
}

const NONE = 0;
const QUOTATION = 1;
const PARAPHRASE = 2;
type Kind = typeof NONE | typeof QUOTATION | typeof PARAPHRASE;

/** What a quote is counted as. */
export function kindOf(quote: Quote): Kind {
  if (quote.stage === 'dismissed') return NONE;
  return isQuotation(quote) ? QUOTATION : PARAPHRASE;
}

function count(kinds: readonly Kind[]): Int32Array {
  const counted = new Int32Array(kinds.length);
  let quotations = 0;
  let paraphrases = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    if (kinds[at] === QUOTATION) counted[at] = quotations += 1;
    else if (kinds[at] === PARAPHRASE) counted[at] = paraphrases += 1;
  }
  return counted;
}

/** The kinds of an order that came from the one before by a few quotes; null: it did not. */
function kindsAfter(before: Numbers, order: readonly Quote[]): readonly Kind[] | null {
  const change = orderChange(before.order, order);
  if (change === null) return null;
  const between = [...before.order];
  const kinds = [...before.kinds];
  for (const quote of change.gone) {
    const at = placeIn(between, quote);
    between.splice(at, 1);
    kinds.splice(at, 1);
  }
  for (const quote of change.fresh) {
    const at = placeIn(between, quote);
    between.splice(at, 0, quote);
    kinds.splice(at, 0, kindOf(quote));
  }
  return kinds;
}

/**
 * `order`: the story's quotes in reading order; `before`: the numbers last time, from which most are
 * known. One pass to make, O(log n) to ask.
 */
export function numbersOf(order: readonly Quote[], before: Numbers | null): Numbers {
  const kinds = (before === null ? null : kindsAfter(before, order)) ?? order.map(kindOf);
  const counted = count(kinds);
  return {
    order,
    kinds,
    counted,
    of: (quote) => {
      const at = placeIn(order, quote);
      return order[at]?.id === quote.id ? (counted[at] ?? 0) : 0;
    },
  };
}
