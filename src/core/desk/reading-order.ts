import { isSettled, writtenBetween } from './copies.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { emptyWide, rowOf, rowsOf } from './wide-table.ts';

/** Negative: `a` comes before `b`; two that are one give 1. By where they begin; of two that begin at one place the longer comes first. */
function byPlace(a: Quote, b: Quote): number {
  return (
    startOf(a) - startOf(b) ||
    (b.anchor.parts.at(-1)?.end ?? 0) - (a.anchor.parts.at(-1)?.end ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function startOf(quote: Quote): number {
  return quote.anchor.parts[0]?.start ?? 0;
}

interface Ordered {
  readonly quotes: Desk['quotes'];
  readonly order: readonly Quote[];
}

/** How an order came from the one before: what went, and what came, each at its place in its own. */
interface OrderChange {
  readonly gone: readonly Quote[];
  readonly fresh: readonly Quote[];
}

const orders = new WeakMap<Desk, readonly Quote[]>();
const changes = new WeakMap<readonly Quote[], OrderChange & { readonly from: WeakRef<object> }>();
/** What was put in order last. Most often the next desk is that one after an act. */
let lately: Ordered = { quotes: emptyWide(), order: [] };
/** So many changes are followed; with more, sorting again is as quick. */
const FEW = 32;

/**
 * Quotes in reading order; the same list as long as the quotes are the same. Costs what an act
 * changed, and the copy of a list of references; O(n log n) for a desk that is new.
 */
export function inReadingOrder(desk: Desk): readonly Quote[] {
  const known = orders.get(desk);
  if (known !== undefined) return known;
  const order = orderAfter(lately, desk.quotes) ?? sorted(desk.quotes, lately.order);
  orders.set(desk, order);
  // A table that is still being written would be another one by the next question.
  if (isSettled(desk.quotes)) lately = { quotes: desk.quotes, order };
  return order;
}

/** The same list where it holds the same quotes as `before`. */
function sorted(quotes: Desk['quotes'], before: readonly Quote[]): readonly Quote[] {
  const order = rowsOf(quotes).toSorted(byPlace);
  const same = order.length === before.length && order.every((quote, at) => quote === before[at]);
  return same ? before : order;
}

/** What makes one order of the other; null: it did not come from it in one step. */
export function orderChange(from: readonly Quote[], to: readonly Quote[]): OrderChange | null {
  if (from === to) return { gone: [], fresh: [] };
  const change = changes.get(to);
  return change?.from.deref() === from ? change : null;
}

/** The order before with what was written moved to its place; null: too much is another. */
function orderAfter(before: Ordered, quotes: Desk['quotes']): readonly Quote[] | null {
  const ids = writtenBetween(before.quotes, quotes);
  if (ids === null || ids.size > FEW) return null;
  const written = [...ids].filter((id) => rowOf(before.quotes, id) !== rowOf(quotes, id));
  if (written.length === 0) return before.order;
  const gone = written.flatMap((id) => rowOf(before.quotes, id) ?? []);
  const fresh = written.flatMap((id) => rowOf(quotes, id) ?? []);
  const order = [...before.order];
  for (const quote of gone) order.splice(placeIn(order, quote), 1);
  for (const quote of fresh) order.splice(placeIn(order, quote), 0, quote);
  changes.set(order, { gone, fresh, from: new WeakRef(before.order) });
  return order;
}

/** Where a quote stands in an order, or would. O(log n). */
export function placeIn(order: readonly Quote[], quote: Quote): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = order[middle];
    if (item !== undefined && byPlace(item, quote) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
