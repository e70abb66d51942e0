import { isSpaceOrEdge, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { NOISE_WORDS } from './lexicon/en/noise.ts';
import { printedTimecode } from './timecode.ts';

const LONGEST_NOTE = 80;
/** The round and the square bracket by their code units, each with what closes it. */
const CLOSING = new Map([
  [40, ')'],
  [91, ']'],
]);
const NOTES = new Set('♪♫'.split('').map((note) => note.charCodeAt(0)));
/** Nothing that this looks for has a code unit between these: most of a text is passed over. */
const LETTERS = { above: 91, below: 0x2000 };

function firstWord(text: string, at: number, end: number): string {
  let from = at;
  while (from < end && !isWordUnit(text, from)) from += 1;
  let to = from;
  while (to < end && (isWordUnit(text, to) || text.charAt(to) === '-')) to += 1;
  return text.slice(from, to);
}

/**
 * What a transcript notes about the room inside text[start, end): "(Laughter.)", "[applause]",
 * "(inaudible)", a note that is all of its line, printed timecodes, notes of music. No words of
 * anyone. In order, apart. O(end − start).
 */
export function noiseIn(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 40 || (unit > LETTERS.above && unit < LETTERS.below)) continue;
    if (NOTES.has(unit)) {
      found.push({ start: at, end: at + 1 });
      continue;
    }
    const closing = CLOSING.get(unit);
    const close =
      closing === undefined ? -1 : closeOf(text, at, Math.min(end, at + LONGEST_NOTE), closing);
    if (close < 0) continue;
    const note = { start: at, end: close + 1 };
    if (!isNoise(text, note, start, end)) continue;
    found.push(note);
    at = close;
  }
  return found;
}

function closeOf(text: string, at: number, limit: number, closing: string): number {
  for (let scan = at + 1; scan < limit; scan += 1) if (text.charAt(scan) === closing) return scan;
  return -1;
}

function isNoise(text: string, note: Span, start: number, end: number): boolean {
  const word = firstWord(text, note.start + 1, note.end - 1);
  if (word === '') return true;
  if (NOISE_WORDS.has(word.toLowerCase())) return true;
  if (printedTimecode(text, note.start, note.end)?.end === note.end) return true;
  return onlySpace(text, start, note.start) && onlySpace(text, note.end, end);
}

function onlySpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpaceOrEdge(text, at)) return false;
  return true;
}
