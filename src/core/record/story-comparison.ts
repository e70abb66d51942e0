import type { ComparedQuote } from './compared-quote.ts';
import type { QuoteToCompare } from './compare-quote.ts';
import type { DifferenceClass } from './difference.ts';
import { compareWithRecords } from './record-set.ts';
import type { QuoteInRecords, RecordSet } from './record-set.ts';

/** One cell of the table record × quotes: where the quote stands in that record and its worst class. */
export interface TableCell {
  readonly compared: ComparedQuote;
  /** The first in the order of `worstFirst` among its differences; null when there are none. */
  readonly worst: DifferenceClass | null;
  readonly differences: number;
  readonly flags: number;
  /** The record proposed for this quote. */
  readonly best: boolean;
}

/** A row a quote, a column a record; null where the quote is not in the record. */
export interface StoryTable {
  readonly quotes: readonly QuoteInRecords[];
  readonly cells: readonly (readonly (TableCell | null)[])[];
}

/**
 * All quotes of a story against all its records. `worstFirst` is the order of the classes, most serious
 * first (verdict's DIFFERENCE_CLASSES). Proportional to quotes × records, no more than a twentieth of
 * a millisecond each for those not found.
 */
export function compareStory(
  set: RecordSet,
  quotes: readonly QuoteToCompare[],
  worstFirst: readonly DifferenceClass[],
): StoryTable {
  const answers = quotes.map((quote) => compareWithRecords(set, quote));
  const cells = answers.map(({ inRecords, best }) =>
    inRecords.map((compared) => (compared === null ? null : cellOf(compared, best, worstFirst))),
  );
  return { quotes: answers, cells };
}

function cellOf(
  compared: ComparedQuote,
  best: number | null,
  worstFirst: readonly DifferenceClass[],
): TableCell {
  const classes = new Set(compared.differences.map((difference) => difference.class));
  return {
    compared,
    worst: worstFirst.find((each) => classes.has(each)) ?? null,
    differences: compared.differences.length,
    flags: compared.flags.length,
    best: compared.record === best,
  };
}
