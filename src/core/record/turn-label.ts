import { isSpaceOrEdge, isUpper, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import {
  ASKERS,
  ANSWERERS,
  LABEL_SMALL,
  NEVER_LABELS,
  UNKNOWN_LABELS,
} from './lexicon/en/labels.ts';
import { TITLES } from './lexicon/en/names.ts';
import { plainWord } from './word-keys.ts';

/** The name a line opens with: where it stands, where the words begin, and whether it is sure. */
export interface TurnLabel {
  readonly name: Span;
  readonly bodyStart: number;
  /** False for one small-lettered word ("Kerry:"), which counts only when the record repeats it. */
  readonly sure: boolean;
}

const LONGEST_LABEL = 70;
const MOST_WORDS = 9;

function skipSpace(text: string, at: number, end: number): number {
  let scan = at;
  while (scan < end && isSpaceOrEdge(text, scan)) scan += 1;
  return scan;
}

/** The words of a label, points and brackets dropped; empty when something stands there that no label has. */
function labelWords(text: string, start: number, end: number): readonly string[] {
  const found: string[] = [];
  for (const piece of text.slice(start, end).split(/\s/)) {
    const word = piece.replaceAll(/[.,()[\]*"“”]/g, '');
    if (word !== '') found.push(word);
  }
  return found;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function judge(text: string, start: number, end: number): 'sure' | 'perhaps' | 'no' {
  const found = labelWords(text, start, end);
  const first = found[0];
  if (first === undefined || found.length > MOST_WORDS) return 'no';
  const low = plainWord(first);
  if (found.length === 1 && (ASKERS.has(low) || ANSWERERS.has(low) || UNKNOWN_LABELS.has(low)))
    return isUpper(text, start) ? 'sure' : 'no';
  if (found.every((word) => isCapitals(word) || LABEL_SMALL.has(plainWord(word)) || isNumber(word)))
    return isCapitals(first) && (found.length > 1 || first.length > 1) ? 'sure' : 'no';
  const inOrder = found.every(
    (word, at) =>
      isUpper(word, 0) || isNumber(word) || (at > 0 && LABEL_SMALL.has(plainWord(word))),
  );
  if (!inOrder || !isUpper(first, 0)) return 'no';
  if (NEVER_LABELS.has(low))
    return found.length > 1 && TITLES.has(plainWord(found[1] ?? '')) ? 'sure' : 'no';
  return found.length > 1 ? 'sure' : 'perhaps';
}

function isNumber(word: string): boolean {
  return (
    word.length > 0 && word.length < 4 && [...word].every((each) => each >= '0' && each <= '9')
  );
}

/**
 * The label that opens text[start, end) ("SECRETARY KERRY:", "Mr Hammond:", "Q:", "Q.", "Q  Sir"),
 * or null. At most 70 characters are read.
 */
export function labelAt(text: string, start: number, end: number): TurnLabel | null {
  const short = shortLabel(text, start, end);
  if (short !== null) return short;
  const limit = Math.min(end, start + LONGEST_LABEL);
  for (let at = start; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '.' && isSpaceOrEdge(text, at + 1) && at - start > 8) {
      // "MR. KERRY:" has a point; a sentence before a colon has more than a title before it.
      const before = labelWords(text, start, at).at(-1) ?? '';
      if (before.length > 4 && !TITLES.has(plainWord(before))) return null;
    }
    if (character !== ':') continue;
    if (!isSpaceOrEdge(text, at + 1)) return null;
    const verdict = judge(text, start, at);
    if (verdict === 'no') return null;
    let nameEnd = at;
    while (nameEnd > start && isSpaceOrEdge(text, nameEnd - 1)) nameEnd -= 1;
    return {
      name: { start, end: nameEnd },
      bodyStart: skipSpace(text, at + 1, end),
      sure: verdict === 'sure',
    };
  }
  return null;
}

// "Q. Did he?", "Q   Mr President": the letter of court and press room transcripts, without a colon.
function shortLabel(text: string, start: number, end: number): TurnLabel | null {
  const letter = text.charAt(start);
  if (letter !== 'Q' && letter !== 'A') return null;
  const point = text.charAt(start + 1) === '.';
  const after = point ? start + 2 : start + 1;
  if (!isSpaceOrEdge(text, after)) return null;
  if (letter === 'A' && !point) return null;
  const bodyStart = skipSpace(text, after, end);
  if (bodyStart >= end || !(isUpper(text, bodyStart) || !isWordUnit(text, bodyStart))) return null;
  return { name: { start, end: start + 1 }, bodyStart, sure: true };
}

const ENDS = '.?!…)]"”—';

/**
 * A label in capitals inside a line, after the end of a sentence ("… thank you. SECRETARY KERRY: We"),
 * whose colon stands at `colon`; null when there is none. At most 70 characters are read.
 */
export function labelBeforeColon(text: string, colon: number, from: number): TurnLabel | null {
  if (!isSpaceOrEdge(text, colon + 1)) return null;
  let start = colon;
  const limit = Math.max(from, colon - LONGEST_LABEL);
  for (let at = colon - 1; at >= limit; at -= 1) {
    const character = text.charAt(at);
    if (isUpper(text, at)) start = at;
    else if (!" .'’-".includes(character)) {
      if (isWordUnit(text, at)) break;
      if (!ENDS.includes(character)) return null;
      break;
    }
  }
  // Before the capitals a sentence has to end, or they are only loud words.
  let before = start - 1;
  while (before > from && text.charAt(before) === ' ') before -= 1;
  if (start - before < 2 || !ENDS.includes(text.charAt(before))) return null;
  const found = labelWords(text, start, colon);
  if (found.length === 0 || !found.every((word) => isCapitals(word) && word.length > 1))
    return null;
  return { name: { start, end: colon }, bodyStart: colon + 2, sure: true };
}
