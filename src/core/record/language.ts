import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { eachWord } from './scan-words.ts';

const LONGEST_SAMPLE = 20_000;
/** So many small words must speak for a language, and so many times more than for the next. */
const FEWEST = 2;
const CLEARLY = 1.5;

/**
 * The language a text is most likely in (BCP 47), told by its small words; null when that is not clear,
 * as in a text of few words. Looks at the first 20,000 characters. O(n).
 */
export function languageOf(text: string): string | null {
  const counts = new Map<string, number>();
  let words = 0;
  eachWord(text, 0, Math.min(text.length, LONGEST_SAMPLE), (start, end) => {
    words += 1;
    const word = text.slice(start, end).toLowerCase();
    for (const [language, small] of FUNCTION_WORDS)
      if (small.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  });
  const [first, second] = [...counts].toSorted((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] < Math.min(FEWEST, words)) return null;
  return second === undefined || first[1] >= second[1] * CLEARLY ? first[0] : null;
}
