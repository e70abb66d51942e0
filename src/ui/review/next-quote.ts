import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { countWords } from './count-words.ts';
import { quoteName, shortName, siblingsOf } from './quote-words.ts';

/** "Next: quote 3, Kerry, two parts." */
export function nextSentence(desk: Desk, next: Quote): string {
  const parts = next.anchor.parts.length;
  const tail = parts > 1 ? `, ${countWords(parts)} parts` : '';
  return `Next: ${quoteName(desk, next).toLowerCase()}, ${shortName(desk, next)}${tail}.`;
}

/** The next quote that still wants a checker, after this one and round to the start; null when none does. */
export function nextToDo(desk: Desk, quote: Quote): Quote | null {
  const order = siblingsOf(desk, quote);
  const at = order.findIndex((item) => item.id === quote.id);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return (
    round.find(
      (item) =>
        ['to-confirm', 'open', 'sent-back'].includes(item.stage) ||
        (item.stage === 'in-hand' && item.verdict === null),
    ) ?? null
  );
}

/** The next quote that waits for a signature, after this one and round to the start; null when none does. */
export function nextToSign(desk: Desk, quote: Quote): Quote | null {
  const order = inReadingOrder(desk);
  const at = order.findIndex((item) => item.id === quote.id);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((item) => item.stage === 'ready' || item.stage === 'in-review') ?? null;
}
