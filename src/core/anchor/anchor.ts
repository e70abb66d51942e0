import type { InPieces } from '../in-pieces.ts';
import { splitsPair } from '../text/offsets.ts';
import type { Span } from '../text/span.ts';
import type { Part } from './part.ts';
import { GRAM, placesOf } from './places.ts';

const SHORTEST_CONTEXT = 32;
const LONGEST_CONTEXT = 256;

function contextAround(
  text: string,
  span: Span,
  length: number,
): { readonly prefix: string; readonly suffix: string } {
  let from = Math.max(0, span.start - length);
  let to = Math.min(text.length, span.end + length);
  if (splitsPair(text, from)) from += 1;
  if (splitsPair(text, to)) to -= 1;
  return { prefix: text.slice(from, span.start), suffix: text.slice(span.end, to) };
}

/**
 * Describes a stretch so that it can be found again after an edit: position, exact words, and context
 * grown from 32 units by doubling until the whole stands once in the text, to at most 256 on each
 * side (Web Annotation: text position and text quote selector together). Costs one search of the
 * text a step, four at most. Throws when the span is empty, outside the text, or parts a pair.
 */
export function describePart(text: string, versionId: string, span: Span): Part {
  return described(text, versionId, span, (whole) => {
    const first = text.indexOf(whole);
    return text.indexOf(whole, first + 1) < 0;
  });
}

/** Says whether words that stand `from` here stand nowhere else in the text. */
type StandsOnce = (whole: string, from: number) => boolean;

function described(text: string, versionId: string, span: Span, standsOnce: StandsOnce): Part {
  const { start, end } = span;
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= text.length
    )
  ) {
    throw new RangeError(`span ${start}–${end} is not inside the text`);
  }
  if (splitsPair(text, start) || splitsPair(text, end))
    throw new RangeError(`span ${start}–${end} parts a surrogate pair`);
  const exact = text.slice(start, end);
  let length = SHORTEST_CONTEXT;
  let context = contextAround(text, span, length);
  while (length < LONGEST_CONTEXT) {
    const whole = context.prefix + exact + context.suffix;
    if (standsOnce(whole, start - context.prefix.length)) break;
    length *= 2;
    context = contextAround(text, span, length);
  }
  return { versionId, start, end, exact, prefix: context.prefix, suffix: context.suffix };
}

/** Fewer stretches than this are each looked for in the text. */
const MANY = 16;

/**
 * `describePart` for many stretches of one text, which is read once for all of them: `spans` are all
 * that will be asked for. O(text + spans) where few stretches stand in the same words.
 */
export function* partsDescriber(
  text: string,
  versionId: string,
  spans: readonly Span[],
): InPieces<(span: Span) => Part> {
  if (spans.length < MANY) return (span) => describePart(text, versionId, span);
  const places = yield* placesOf(
    text,
    spans.map((span) => shortest(text, span).head),
  );
  return (span) => {
    const { head, length } = shortest(text, span);
    // At the beginning of a text the first context is short, and places that differ later are alike in it.
    const alike = length < GRAM ? null : places(head);
    if (alike === null) return describePart(text, versionId, span);
    return described(text, versionId, span, (whole, from) => {
      const before = head - from;
      return !alike.some(
        // A place before the text is none; startsWith would take it for the first.
        (place) => place !== head && place >= before && text.startsWith(whole, place - before),
      );
    });
  };
}

/** Where a stretch with the least context begins, and how long it is. */
function shortest(text: string, span: Span): { readonly head: number; readonly length: number } {
  const { prefix, suffix } = contextAround(text, span, SHORTEST_CONTEXT);
  const head = span.start - prefix.length;
  return { head, length: span.end + suffix.length - head };
}

/** True when the part's words and context still stand exactly where it says. */
export function anchorHolds(text: string, part: Part): boolean {
  return (
    text.slice(part.start, part.end) === part.exact &&
    text.slice(Math.max(0, part.start - part.prefix.length), part.start) === part.prefix &&
    text.slice(part.end, part.end + part.suffix.length) === part.suffix
  );
}
