import { isSpaceOrEdge, isWordUnit } from './characters.ts';
import {
  DASHES,
  direction,
  has,
  leftOpen,
  lineStart,
  markAt,
  type Open,
  PUNCTUATION,
  sortOf,
  turnOf,
} from './marks.ts';
import { words } from './words.ts';
import type { Span } from './span.ts';

/** Written against the word they go with. */
const BEFORE_WORD = '¿¡$£€¥#';
const AFTER_WORD = '%‰°';
/** Between a word and the mark nobody sets more than this: "…!)” or a space, "?!" and a space. */
const REACH = 8;

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpaceOrEdge(text, end - 1)) end -= 1;
  return end;
}

/** How far the punctuation behind a word belongs to it where no closing mark says so. */
interface Loose {
  /** Which of it does wherever the span ends. */
  readonly signs: string;
  /** All of it does at the end of the paragraph. */
  readonly atEnd: boolean;
}

/** True where the paragraph after this one goes on with the quotation, its mark set anew. */
function goesOn(text: string, lineEnd: number, sort: keyof Open): boolean {
  let at = lineEnd;
  while (at < text.length && isSpaceOrEdge(text, at)) at += 1;
  return markAt(text, at) === sort && direction(text, at) === 1;
}

/**
 * French and Spanish speech after a dash, a quotation that closes in a later paragraph or never, and
 * the paragraph of somebody whose name stands before a colon have no closing mark.
 */
function looseOf(text: string, start: number, wordEnd: number, limits: Span): Loose {
  const line = lineStart(text, start);
  const lineEnd = text.indexOf('\n', wordEnd) < 0 ? text.length : text.indexOf('\n', wordEnd);
  const within = leftOpen(text, limits.start, start, 1).double > 0;
  const sort = within ? 'double' : markAt(text, start - 1);
  if (sort !== null && leftOpen(text, wordEnd, lineEnd, -1)[sort] === 0)
    return { signs: goesOn(text, lineEnd, sort) ? '' : PUNCTUATION, atEnd: true };
  if (has(DASHES, text, line)) return { signs: '?!', atEnd: true };
  const before = trimmed(text, line, start) - 1;
  return { signs: '', atEnd: before < line || has('.:!?', text, before) };
}

/**
 * Where a span ends that ends with the word before `wordEnd`: with the marks and brackets that it
 * opened itself, and with the punctuation that stands between the word and the closing mark, the dash
 * or the end of the paragraph.
 */
function endAfter(text: string, start: number, wordEnd: number, limits: Span): number {
  const inner = leftOpen(text, start, wordEnd, 1);
  const own = markAt(text, start - 1);
  const loose = looseOf(text, start, wordEnd, limits);
  let end = wordEnd;
  for (let at = wordEnd; at - wordEnd < REACH; at += 1) {
    if (at >= limits.end) return loose.atEnd ? trimmed(text, end, limits.end) : end;
    const sort = sortOf(text, at);
    const turn = turnOf(text, at);
    if (isWordUnit(text, at) || turn === 1) return end;
    if (sort !== null && turn === -1) {
      if (sort === own || inner[sort] === 0)
        return sort === 'bracket' ? end : trimmed(text, end, at);
      inner[sort] -= 1;
      end = at + 1;
    } else if (loose.signs !== '' && has(DASHES, text, at)) return trimmed(text, end, at);
    else if (has(AFTER_WORD + loose.signs, text, at)) end = at + 1;
  }
  return end;
}

/** Where a span begins that begins with the word at `wordStart`: as `endAfter`, seen from the other side. */
function startBefore(text: string, end: number, wordStart: number, limits: Span): number {
  const inner = leftOpen(text, wordStart, end, -1);
  const own = markAt(text, end);
  let start = wordStart;
  for (let at = wordStart - 1; at >= limits.start && wordStart - at < REACH; at -= 1) {
    if (isSpaceOrEdge(text, at) || isWordUnit(text, at)) return start;
    const sort = sortOf(text, at);
    const turn = turnOf(text, at);
    if (turn === -1) return start;
    if (sort !== null && turn === 1) {
      if (sort === own || inner[sort] === 0) return sort === 'bracket' ? start : at + 1;
      inner[sort] -= 1;
      start = at;
    } else if (has(BEFORE_WORD, text, at)) start = at;
  }
  return start;
}

/** "qu’il" are two words written as one; a quotation may begin with the second. */
const ELIDED = /^[a-zéè]*qu['’](?=\p{L})/iu;

/** Where words begin in text[from, to), in order. */
function wordStarts(text: string, from: number, to: number): readonly number[] {
  return words(text, from, to).flatMap(({ start, end }) => {
    const first = ELIDED.exec(text.slice(start, end))?.[0];
    return first === undefined ? [start] : [start, start + first.length];
  });
}

function withStart(text: string, span: Span, at: number, limits: Span): Span {
  return { start: Math.min(at, startBefore(text, span.end, at, limits)), end: span.end };
}

function withEnd(text: string, span: Span, at: number, limits: Span): Span {
  return { start: span.start, end: endAfter(text, span.start, at, limits) };
}

/**
 * The span with one edge moved by a word, `by` 1 to the right and −1 to the left; the same span when
 * there is no word to take or none would be left. `limits` keep it inside its paragraph, between the
 * parts beside it. There and back again is where it stood. O(limits).
 */
export function moveEdge(
  text: string,
  span: Span,
  edge: 'start' | 'end',
  by: 1 | -1,
  limits: Span = { start: 0, end: text.length },
): Span {
  if (edge === 'start') {
    const starts = wordStarts(text, limits.start, span.end);
    const now = starts.findIndex((start) => start >= span.start);
    const next = now < 0 ? undefined : starts[now + by];
    return next === undefined ? span : withStart(text, span, next, limits);
  }
  const ends = words(text, span.start, limits.end);
  const now = ends.findLastIndex(({ start }) => start < span.end);
  const cut = by === 1 && (ends[now]?.end ?? 0) > span.end;
  const next = now < 0 ? undefined : ends[cut ? now : now + by];
  return next === undefined ? span : withEnd(text, span, next.end, limits);
}

/**
 * The span with one edge at the word nearest to an offset, or where it stood if that is as near. One
 * word at least is left. O(limits).
 */
export function nearestEdge(
  text: string,
  span: Span,
  edge: 'start' | 'end',
  offset: number,
  limits: Span,
): Span {
  const places =
    edge === 'start'
      ? wordStarts(text, limits.start, span.end)
      : words(text, span.start, limits.end).map(({ end }) => end);
  let nearest = span[edge];
  for (const at of places) {
    if (Math.abs(at - offset) < Math.abs(nearest - offset)) nearest = at;
  }
  if (nearest === span[edge]) return span;
  return edge === 'start'
    ? withStart(text, span, nearest, limits)
    : withEnd(text, span, nearest, limits);
}
