import { isDigit, isSpaceOrEdge, isUpper, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { CUT_WORDS, DECADE, ELISIONS, PLURAL } from './lexicon/en/apostrophes.ts';

/** What a mark opens; closing marks name the styles they may close. */
export type Style =
  | 'curly'
  | 'low'
  | 'guillemet'
  | 'inward'
  | 'angle'
  | 'straight'
  | 'doubled'
  | 'single'
  | 'curly-single'
  | 'low-single';

/** A character or pair of characters that may be a quotation mark. */
export interface Candidate {
  readonly at: number;
  readonly length: number;
  /** The style this may open, null when it cannot open one. */
  readonly opens: Style | null;
  /** The styles this may close. */
  readonly closes: readonly Style[];
  readonly single: boolean;
}

const AFTER_SPACE = '([{—–-/“"«„‹‘\'';
const NEVER_FIRST = ',.;:!?)]}';

function startsWord(text: string, at: number, start: number): boolean {
  return at <= start || isSpaceOrEdge(text, at - 1) || AFTER_SPACE.includes(text.charAt(at - 1));
}

// ’90s, ’tis, rock ’n’ roll: an apostrophe that stands where a mark could open.
function isElision(text: string, at: number): boolean {
  if (
    isDigit(text, at + 1) &&
    isDigit(text, at + 2) &&
    (text.charAt(at + 3) === DECADE || !isWordUnit(text, at + 3))
  )
    return true;
  let to = at + 1;
  while (to - at < 7 && isWordUnit(text, to)) to += 1;
  return ELISIONS.has(text.slice(at + 1, to).toLowerCase());
}

function opensHere(text: string, at: number, length: number, start: number, end: number): boolean {
  return (
    startsWord(text, at, start) &&
    at + length < end &&
    !isSpaceOrEdge(text, at + length) &&
    !NEVER_FIRST.includes(text.charAt(at + length))
  );
}

/** The mark that begins at this offset, or null when nothing there can be one. O(1). */
export function candidateAt(
  text: string,
  at: number,
  start: number,
  end: number,
): Candidate | null {
  const character = text.charAt(at);
  const double = text.charAt(at + 1) === character && at + 1 < end;
  switch (character) {
    case '“': {
      // Typed twice: ““They left,”” she said.
      if (double && startsWord(text, at, start))
        return { at, length: 2, opens: 'curly', closes: ['low'], single: false };
      // Printed by mistake where a mark closes ('lead“ he said'), or closing a German „.
      const misprint =
        !startsWord(text, at, start) && (isSpaceOrEdge(text, at + 1) || !isWordUnit(text, at + 1));
      return misprint
        ? { at, length: 1, opens: null, closes: ['low', 'curly'], single: false }
        : { at, length: 1, opens: 'curly', closes: ['low'], single: false };
    }
    case '”': {
      if (double)
        return {
          at,
          length: 2,
          opens: null,
          closes: ['curly', 'low', 'straight', 'doubled'],
          single: false,
        };
      const misprint = opensHere(text, at, 1, start, end) && at === start;
      return {
        at,
        length: 1,
        opens: misprint ? 'curly' : null,
        closes: ['curly', 'low', 'straight', 'doubled'],
        single: false,
      };
    }
    case '„':
      return { at, length: 1, opens: 'low', closes: [], single: false };
    case '«':
      return { at, length: 1, opens: 'guillemet', closes: ['inward'], single: false };
    case '»':
      return {
        at,
        length: 1,
        opens: opensHere(text, at, 1, start, end) ? 'inward' : null,
        closes: ['guillemet'],
        single: false,
      };
    case '‹':
      return { at, length: double ? 2 : 1, opens: 'angle', closes: [], single: false };
    case '›':
      return { at, length: double ? 2 : 1, opens: null, closes: ['angle'], single: false };
    case '‚':
      return opensHere(text, at, 1, start, end)
        ? { at, length: 1, opens: 'low-single', closes: [], single: true }
        : null;
    case '`':
      if (!double)
        return opensHere(text, at, 1, start, end)
          ? { at, length: 1, opens: 'single', closes: [], single: true }
          : null;
      return { at, length: 2, opens: 'doubled', closes: [], single: false };
    case '"':
      return straight(text, at, start, end);
    case "'":
      // "''He said 'go''' ": the mark inside closes first.
      if (double && text.charAt(at + 2) === "'" && !startsWord(text, at, start))
        return single(text, at, start, end, null, ['single', 'curly-single']);
      if (double)
        return {
          at,
          length: 2,
          opens: opensHere(text, at, 2, start, end) ? 'doubled' : null,
          closes: ['doubled'],
          single: false,
        };
      return single(text, at, start, end, 'single', ['single', 'curly-single']);
    case '’':
      if (double)
        return { at, length: 2, opens: null, closes: ['doubled', 'curly'], single: false };
      return single(text, at, start, end, null, ['curly-single', 'single']);
    case '‘':
      if (double) return { at, length: 2, opens: 'doubled', closes: [], single: false };
      if (isElision(text, at)) return null;
      if (!startsWord(text, at, start))
        return { at, length: 1, opens: null, closes: ['low-single'], single: true };
      return { at, length: 1, opens: 'curly-single', closes: [], single: true };
    default:
      return null;
  }
}

function single(
  text: string,
  at: number,
  start: number,
  end: number,
  style: Style | null,
  closes: readonly Style[],
): Candidate | null {
  const before = at > start && isWordUnit(text, at - 1);
  const after = at + 1 < end && isWordUnit(text, at + 1);
  if (before && after) return null;
  if (opensHere(text, at, 1, start, end)) {
    if (isElision(text, at) || style === null) return null;
    return { at, length: 1, opens: style, closes: [], single: true };
  }
  if (at === start || isSpaceOrEdge(text, at - 1)) return null;
  return { at, length: 1, opens: null, closes, single: true };
}

const STRAIGHT_CLOSES: readonly Style[] = ['straight', 'doubled', 'curly'];
const LONGEST_RUN = 3;

/** `"`, or the `""` and `"""` of copy that came out of a table; a run is one mark. */
function straight(text: string, at: number, start: number, end: number): Candidate {
  let to = at + 1;
  while (to < end && to - at < LONGEST_RUN && text.charAt(to) === '"') to += 1;
  const starts = startsWord(text, at, start);
  const ended = at > start && !isSpaceOrEdge(text, at - 1);
  const spaceBehind = to >= end || isSpaceOrEdge(text, to);
  // `"Go.""Stay."`: two marks whose space was lost.
  const apart = to - at === 1 || (ended && !starts && !spaceBehind && isWordUnit(text, to));
  if (apart)
    return {
      at,
      length: 1,
      opens: starts && !NEVER_FIRST.includes(text.charAt(at + 1) || '.') ? 'straight' : null,
      closes: STRAIGHT_CLOSES,
      single: false,
    };
  return {
    at,
    length: to - at,
    opens: starts && !spaceBehind && !NEVER_FIRST.includes(text.charAt(to)) ? 'straight' : null,
    // Between spaces nothing is in marks.
    closes: ended || to >= end ? STRAIGHT_CLOSES : [],
    single: false,
  };
}

/** "crews’ patience", "goin’ home": a mark that an apostrophe may be, by the letters around it. */
export function mayBeApostrophe(text: string, { at }: Candidate): boolean {
  if (text.charAt(at + 1) !== ' ' || !isWordUnit(text, at + 2)) return false;
  return text.charAt(at - 1) === PLURAL || text.startsWith(CUT_WORDS, at - CUT_WORDS.length);
}

const FARTHEST_CLOSER = 24;

/**
 * "the workers' rights": a closing form after s and before a word is a possessive while another
 * closing form, which can be nothing else, follows before a single mark opens; pairs of double marks
 * between are passed over. Looks 24 marks ahead.
 */
export function isPossessive(
  text: string,
  candidates: readonly Candidate[],
  index: number,
): boolean {
  const candidate = candidates[index];
  if (candidate === undefined || !mayBeApostrophe(text, candidate)) return false;
  const next = candidates[index + 1];
  if (next === undefined) return false;
  const plural = text.charAt(candidate.at - 1) === PLURAL && !isUpper(text, candidate.at + 2);
  if (plural && next.single && next.opens === null) return true;
  let nested: Style | null = null;
  for (let ahead = index + 1; ahead <= index + FARTHEST_CLOSER; ahead += 1) {
    const mark = candidates[ahead];
    if (mark === undefined) return false;
    if (nested !== null) {
      if (mark.closes.includes(nested)) nested = null;
    } else if (!mark.single) nested = mark.opens;
    else if (mark.opens !== null) return false;
    else if (!mayBeApostrophe(text, mark)) return true;
  }
  return false;
}

// " ' ` « » and the general punctuation from ‘ on; everything else is passed over quickly.
function mayBeMark(unit: number): boolean {
  if (unit < 0xab) return unit === 34 || unit === 39 || unit === 96;
  return unit >= 0x2018 || unit === 0xab || unit === 0xbb;
}

/** All marks of a paragraph, in order. O(n). */
export function candidatesIn(text: string, paragraph: Span): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const candidate = candidateAt(text, at, paragraph.start, paragraph.end);
    if (candidate === null) continue;
    found.push(candidate);
    at += candidate.length - 1;
  }
  return found;
}
