import { confidenceOf, isMeasured } from './confidence.ts';
import type { FindReason } from './quote.ts';

/** Below this a speaker is suggested, not said: more than three in ten would be wrong. */
const DECIDED = 0.7;

/** True where the speaker of a find is too unsure to be shown as more than a suggestion. */
export function isSuggested(find: FindReason): boolean {
  return confidenceOf(find.sieve) < DECIDED;
}

/**
 * How often finds of this sort were right, in words: "right in 9 of 10 such finds". Twentieths,
 * because the measurement carries no more. Null: nobody was found by it.
 */
export function trustWords(sieve: string): string | null {
  const confidence = confidenceOf(sieve);
  if (confidence === 0) return null;
  if (!isMeasured(sieve)) return 'too rare to say how often such finds are right';
  const twentieths = Math.round(confidence * 20);
  if (twentieths >= 20) return 'right in nearly every such find';
  const halves = twentieths % 2 === 0;
  return `right in ${halves ? twentieths / 2 : twentieths} of ${halves ? 10 : 20} such finds`;
}
