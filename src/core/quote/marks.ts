import { isSpaceOrEdge, isUpper } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { candidateAt, candidatesIn, isPossessive, mayBeApostrophe } from './mark-candidates.ts';
import type { Candidate, Style } from './mark-candidates.ts';

/** A stretch in quotation marks, inside one paragraph. */
export interface Marked {
  /** The words between the marks, without outer space. */
  readonly inner: Span;
  /** The same with the marks that stand there. */
  readonly outer: Span;
  /** False when the paragraph ends, or another quotation opens, before a closing mark. */
  readonly closed: boolean;
  /** True when the next paragraph opens with the same mark and goes on with the quotation. */
  readonly carriedOn: boolean;
  /** True when this goes on with the quotation of the paragraph before. */
  readonly carriedFrom: boolean;
  /** "HALL: We will go": the name that leads the words inside their mark; not part of `inner`. */
  readonly label: Span | null;
}

interface Open {
  readonly style: Style;
  readonly at: number;
  /** Where the words begin, behind the mark. */
  readonly from: number;
  readonly carriedFrom: boolean;
}

function trimmed(text: string, start: number, end: number): Span {
  let head = start;
  let tail = end;
  while (head < tail && isSpaceOrEdge(text, head)) head += 1;
  while (tail > head && isSpaceOrEdge(text, tail - 1)) tail -= 1;
  return { start: head, end: tail };
}

/** The style the paragraph opens with, or null. */
function openingStyle(text: string, paragraph: Span | undefined): Style | null {
  if (paragraph === undefined) return null;
  return candidateAt(text, paragraph.start, paragraph.start, paragraph.end)?.opens ?? null;
}

function isSingle(style: Style): boolean {
  return style === 'single' || style === 'curly-single' || style === 'low-single';
}

/** How many marks that may close a style still follow a candidate; by bisection. */
function closersAfter(candidates: readonly Candidate[]): (style: Style, index: number) => number {
  const positions = new Map<Style, number[]>();
  for (const [index, candidate] of candidates.entries()) {
    for (const style of candidate.closes) {
      const list = positions.get(style);
      if (list === undefined) positions.set(style, [index]);
      else list.push(index);
    }
  }
  return (style, index) => {
    const list = positions.get(style) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return list.length - low;
  };
}

/** At the head of a paragraph or a sentence, or behind the colon or comma of an attribution. */
function opensSpeech(text: string, at: number, { start }: Span): boolean {
  return at === start || ':,.!?'.includes(text.charAt(at - 2));
}

interface ParagraphScan {
  readonly found: readonly Marked[];
  /** The style left open that the next paragraph takes up, else null. */
  readonly carries: Style | null;
}

function scanParagraph(
  text: string,
  paragraph: Span,
  nextStyle: Style | null,
  carried: Style | null,
): ParagraphScan {
  const candidates = candidatesIn(text, paragraph);
  const left = closersAfter(candidates);
  const found: Marked[] = [];
  let open: Open | null = null;
  let nested: Style | null = null;
  /** How long the mark was that opened the same style again inside; 0 when none did. */
  let sameNested = 0;
  for (const [index, mark] of candidates.entries()) {
    const after = mark.at + mark.length;
    const style = mark.opens;
    if (open === null) {
      // A single mark opens only if something can close it: otherwise it is an apostrophe.
      if (style === null || (mark.single && left(style, index) === 0 && style !== nextStyle))
        continue;
      const both = opensTwo(candidates, index);
      if (both) sameNested = 2;
      open = {
        style,
        at: mark.at,
        from: both ? mark.at + 1 : after,
        carriedFrom: mark.at === paragraph.start && carried === style,
      };
      continue;
    }
    const closes: boolean = mark.closes.includes(open.style);
    if (nested !== null) {
      if (mark.closes.includes(nested)) {
        nested = null;
        continue;
      }
      if (!closes || isSingle(open.style)) continue;
    }
    if (style !== null && style === open.style) {
      // Opens the same style again: nested, or the closing mark before it was lost.
      const followedBySpace = isSpaceOrEdge(text, after);
      if (
        sameNested === 0 &&
        !followedBySpace &&
        (isTable(candidates, index, open) || nests(text, candidates, index, style))
      )
        sameNested = mark.length;
      else if (closes && followedBySpace) {
        found.push(marked(text, open, mark.at, after, true, false));
        open = null;
        sameNested = 0;
      } else if (sameNested === 0) {
        found.push(marked(text, open, mark.at, mark.at, false, false));
        open = { style, at: mark.at, from: after, carriedFrom: false };
      }
      continue;
    }
    if (!closes) {
      if (style !== null && nested === null && left(style, index) > 0) nested = style;
      continue;
    }
    if (mark.single && isPossessive(text, candidates, index)) continue;
    // "‘The crews’ patience is gone.\n\n‘We stop,’ …": nothing else here closes, and the next paragraph
    // goes on.
    if (
      mark.single &&
      nextStyle === open.style &&
      opensSpeech(text, open.at, paragraph) &&
      left(open.style, index) === 0 &&
      mayBeApostrophe(text, mark)
    )
      continue;
    if (sameNested > 0) {
      const inside = sameNested;
      sameNested = 0;
      if (mark.length <= inside) continue;
      // "He said "go"": both close at once.
      found.push(marked(text, open, mark.at + inside, after, true, false));
    } else found.push(marked(text, open, mark.at, after, true, false));
    open = null;
    nested = null;
  }
  const filled = found.filter((each) => each.inner.end > each.inner.start);
  if (open === null) return { found: filled, carries: null };
  const carries = nextStyle === open.style ? open.style : null;
  const last = marked(text, open, paragraph.end, paragraph.end, false, carries !== null);
  return last.inner.end > last.inner.start
    ? { found: [...filled, last], carries }
    : { found: filled, carries: null };
}

const LONGEST_LABEL = 32;

/** A name in capitals before a colon, "HALL:" or "MR HALL:", as transcripts print who speaks. */
export function labelIn(text: string, start: number, end: number): Span | null {
  let from = start;
  while (from < end && isSpaceOrEdge(text, from)) from += 1;
  let capitals = 0;
  for (let at = from; at < end && at - from < LONGEST_LABEL; at += 1) {
    if (text.charAt(at) === ':') return capitals >= 2 ? { start: from, end: at } : null;
    if (isUpper(text, at)) capitals += 1;
    else if (!" .'’-".includes(text.charAt(at))) return null;
  }
  return null;
}

/** `"He said ""go"" and ""stay"", …"`: in a table's copy the marks inside are printed twice. */
function isTable(candidates: readonly Candidate[], index: number, open: Open): boolean {
  const inner = candidates[index]?.length ?? 1;
  if (inner <= open.from - open.at) return false;
  const [close, next] = candidates.slice(index + 1, index + 3);
  if (close === undefined || close.opens !== null || close.length < inner) return false;
  return close.length > inner || next !== undefined;
}

/** `"""Go"" is a word," …`: in a table's copy, a quotation that begins with one inside it. */
function opensTwo(candidates: readonly Candidate[], index: number): boolean {
  const [mark, close, next] = candidates.slice(index, index + 3);
  return mark?.length === 3 && close?.opens === null && close.length === 2 && next !== undefined;
}

const FARTHEST_PAIR = 12;

/** True when the next two marks of the style both close: “A “b” c”, "A "b"". Looks twelve marks ahead. */
function nests(
  text: string,
  candidates: readonly Candidate[],
  index: number,
  style: Style,
): boolean {
  const inner = candidates[index];
  let before = (inner?.at ?? 0) - 1;
  for (let steps = 0; steps < 3 && isSpaceOrEdge(text, before); steps += 1) before -= 1;
  if ('.!?…'.includes(text.charAt(before))) return false;
  let closing = 0;
  for (let at = index + 1; at < candidates.length && at - index <= FARTHEST_PAIR; at += 1) {
    const mark = candidates[at];
    if (mark === undefined || mark.opens === style) return false;
    if (mark.closes.includes(style)) closing += mark.length > (inner?.length ?? 1) ? 2 : 1;
    if (closing >= 2) return true;
  }
  return false;
}

function marked(
  text: string,
  open: Open,
  end: number,
  outerEnd: number,
  closed: boolean,
  carriedOn: boolean,
): Marked {
  const label = labelIn(text, open.from, end);
  return {
    inner: trimmed(text, label === null ? open.from : label.end + 1, end),
    label,
    outer: { start: open.at, end: outerEnd },
    closed,
    carriedOn,
    carriedFrom: open.carriedFrom,
  };
}

/**
 * The outermost stretches in quotation marks, a list for each paragraph, in order: “ ” " ' ‘ ’ ''
 * `` « » „ “ ‹ ›, with or without inner space; nested marks stay inside; apostrophes, decades and
 * possessives are no marks. O(n) in the characters, O(m log m) in the marks of a paragraph.
 */
export function scanMarks(
  text: string,
  paragraphs: readonly Span[],
): readonly (readonly Marked[])[] {
  const result: (readonly Marked[])[] = [];
  let carried: Style | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const scan: ParagraphScan = scanParagraph(
      text,
      paragraph,
      openingStyle(text, paragraphs[index + 1]),
      carried,
    );
    result.push(scan.found);
    carried = scan.carries;
  }
  return result;
}
