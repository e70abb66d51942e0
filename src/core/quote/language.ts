import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { GERMAN } from './lexicon/de/german.ts';
import { ENGLISH } from './lexicon/en/english.ts';
import { SPANISH } from './lexicon/es/spanish.ts';
import { FRENCH } from './lexicon/fr/french.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

const LEXICONS: readonly Lexicon[] = [ENGLISH, FRENCH, GERMAN, SPANISH];
const MOST_WORDS = 1500;

/** The places in LEXICONS of the languages a small word tells. */
const TELLS: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(LEXICONS.flatMap(({ telling }) => [...telling]))].map((word) => [
    word,
    [...LEXICONS.keys()].filter((index) => LEXICONS[index]?.telling.has(word)),
  ]),
);
const LONGEST_TELLING = Math.max(...[...TELLS.keys()].map((word) => word.length));

/**
 * The lexicon of the language most of whose commonest small words stand in the text; English when
 * there are none. Reads the first 1,500 words.
 */
export function lexiconOf(text: string, paragraphs: readonly Span[]): Lexicon {
  const counts = LEXICONS.map(() => 0);
  let read = 0;
  for (const { start, end } of paragraphs) {
    for (const word of words(text, start, Math.min(end, start + 20 * MOST_WORDS))) {
      if (word.end - word.start <= LONGEST_TELLING)
        for (const index of TELLS.get(text.slice(word.start, word.end).toLowerCase()) ?? [])
          counts[index] = (counts[index] ?? 0) + 1;
      read += 1;
      if (read >= MOST_WORDS) break;
    }
    if (read >= MOST_WORDS) break;
  }
  let most = 0;
  for (const [index, count] of counts.entries()) if (count > (counts[most] ?? 0)) most = index;
  return LEXICONS[most] ?? ENGLISH;
}
