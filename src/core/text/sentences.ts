import { isDigit, isLower, isSpaceOrEdge, isUpper, isWordUnit } from './characters.ts';
import { lastStartingAtOrBefore } from './span.ts';
import type { Span } from './span.ts';

// These stand before a name or number and never end a sentence.
const BEFORE_NAME = new Set(
  'mr mrs ms mx dr prof sen rep gov gen col lt maj sgt cpl capt cmdr adm rev hon st pres supt det insp messrs mme mlle no nos vs fig approx ft mt'.split(
    ' ',
  ),
);
// These may end a sentence; only what follows can tell.
const MAY_END = new Set(
  'jr sr inc corp co ltd plc bros dept univ assn ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun etc al est cf ca dist ariz calif colo conn del fla ill ind kan mass mich minn miss neb nev okla ore pa tenn tex va wash wis'.split(
    ' ',
  ),
);
const STARTERS = new Set(
  'the a an he she it they we you i in on at but and as if when while after before for from with this that these those there his her their its our my who what why how no not yet so both another asked then meanwhile however one some many most all according'.split(
    ' ',
  ),
);
const CLOSERS = '"”’\'»›)]}“';
const OPENERS = '"“‘\'«‹„([{`—–-•';
const LONGEST_ABBREVIATION = 12;

function wordBefore(text: string, at: number, limit: number): string {
  let from = at;
  while (
    from > limit &&
    at - from < LONGEST_ABBREVIATION &&
    (isWordUnit(text, from - 1) || text.charAt(from - 1) === '.')
  ) {
    from -= 1;
  }
  return text.slice(from, at);
}

function followingWord(text: string, at: number, end: number): string {
  let to = at;
  while (to < end && to - at < LONGEST_ABBREVIATION && isWordUnit(text, to)) to += 1;
  return text.slice(at, to).toLowerCase();
}

function isAbbreviation(
  text: string,
  stop: number,
  start: number,
  next: number,
  end: number,
): boolean {
  const word = wordBefore(text, stop, start);
  const low = word.toLowerCase();
  if (BEFORE_NAME.has(low)) return !(low === 'no' && STARTERS.has(followingWord(text, next, end)));
  const initial = word.length === 1 && isUpper(text, stop - 1);
  const dotted =
    word.includes('.') &&
    word.length <= 7 &&
    isWordUnit(text, stop - 1) &&
    !isDigit(text, stop - 1);
  if (!initial && !dotted && !MAY_END.has(low)) return false;
  if (
    low === 'mar' ||
    low === 'sun' ||
    low === 'sat' ||
    low === 'ill' ||
    low === 'miss' ||
    low === 'mass'
  ) {
    if (!isUpper(text, stop - low.length)) return false;
  }
  return next < end && !STARTERS.has(followingWord(text, next, end));
}

/**
 * If a sentence of text[start, end) ends with the terminator at `at`, the offset after its closing
 * marks; else null. A terminator is . ! ? … 。 ！ ？; a run of them counts once, at its last.
 */
export function sentenceEndAt(text: string, at: number, start: number, end: number): number | null {
  const stop = text.charAt(at);
  if (stop === '。' || stop === '！' || stop === '？') return at + 1;
  if (stop !== '.' && stop !== '!' && stop !== '?' && stop !== '…') return null;
  let after = at + 1;
  while (after < end && after - at < 6 && CLOSERS.includes(text.charAt(after))) after += 1;
  if (after >= end) return end;
  if (!isSpaceOrEdge(text, after)) return null;
  // A closing mark may only be taken with the sentence if it does not open the next words.
  let next = after;
  while (next < end && isSpaceOrEdge(text, next)) next += 1;
  if (next >= end) return after;
  if (isLower(text, next)) return null;
  if (
    !isUpper(text, next) &&
    !isDigit(text, next) &&
    !OPENERS.includes(text.charAt(next)) &&
    isWordUnit(text, next)
  )
    return after;
  if (stop === '.' && isAbbreviation(text, at, start, next, end)) return null;
  return after;
}

const LAST_ASCII_STOP = '?'.charCodeAt(0);
const FIRST_WIDE_STOP = '…'.charCodeAt(0);

/** The sentences of text[start, to), trimmed of outer space, in order. O(length), wherever `to` is. */
export function sentences(text: string, start: number, to: number): readonly Span[] {
  const found: Span[] = [];
  const end = Math.min(to, text.length);
  let from = start;
  const close = (until: number): void => {
    let head = from;
    let tail = until;
    while (head < tail && isSpaceOrEdge(text, head)) head += 1;
    while (tail > head && isSpaceOrEdge(text, tail - 1)) tail -= 1;
    if (tail > head) found.push({ start: head, end: tail });
    from = until;
  };
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    // Asked of every character, and between "?" and "…" none ends a sentence.
    if (unit > LAST_ASCII_STOP && unit < FIRST_WIDE_STOP) continue;
    const after = sentenceEndAt(text, at, start, end);
    if (after === null) continue;
    close(after);
    at = after - 1;
  }
  close(end);
  return found;
}

function paragraphIndex(paragraphs: readonly Span[], at: number): number | null {
  const index = lastStartingAtOrBefore(paragraphs, at);
  const paragraph = paragraphs[index];
  return paragraph !== undefined && at <= paragraph.end ? index : null;
}

/** From the start of the span's first sentence to the end of its last, inside their paragraphs. */
export function sentenceAround(text: string, paragraphs: readonly Span[], span: Span): Span {
  const first = paragraphs[paragraphIndex(paragraphs, span.start) ?? -1] ?? span;
  const last = paragraphs[paragraphIndex(paragraphs, span.end) ?? -1] ?? span;
  const head = sentences(text, first.start, first.end).findLast((each) => each.start <= span.start);
  const tail = sentences(text, last.start, last.end).find((each) => each.end >= span.end);
  return { start: head?.start ?? span.start, end: tail?.end ?? span.end };
}

/** The sentence before those of the span, if need be the last of the paragraph before; null at the top. */
export function sentenceBefore(text: string, paragraphs: readonly Span[], span: Span): Span | null {
  const index = paragraphIndex(paragraphs, span.start);
  const own = index === null ? undefined : paragraphs[index];
  if (index === null || own === undefined) return null;
  const around = sentenceAround(text, paragraphs, span);
  const here = sentences(text, own.start, own.end).findLast((each) => each.end <= around.start);
  if (here !== undefined) return here;
  const before = paragraphs[index - 1];
  return before === undefined ? null : (sentences(text, before.start, before.end).at(-1) ?? null);
}

/** The sentence after those of the span, if need be the first of the paragraph after; null at the end. */
export function sentenceAfter(text: string, paragraphs: readonly Span[], span: Span): Span | null {
  const index = paragraphIndex(paragraphs, span.end);
  const own = index === null ? undefined : paragraphs[index];
  if (index === null || own === undefined) return null;
  const around = sentenceAround(text, paragraphs, span);
  const here = sentences(text, own.start, own.end).find((each) => each.start >= around.end);
  if (here !== undefined) return here;
  const after = paragraphs[index + 1];
  return after === undefined ? null : (sentences(text, after.start, after.end)[0] ?? null);
}
