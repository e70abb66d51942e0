import { isSpaceOrEdge, isWordUnit } from './characters.ts';

const DOUBLE = '“”„«»"';
const SINGLE = "‘’‚‹›'`";
const OPENS = '“‘„‚«‹`';
const CLOSES = '”’»›';
const BRACKETS_OPEN = '([';
const BRACKETS_CLOSE = ')]';
export const DASHES = '—–';
export const PUNCTUATION = ',.!?…;:';

/** True where a character of this set stands. */
export function has(set: string, text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== '' && set.includes(character);
}

/** Where the line begins that holds this offset. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** What comes before a mark that opens. */
function endsBefore(text: string, at: number): boolean {
  return isSpaceOrEdge(text, at) || has(OPENS + BRACKETS_OPEN + DASHES, text, at);
}

/** What comes behind a mark that closes. */
function beginsAfter(text: string, at: number): boolean {
  return isSpaceOrEdge(text, at) || has(PUNCTUATION + CLOSES + BRACKETS_CLOSE, text, at);
}

/** Two single marks in a row, `` or '', are one double mark; the first of them stands here. */
function isTwin(text: string, at: number): boolean {
  return has("'`", text, at) && text.charAt(at) === text.charAt(at + 1);
}

/** For a straight mark with a space on either side: every second one of its line closes. */
function byTurns(text: string, at: number): 1 | -1 {
  const before = text.slice(lineStart(text, at), at).split(text.charAt(at)).length - 1;
  return before % 2 === 0 ? 1 : -1;
}

/**
 * 1: a quotation mark that opens, −1: one that closes, 0: none, or an apostrophe. Languages use the
 * same marks for either, so what stands beside it is asked first and the mark itself last.
 */
export function direction(text: string, at: number): 1 | 0 | -1 {
  if (!has(DOUBLE + SINGLE, text, at)) return 0;
  const left = isTwin(text, at - 1) ? at - 2 : at - 1;
  const right = isTwin(text, at) ? at + 2 : at + 1;
  if (isWordUnit(text, left) && isWordUnit(text, right)) return 0;
  const before = endsBefore(text, left);
  const after = beginsAfter(text, right);
  if (before !== after) return before ? 1 : -1;
  if (has(OPENS, text, at)) return 1;
  return has(CLOSES, text, at) ? -1 : byTurns(text, at);
}

/** Marks and brackets that stand open, by their sort: an apostrophe must not close a double mark. */
export interface Open {
  double: number;
  single: number;
  bracket: number;
}

/** The sort of mark or bracket that stands here; null: none. */
export function sortOf(text: string, at: number): keyof Open | null {
  if (has(BRACKETS_OPEN + BRACKETS_CLOSE, text, at)) return 'bracket';
  if (has(DOUBLE, text, at) || isTwin(text, at - 1) || isTwin(text, at)) return 'double';
  return has(SINGLE, text, at) ? 'single' : null;
}

/** 1 where a mark or bracket opens, −1 where one closes, 0 elsewhere. */
export function turnOf(text: string, at: number): 1 | 0 | -1 {
  if (has(BRACKETS_OPEN, text, at)) return 1;
  return has(BRACKETS_CLOSE, text, at) ? -1 : direction(text, at);
}

/** What opens in text[from, to) and does not close there; `way` −1: what closes and does not open. O(to − from). */
export function leftOpen(text: string, from: number, to: number, way: 1 | -1): Open {
  const open: Open = { double: 0, single: 0, bracket: 0 };
  const [first, past] = way === 1 ? [from, to] : [to - 1, from - 1];
  for (let at = first; at !== past; at += way) {
    const sort = sortOf(text, at);
    const turn = sort === null ? 0 : turnOf(text, at) * way;
    if (sort === null || turn === 0) continue;
    open[sort] = Math.max(0, open[sort] + turn);
  }
  return open;
}

/** The sort of the mark that stands against a span, before it or behind it; null: none does. */
export function markAt(text: string, at: number): keyof Open | null {
  const sort = sortOf(text, at);
  return sort === 'bracket' || direction(text, at) === 0 ? null : sort;
}
