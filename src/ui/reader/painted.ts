import { marksAround } from '#core/quote/printed.ts';
import type { Span } from '#core/text/span.ts';

/** A part with the story's own marks around it: what is painted. The marks are never stored (MODEL E). */
export function paintedSpan(text: string, part: Span): Span {
  const { opening, closing } = marksAround(text, part);
  return {
    start: opening === '' ? part.start : text.lastIndexOf(opening, part.start - 1),
    end: closing === '' ? part.end : text.indexOf(closing, part.end) + closing.length,
  };
}
