import { words } from '../text/words.ts';
import type { Anchor } from './quote.ts';

/** Marks around so few words rarely carry anything that the story’s own words do not. */
const MOST_WORDS = 2;

/** A quotation of one or two words in marks: the marks can go. O(n) in the words. */
export function isBareFragment({ kind, parts }: Pick<Anchor, 'kind' | 'parts'>): boolean {
  if (kind !== 'direct' && kind !== 'partial') return false;
  const count = parts.reduce((sum, { exact }) => sum + words(exact, 0, exact.length).length, 0);
  return count > 0 && count <= MOST_WORDS;
}
