/** A stretch of a text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The last index i with spans[i].start <= at, or -1. `spans` are in order; O(log n). */
export function lastStartingAtOrBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
