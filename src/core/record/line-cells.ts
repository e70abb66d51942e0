import { isSpaceOrEdge } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ComparedLines } from './compare-lines.ts';
import type { Unit } from './unit.ts';

/**
 * One column of the two lines: printed words over said ones, with the marks that touch them; '' where
 * there is none. Both lines break after it. `difference` is the place in the row's differences, null
 * where the words are the same.
 */
export interface LineCell {
  readonly printed: string;
  readonly said: string;
  readonly difference: number | null;
}

interface Open {
  printed: Span | null;
  said: Span | null;
  difference: number | null;
}

function over(one: Span | null, unit: Unit | null): Span | null {
  if (unit === null) return one;
  if (one === null) return { start: unit.start, end: unit.end };
  return { start: Math.min(one.start, unit.start), end: Math.max(one.end, unit.end) };
}

function touches(span: Span | null, unit: Unit | null): boolean {
  return span !== null && unit !== null && unit.start < span.end && unit.end > span.start;
}

/** The columns of a row, in order. A short form and the words it stands for share a column. O(n). */
export function lineCells(
  lines: ComparedLines,
  printedText: string,
  recordText: string,
): readonly LineCell[] {
  const open: Open[] = [];
  for (const [at, { printed, said }] of lines.steps.entries()) {
    const difference = lines.differenceOf[at] ?? null;
    const last = open.at(-1);
    if (last !== undefined && (touches(last.printed, printed) || touches(last.said, said))) {
      last.printed = over(last.printed, printed);
      last.said = over(last.said, said);
      last.difference ??= difference;
    } else open.push({ printed: over(null, printed), said: over(null, said), difference });
  }
  return open.map(({ printed, said, difference }) => ({
    printed: withMarks(printedText, printed),
    said: withMarks(recordText, said),
    difference,
  }));
}

const MOST_MARKS = 4;

/** The words with the marks that touch them on either side. */
function withMarks(text: string, span: Span | null): string {
  if (span === null) return '';
  let { start, end } = span;
  while (
    span.start - start < MOST_MARKS &&
    !isSpaceOrEdge(text, start - 1) &&
    !isWordBefore(text, start)
  )
    start -= 1;
  while (end - span.end < MOST_MARKS && !isSpaceOrEdge(text, end) && !isWordAfter(text, end))
    end += 1;
  return text.slice(start, end);
}

const JOINTS = '-‐‑–—/';

// A dash between two words stays with neither when letters follow it at once.
function isWordBefore(text: string, at: number): boolean {
  return JOINTS.includes(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function isWordAfter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
