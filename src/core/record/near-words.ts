import { NEAR_ROWS } from './lexicon/en/near-words.ts';
import { stem } from './stem.ts';

function groups(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of NEAR_ROWS.split('\n')) {
    const stems = row.split(' ').map(stem);
    for (const one of stems) {
      const others = found.get(one) ?? new Set<string>();
      for (const other of stems) others.add(other);
      found.set(one, others);
    }
  }
  return found;
}

/** The stems of the words a slip would make of a word, by its stem. */
export const NEAR_WORDS: ReadonlyMap<string, ReadonlySet<string>> = groups();
