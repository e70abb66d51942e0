import type { Exhibit } from '../verdict/case.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { Desk } from './desk.ts';

const NO_EXHIBITS: readonly Exhibit[] = [];

/**
 * A desk's evidence by quote; null for a desk that was asked once so far. All these tables are kept
 * by desk and never by the table inside it: a replay writes its tables in place, and makes a desk
 * for each event.
 */
const exhibits = new WeakMap<Desk, ReadonlyMap<string, readonly Exhibit[]> | null>();

/** The quote's evidence with its sources, in the order it was first added. */
export function exhibitsOf(desk: Desk, quoteId: string): readonly Exhibit[] {
  const known = exhibits.get(desk);
  if (known) return known.get(quoteId) ?? NO_EXHIBITS;
  // A replay asks each desk for one quote, a screen for all of them: the second question sorts.
  if (known === undefined) {
    exhibits.set(desk, null);
    return inOrder(desk).flatMap((evidence) =>
      evidence.quoteId === quoteId ? exhibitOf(desk, evidence) : [],
    );
  }
  const byQuote = new Map<string, Exhibit[]>();
  for (const evidence of inOrder(desk)) {
    const item = exhibitOf(desk, evidence);
    const before = byQuote.get(evidence.quoteId);
    if (before === undefined) byQuote.set(evidence.quoteId, [...item]);
    else before.push(...item);
  }
  exhibits.set(desk, byQuote);
  return byQuote.get(quoteId) ?? NO_EXHIBITS;
}

/** Links as they stand, in the order they were first made. */
function inOrder({ evidence, linked }: Desk): readonly Evidence[] {
  return Object.keys(linked).flatMap((id) => evidence[id] ?? []);
}

function exhibitOf(desk: Desk, evidence: Evidence): readonly Exhibit[] {
  const source = desk.sources[evidence.sourceId];
  return source === undefined ? NO_EXHIBITS : [{ evidence, source }];
}

/** The evidence of the same quote that a piece names as of the same origin, with its source; null: none, or it is not linked any more. */
export function sameOrigin(desk: Desk, { quoteId, sameOriginAs }: Evidence): Exhibit | null {
  const other = sameOriginAs === null ? null : desk.evidence[sameOriginAs];
  if (!other || other.quoteId !== quoteId) return null;
  const source = desk.sources[other.sourceId];
  return source === undefined ? null : { evidence: other, source };
}
