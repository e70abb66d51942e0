import type { Desk } from '#core/desk/desk.ts';
import { reviewQueue, type ToReview } from '#core/desk/review-queue.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import type { Person } from '#core/review/hats.ts';
import { nextSentence } from '../review/next-quote.ts';
import { walkQueue } from './queue-walk.ts';

/** The queue as a person may see it. */
export function queueFor(desk: Desk, me: Person): readonly ToReview[] {
  return reviewQueue(desk, (quote) => firstHidden(desk, quote, me));
}

/** What opens a quote of the queue, and says why it is next. */
interface NextOfQueue {
  readonly said: string;
  readonly selectedId?: string;
}

function opens(desk: Desk, { quote, reasons }: ToReview): NextOfQueue {
  walkQueue(quote.id);
  const why = reasons.length === 0 ? '' : ` ${reasons.join(', ')}.`;
  return { selectedId: quote.id, said: `${nextSentence(desk, quote)}${why}` };
}

/** What opens the riskiest quote that waits after the open one in the queue, and says why it is next. */
export function nextRisk(desk: Desk, openId: string, me: Person): NextOfQueue {
  const queue = queueFor(desk, me);
  const at = queue.findIndex(({ quote }) => quote.id === openId);
  const next = queue[(at + 1) % Math.max(queue.length, 1)];
  if (next === undefined || (queue.length === 1 && at === 0))
    return { said: at === 0 ? 'Nothing else waits.' : 'Nothing waits for a signature.' };
  return opens(desk, next);
}

/**
 * What comes after a quote that was dealt with: the next of the queue as it stood `before`, and round
 * to its top, of what still waits `now`.
 */
export function nextOfQueue(before: Desk, now: Desk, doneId: string, me: Person): NextOfQueue {
  const order = queueFor(before, me).map(({ quote }) => quote.id);
  const at = order.indexOf(doneId);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  const waiting = queueFor(now, me).filter(({ quote }) => quote.id !== doneId);
  const next =
    round.flatMap((id) => waiting.find(({ quote }) => quote.id === id) ?? []).at(0) ?? waiting[0];
  return next === undefined ? { said: 'Nothing more waits for a signature.' } : opens(now, next);
}
