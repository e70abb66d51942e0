import type { Quote } from '#core/desk/desk-quote.ts';
import { orderChange, placeIn } from '#core/desk/reading-order.ts';

/** What stood at one place before and stands there now; null: nothing. */
export interface Difference {
  readonly from: Quote | null;
  readonly to: Quote | null;
}

/** So far ahead a quote is looked for before it counts as gone. */
const AHEAD = 8;

function ahead(list: readonly Quote[], from: number, id: string): number {
  for (let at = from; at < Math.min(list.length, from + AHEAD); at += 1)
    if (list[at]?.id === id) return at - from;
  return -1;
}

/**
 * What is another between two reading orders, as `differencesOf` says it. Costs what an act changed
 * where the one order came from the other.
 */
export function changesBetween(
  before: readonly Quote[],
  now: readonly Quote[],
): readonly Difference[] {
  const change = orderChange(before, now);
  if (change === null) return differencesOf(before, now);
  const stays = (from: Quote, to: Quote): boolean =>
    from.id === to.id && placeIn(before, from) === placeIn(now, to);
  return [
    ...change.gone.flatMap((from) =>
      change.fresh.some((to) => stays(from, to)) ? [] : { from, to: null },
    ),
    ...change.fresh.map((to) => ({
      from: change.gone.find((from) => stays(from, to)) ?? null,
      to,
    })),
  ];
}

/**
 * What is another between two reading orders. Quotes are immutable, so the same object is the same
 * quote. One that only moved comes twice, as gone and as new, in either order: take off all that went
 * before laying on what came. O(n) comparisons of references.
 */
export function differencesOf(
  before: readonly Quote[],
  now: readonly Quote[],
): readonly Difference[] {
  const found: Difference[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < now.length) {
    const from = before[a];
    const to = now[b];
    if (from === to) {
      a += 1;
      b += 1;
      continue;
    }
    const same = from?.id === to?.id;
    const gone = !same && from !== undefined && ahead(now, b, from.id) < 0;
    const fresh = !same && to !== undefined && ahead(before, a, to.id) < 0;
    if (same || gone === fresh || from === undefined || to === undefined) {
      found.push({ from: from ?? null, to: to ?? null });
      if (from !== undefined) a += 1;
      if (to !== undefined) b += 1;
    } else if (gone) {
      found.push({ from, to: null });
      a += 1;
    } else {
      found.push({ from: null, to });
      b += 1;
    }
  }
  return found;
}
