import type { Span } from '#core/text/span.ts';

/** A painted stretch and the quote it belongs to. */
export interface Paint extends Span {
  readonly quoteId: string;
}

/** A stretch of text that one and the same quotes cover; none: plain text. */
export interface Segment extends Span {
  /** In the order of the paints. */
  readonly quoteIds: readonly string[];
}

/**
 * Cuts a block into flat segments, so that overlapping quotes never nest marks. `paints` are in
 * reading order; stretches outside the block are ignored. O(p² ) in the paints of one block, which
 * are few.
 */
export function segmentsOf(block: Span, paints: readonly Paint[]): readonly Segment[] {
  const inside = paints.filter((paint) => paint.start < block.end && paint.end > block.start);
  const edges = new Set([block.start, block.end]);
  for (const paint of inside) {
    edges.add(Math.max(paint.start, block.start)).add(Math.min(paint.end, block.end));
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end;
    return {
      start,
      end,
      quoteIds: inside
        .filter((paint) => paint.start <= start && paint.end >= end)
        .map((paint) => paint.quoteId),
    };
  });
}
