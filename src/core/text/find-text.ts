import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** A text in the form it is searched in, and where each of its units stood in the text. */
export interface Searchable {
  readonly folded: string;
  /** For each unit of `folded`: start of the character it came from. One more at the end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What stands on the character before it and is one with it when composed: marks, and the later letters of a Korean syllable. */
const JOINS_ON = /^[\p{M}\u1160-\u11ff]$/u;

/** The characters of a text with what stands on them, so that what may be composed is looked at as one. */
function* clusters(text: string): Generator<string> {
  let cluster = '';
  for (const character of text) {
    // Nothing of ASCII, and nothing before the combining marks, stands on another character.
    if (cluster !== '' && character >= '\u0300' && JOINS_ON.test(character)) cluster += character;
    else {
      if (cluster !== '') yield cluster;
      cluster = character;
    }
  }
  if (cluster !== '') yield cluster;
}

// A sigma at the end of a word is the same letter in capitals.
function plainForm(text: string): string {
  return fold(text).toLowerCase().replaceAll('ς', 'σ');
}

/** The same of one character with what stands on it; most are ASCII, of which the table holds the grave accent alone. */
function plainCluster(cluster: string): string {
  const simple = cluster.length === 1 && cluster >= ' ' && cluster <= '~' && cluster !== '`';
  return simple ? cluster.toLowerCase() : plainForm(cluster);
}

/**
 * The text with case, kinds of marks, dashes, runs of space, and composed and decomposed characters
 * made equal (the table of core/text/fold), character by character with what stands on it, so that
 * every hit can be led back. O(n).
 */
export function searchable(text: string): Searchable {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let at = 0;
  for (const cluster of clusters(text)) {
    const plain = plainCluster(cluster);
    const from = at;
    at += cluster.length;
    if (plain === '') continue;
    if (plain === last && (plain === ' ' || plain === '-' || plain === "'")) {
      ends[ends.length - 1] = at;
      if (plain === "'") pieces[pieces.length - 1] = last = '"';
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

/** Words as they are compared when something is looked for, without leading them back; the same as `searchable` gives, without space around. O(n). */
export function soughtForm(text: string): string {
  return plainForm(text).trim();
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
  let free = 0;
  for (
    let at = within.folded.indexOf(needle);
    at >= 0;
    at = within.folded.indexOf(needle, at + needle.length)
  ) {
    const start = within.starts[at] ?? 0;
    const end = within.ends[at + needle.length - 1] ?? 0;
    // One character may be several when it is folded ("…"): it is one place.
    if (start >= free) hits.push({ start, end });
    free = Math.max(free, end);
  }
  return hits;
}
