import type { Desk } from '#core/desk/desk.ts';
import { reviewQueue, type ToReview } from '#core/desk/review-queue.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import type { Person } from '#core/review/hats.ts';
import { nextSentence } from '../review/quote-words.ts';

/** The queue as a person may see it. */
export function queueFor(desk: Desk, me: Person): readonly ToReview[] {
  return reviewQueue(desk, (quote) => firstHidden(desk, quote, me));
}

/** What opens the riskiest quote that waits after the open one in the queue, and says why it is next. */
export function nextRisk(
  desk: Desk,
  openId: string,
  me: Person,
): { readonly said: string; readonly selectedId?: string } {
  const queue = queueFor(desk, me);
  const at = queue.findIndex(({ quote }) => quote.id === openId);
  const next = queue[(at + 1) % Math.max(queue.length, 1)];
  if (next === undefined || (queue.length === 1 && at === 0))
    return { said: at === 0 ? 'Nothing else waits.' : 'Nothing waits for a signature.' };
  const why = next.reasons.length === 0 ? '' : ` ${next.reasons.join(', ')}.`;
  return { selectedId: next.quote.id, said: `${nextSentence(desk, next.quote)}${why}` };
}
