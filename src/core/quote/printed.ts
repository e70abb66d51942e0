import { isSpaceOrEdge } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

const OPENING = '“„«»‹›‘‚"\'`';
const CLOSING = '”“»«›‹’‘"\'';
const PARAGRAPH_JOINT = ' ¶ ';
const ATTRIBUTION_JOINT = ' [/] ';
const LONGEST_ROW = 140;

/** The marks next to a part, as they stand in the story; "" where none stands. */
export interface PrintedMarks {
  readonly opening: string;
  readonly closing: string;
}

// A mark counts when it touches the words, or only (no-break) spaces part it from them.
function markBefore(text: string, start: number): string {
  let at = start - 1;
  while (at >= 0 && start - at < 3 && text.charAt(at) !== '\n' && isSpaceOrEdge(text, at)) at -= 1;
  const mark = text.charAt(at);
  if (mark === '' || !OPENING.includes(mark)) return '';
  const doubled = (mark === "'" || mark === '`' || mark === '‘') && text.charAt(at - 1) === mark;
  if (at < start - 1 && !'«„‹»›'.includes(mark)) return '';
  return doubled ? mark + mark : mark;
}

function markAfter(text: string, end: number): string {
  let at = end;
  while (at < text.length && at - end < 2 && text.charAt(at) !== '\n' && isSpaceOrEdge(text, at))
    at += 1;
  const mark = text.charAt(at);
  if (mark === '' || !CLOSING.includes(mark)) return '';
  const doubled = (mark === "'" || mark === '’') && text.charAt(at + 1) === mark;
  if (at > end && !'»«›‹“'.includes(mark)) return '';
  return doubled ? mark + mark : mark;
}

/** The story's own marks around a part, derived from the characters beside it. O(1). */
export function marksAround(text: string, part: Span): PrintedMarks {
  return { opening: markBefore(text, part.start), closing: markAfter(text, part.end) };
}

function betweenParts(text: string, left: Span, right: Span): string {
  for (let at = left.end; at < right.start; at += 1) {
    const character = text.charAt(at);
    if (
      character === '\n' ||
      character === '\r' ||
      character === '\u2029' ||
      character === '\u2028'
    )
      return PARAGRAPH_JOINT;
  }
  return ATTRIBUTION_JOINT;
}

/** The parts with what joins them, and nothing else. */
function joined(text: string, parts: readonly Span[], say: (part: Span) => string): string {
  let whole = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    whole += (before === undefined ? '' : betweenParts(text, before, part)) + say(part);
  }
  return whole;
}

/**
 * The quote as it is exported (MODEL E): the words with the story's own marks, parts joined by " ¶ "
 * where it is carried over a paragraph, by " [/] " where its attribution breaks it.
 */
export function printedQuote(text: string, parts: readonly Span[]): string {
  return joined(text, parts, (part) => {
    const { opening, closing } = marksAround(text, part);
    return opening + text.slice(part.start, part.end) + closing;
  });
}

/** The words of the parts without any marks, joined as `printedQuote` joins them. */
export function quoteWords(text: string, parts: readonly Span[]): string {
  return joined(text, parts, (part) => text.slice(part.start, part.end));
}

/** The words for a row of the list: as `printedQuote`, white space as one space, cut at a word near 140 characters. */
export function listTitle(text: string, parts: readonly Span[]): string {
  const whole = printedQuote(text, parts).replaceAll(/\s/g, ' ');
  if (whole.length <= LONGEST_ROW) return whole;
  const cut = whole.lastIndexOf(' ', LONGEST_ROW);
  return `${whole.slice(0, cut > 0 ? cut : LONGEST_ROW - 1)}…`;
}
