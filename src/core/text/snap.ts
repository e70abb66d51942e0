import { isSpaceOrEdge, isWordUnit } from './characters.ts';
import { nextWordEnd, wordAt } from './words.ts';
import type { Span } from './span.ts';

const OPENING = '“‘„«‹"\'`';
const CLOSING = '”’»›"\'';

function isMark(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (
    character !== '' &&
    (OPENING.includes(character) || CLOSING.includes(character)) &&
    !(isWordUnit(text, at - 1) && isWordUnit(text, at + 1))
  );
}

/**
 * What a person meant by a rough selection: whole words; and where it touches quotation marks, the
 * words between the marks with their punctuation, without the marks. Null when no word is in it.
 * A punctuation mark is kept only when a quotation mark follows it or it was itself selected.
 */
export function snap(text: string, selection: Span): Span | null {
  let start = Math.max(0, Math.min(selection.start, selection.end));
  let end = Math.min(text.length, Math.max(selection.start, selection.end));
  while (start < end && isSpaceOrEdge(text, start)) start += 1;
  while (end > start && isSpaceOrEdge(text, end - 1)) end -= 1;
  if (nextWordEnd(text, start, end) === null) return null;
  // Marks before the first word and after the last bound the words, with all outside them.
  for (let at = start; at < end && !isWordUnit(text, at); at += 1) {
    if (isMark(text, at)) start = at + 1;
  }
  for (let at = end - 1; at > start && !isWordUnit(text, at); at -= 1) {
    if (isMark(text, at)) end = at;
  }
  while (start < end && isSpaceOrEdge(text, start)) start += 1;
  while (end > start && isSpaceOrEdge(text, end - 1)) end -= 1;
  const first = wordAt(text, start);
  const last = wordAt(text, end - 1);
  if (first !== null && first.end > start) start = Math.min(start, first.start);
  if (last !== null) end = Math.max(end, last.end);
  // "…lead" before `,"`: the comma stands between the marks, so it is part of the words.
  let stop = end;
  while (stop - end < 3 && ',.!?…;:'.includes(text.charAt(stop) || ' ')) stop += 1;
  if (stop > end && isMark(text, stop)) end = stop;
  return { start, end };
}
