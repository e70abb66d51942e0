import { PRONOUN_WORDS } from './lexicon/en/pronoun-words.ts';
import type { Anchor } from './quote.ts';

/** Whether an anchor's speaker is printed as a pronoun, so that the text before it says who is meant; English. */
export function pointsBack({ mention }: Pick<Anchor, 'mention'>): boolean {
  return mention !== null && PRONOUN_WORDS.has(mention.trim().toLowerCase());
}
