import { splitsPair } from '../text/offsets.ts';
import type { Span } from '../text/span.ts';

/** Replaces `start` to `end` (UTF-16, end exclusive) of a text by other words. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text with edits made; they stand in order and do not overlap, or this throws. O(n). */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of edits) {
    if (start < from || end < start || end > text.length)
      throw new RangeError(`edit ${start}–${end} does not follow ${from}`);
    pieces.push(text.slice(from, start), words);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** One edit that makes `after` of `before`: all between what they begin and end with alike. O(n). */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && (splitsPair(before, start) || splitsPair(after, start))) start -= 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  while (
    tail > 0 &&
    (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail))
  )
    tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Where a span stands after edits that touch nothing of it; null where one does. */
export function shiftSpan(span: Span, edits: readonly TextEdit[]): Span | null {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (end <= span.start) by += text.length - (end - start);
    else if (start < span.end) return null;
  }
  return { start: span.start + by, end: span.end + by };
}

/**
 * What a span that edits touch has become: an end inside replaced words goes to the outer end of what
 * replaced them. Null where nothing is left of it.
 */
export function stretchSpan(span: Span, edits: readonly TextEdit[]): Span | null {
  const start = movedStart(span.start, edits);
  const end = movedEnd(span.end, edits);
  return start < end ? { start, end } : null;
}

function movedStart(at: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (end <= at) by += text.length - (end - start);
    else return start <= at ? start + by : at + by;
  }
  return at + by;
}

function movedEnd(at: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (start >= at) break;
    if (end > at) return start + by + text.length;
    by += text.length - (end - start);
  }
  return at + by;
}
