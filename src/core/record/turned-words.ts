import { deniedForms } from './denial.ts';
import type { PartWords } from './part-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer quotes are found without: one changed word in nine hides nothing. */
const LONGEST = 8;
const SHORTEST_WORD = 4;

/**
 * Readings of a short quote in which one word is turned into its denial, or out of it, so that
 * "utterly reliable" is found where "utterly unreliable" was said, and then shown for what it is. Only
 * words that some record holds; none for long quotes. O(words × prefixes).
 */
export function turnedWords(
  parts: readonly string[],
  words: readonly PartWords[],
  vocabulary: Vocabulary,
): readonly (readonly PartWords[])[] {
  if (words.reduce((sum, part) => sum + part.keys.length, 0) > LONGEST) return [];
  return words.flatMap((part, number) =>
    [...part.keys.keys()].flatMap((at) => {
      const form = (parts[number] ?? '').slice(part.starts[at], part.ends[at]).toLowerCase();
      if (form.length < SHORTEST_WORD) return [];
      return deniedForms(form).flatMap((turned) => {
        const [key = 0, more] = vocabulary.look(turned);
        if (key === 0 || more !== undefined) return [];
        const keys = Int32Array.from(part.keys);
        keys[at] = key;
        return [words.with(number, { ...part, keys })];
      });
    }),
  );
}
