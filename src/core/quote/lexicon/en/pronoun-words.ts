/** English words that only point at a name. */
export const PRONOUN_WORDS: ReadonlySet<string> = new Set(
  'he she they him her them it we i'.split(' '),
);
