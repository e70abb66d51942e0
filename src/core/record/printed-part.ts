import type { Span } from '../text/span.ts';
import type { Bracket, Opening } from './hunk.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/** A printed part as it is compared: its words outside brackets, and what stands before each and at the end. */
export interface PrintedPart {
  readonly text: string;
  readonly units: readonly Unit[];
  /** One more than there are units. */
  readonly open: readonly Opening[];
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };
const LONGEST_BRACKET = 200;
const POINT = '.'.charCodeAt(0);
const ELLIPSIS = '…'.charCodeAt(0);
const NO_OPENING: Opening = { ellipsis: null, brackets: [] };

/** The bracketed stretches of a text, brackets included, in order. A bracket without its mate is none. O(n). */
export function bracketsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) continue;
    const limit = Math.min(text.length, at + LONGEST_BRACKET);
    for (let scan = at + 1; scan < limit; scan += 1) {
      if (text.charAt(scan) !== closing) continue;
      found.push({ start: at, end: scan + 1 });
      at = scan;
      break;
    }
  }
  return found;
}

/** The ellipses of a text: "…", "...", ". . .", with brackets around them if they have any; in order. O(n). */
export function ellipsesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== POINT && unit !== ELLIPSIS) continue;
    const end = ellipsisEnd(text, at);
    if (end === null) continue;
    const bracketed = CLOSING[text.charAt(at - 1)] === text.charAt(end) && text.charAt(end) !== '';
    found.push(bracketed ? { start: at - 1, end: end + 1 } : { start: at, end });
    at = end - 1;
  }
  return found;
}

function ellipsisEnd(text: string, at: number): number | null {
  if (text.charAt(at) === '…') return at + 1;
  let scan = at;
  let points = 0;
  let end = at;
  while (text.charAt(scan) === '.') {
    points += 1;
    end = scan + 1;
    scan += text.charAt(scan + 1) === ' ' && text.charAt(scan + 2) === '.' ? 2 : 1;
  }
  return points >= 3 ? end : null;
}

/** Reads a printed part; phrases whose keys are `apart` in their words. O(n). */
export function readPrinted(text: string, apart?: ReadonlySet<string>): PrintedPart {
  const ellipses = ellipsesIn(text);
  const spans = bracketsIn(text).filter(
    (span) => !ellipses.some((each) => each.start === span.start),
  );
  const all = unitsOf(text, 0, text.length, [], spans, apart);
  const units: Unit[] = [];
  const open: Opening[] = [NO_OPENING];
  const brackets = spans.map((span, index): Bracket => ({
    ...span,
    units: all.filter((unit) => unit.bracket === index),
  }));
  const add = (row: number, change: Partial<Opening>): void => {
    open[row] = { ...(open[row] ?? NO_OPENING), ...change };
  };
  for (const unit of all) {
    if (unit.bracket >= 0) continue;
    units.push(unit);
    open.push(NO_OPENING);
  }
  const rowAt = (offset: number): number => {
    const row = units.findIndex((unit) => unit.start >= offset);
    return row < 0 ? units.length : row;
  };
  for (const ellipsis of ellipses) add(rowAt(ellipsis.start), { ellipsis });
  for (const bracket of brackets) {
    if (bracket.units.length === 0) continue;
    const row = rowAt(bracket.start);
    add(row, { brackets: [...(open[row]?.brackets ?? []), bracket] });
  }
  return { text, units, open };
}
