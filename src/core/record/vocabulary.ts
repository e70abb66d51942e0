import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { wordKeys } from './word-keys.ts';

/** The key of a word no text of this vocabulary holds. */
const UNKNOWN_WORD = 0;

/**
 * Numbers for words, shared by all records that are searched together, so that a quote is read once
 * for all of them. Each written form is folded once, however often it stands. Grows; never forgets.
 */
export class Vocabulary {
  readonly #forms = new Map<string, readonly number[]>();
  readonly #ids = new Map<string, number>();

  /** The commonest words come first, so that their ids tell them. */
  constructor() {
    for (const word of FUNCTION_WORDS.get('en') ?? []) this.learn(word);
    this.common = this.#ids.size;
  }

  /** Ids up to this are of common words. */
  readonly common: number;

  /** How many keys there are; ids run from 1 to this. */
  get size(): number {
    return this.#ids.size;
  }

  /** The ids of a written form; new ones are given out. */
  learn(surface: string): readonly number[] {
    const known = this.#forms.get(surface);
    if (known !== undefined) return known;
    const ids = wordKeys(surface).map((key) => {
      const id = this.#ids.get(key);
      if (id !== undefined) return id;
      const fresh = this.#ids.size + 1;
      this.#ids.set(key, fresh);
      return fresh;
    });
    this.#forms.set(surface, ids);
    return ids;
  }

  /** The ids of a written form, UNKNOWN_WORD for a key that no record holds; learns nothing. */
  look(surface: string): readonly number[] {
    return (
      this.#forms.get(surface) ?? wordKeys(surface).map((key) => this.#ids.get(key) ?? UNKNOWN_WORD)
    );
  }
}
