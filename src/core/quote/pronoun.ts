import { PRONOUN_WORDS } from './lexicon/en/pronoun-words.ts';

/** Whether a mention only points at a name that stands elsewhere in the text; English. */
export function isPronoun(mention: string): boolean {
  return PRONOUN_WORDS.has(mention.trim().toLowerCase());
}
