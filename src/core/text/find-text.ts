import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** A text in the form it is searched in, and where each of its units stood in the text. */
export interface Searchable {
  readonly folded: string;
  /** For each unit of `folded`: start of the character it came from. One more at the end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The text with case, kinds of marks, dashes and runs of space made equal, character by character,
 * so that every hit can be led back. O(n).
 */
export function searchable(text: string): Searchable {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let at = 0;
  for (const character of text) {
    const plain = fold(character).toLowerCase();
    const from = at;
    at += character.length;
    if (plain === '') continue;
    if (plain === last && (plain === ' ' || plain === '-')) {
      ends[ends.length - 1] = at;
      continue;
    }
    last = plain;
    pieces.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(from);
      ends.push(at);
    }
  }
  return { folded: pieces.join(''), starts, ends };
}

/** Longest words that are looked for, in UTF-16 units: no sentence is longer. */
const LONGEST = 400;

/**
 * Where the wanted words stand, in order, none over another: spans of the text, UTF-16, end
 * exclusive. Empty for nothing but space. One pass of `indexOf`.
 */
export function findText(within: Searchable, wanted: string): readonly Span[] {
  const needle = searchable(wanted.slice(0, LONGEST)).folded.trim();
  if (needle === '') return [];
  const hits: Span[] = [];
  for (
    let at = within.folded.indexOf(needle);
    at >= 0;
    at = within.folded.indexOf(needle, at + needle.length)
  )
    hits.push({ start: within.starts[at] ?? 0, end: within.ends[at + needle.length - 1] ?? 0 });
  return hits;
}
