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

/** The smallest span that holds all of these; from Infinity to -Infinity for none. O(n), for lists of any length. */
export function hullOf(spans: readonly Span[]): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/** The largest of some numbers; -Infinity for none. O(n), for lists of any length. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}
