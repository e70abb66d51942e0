import { isDigit, isUnspacedScript, isWordUnit } from './characters.ts';
import { splitsPair } from './offsets.ts';
import type { Span } from './span.ts';

const JOINERS = "'’-‐‑_·";
const NUMBER_JOINERS = '.,:/';

// A hyphen or apostrophe belongs to a word only between two letters or digits ("al-Abadi",
// "they’re"); a comma or point only between digits ("5,000").
function belongsToWord(text: string, at: number): boolean {
  if (isWordUnit(text, at)) return true;
  const character = text.charAt(at);
  if (character === '') return false;
  if (JOINERS.includes(character)) return isWordUnit(text, at - 1) && isWordUnit(text, at + 1);
  return NUMBER_JOINERS.includes(character) && isDigit(text, at - 1) && isDigit(text, at + 1);
}

/** True where a word may be cut between `at - 1` and `at`. */
function boundaryAt(text: string, at: number): boolean {
  if (!belongsToWord(text, at - 1) || !belongsToWord(text, at)) return true;
  if (splitsPair(text, at)) return false;
  return isUnspacedScript(text, at) || isUnspacedScript(text, at - 1);
}

function isPlainLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32;
  return unit >= 97 && unit <= 122;
}

/** The words of text[start, end), in order, without punctuation. O(end − start). */
export function words(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  let from = -1;
  for (let at = start; at < end; at += 1) {
    // Between two plain letters no word is cut: nearly every step of most texts.
    if (from >= 0 && at > from && isPlainLetter(text, at) && isPlainLetter(text, at - 1)) continue;
    if (!belongsToWord(text, at)) {
      if (from >= 0) found.push({ start: from, end: at });
      from = -1;
    } else if (from < 0) from = at;
    else if (boundaryAt(text, at)) {
      found.push({ start: from, end: at });
      from = at;
    }
  }
  if (from >= 0) found.push({ start: from, end });
  return found;
}

/** The word that holds this offset or ends at it, or null between words. */
export function wordAt(text: string, offset: number): Span | null {
  let start = offset;
  if (!belongsToWord(text, start)) {
    if (!belongsToWord(text, start - 1)) return null;
    start -= 1;
  }
  let end = start + 1;
  while (!boundaryAt(text, start)) start -= 1;
  while (!boundaryAt(text, end)) end += 1;
  return { start, end };
}

/** Where the next word ends after this offset, or null when none ends at or before `limit`. */
export function nextWordEnd(
  text: string,
  offset: number,
  limit: number = text.length,
): number | null {
  let at = offset;
  while (at < limit && !belongsToWord(text, at)) at += 1;
  if (at >= limit) return null;
  at += 1;
  while (at < limit && !boundaryAt(text, at)) at += 1;
  return at;
}
