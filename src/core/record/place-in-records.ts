import { placeQuote } from './compare-quote.ts';
import type { PlacedQuote, QuoteToCompare, ReadQuote } from './compare-quote.ts';
import type { Locator } from './locate.ts';
import { partWords } from './part-words.ts';
import { readPrinted } from './printed-part.ts';
import { turnedWords } from './turned-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One answer a record, null where the quote is not in it, and the quote in the reading that was found. */
export interface PlacedInRecords {
  readonly placed: readonly (PlacedQuote | null)[];
  readonly as: ReadQuote;
}

/** Where a quote stands in each record; where it stands in none, with one word turned into its denial. */
export function placeInRecords(
  locators: readonly Locator[],
  vocabulary: Vocabulary,
  quote: QuoteToCompare,
): PlacedInRecords {
  const read: ReadQuote = {
    ...quote,
    words: quote.parts.map((part) => partWords(part, vocabulary)),
    printed: quote.parts.map((part) => readPrinted(part)),
  };
  const place = (as: ReadQuote): PlacedInRecords => ({
    placed: locators.map((locator) => placeQuote(locator, as)),
    as,
  });
  const plain = place(read);
  if (plain.placed.some((each) => each !== null)) return plain;
  for (const words of turnedWords(quote.parts, read.words, vocabulary)) {
    const turned = place({ ...read, words });
    const placed = turned.placed.map((each) => (each !== null && isExact(each) ? each : null));
    if (placed.some((each) => each !== null)) return { ...turned, placed };
  }
  return plain;
}

/** A turned quote has its one changed word already: the others must stand word for word. */
function isExact({ placing }: PlacedQuote): boolean {
  return placing.missing.length === 0 && placing.pieces.every(({ cost }) => cost === 0);
}
