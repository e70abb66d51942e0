import { versionOf } from '#core/desk/context.ts';
import type { Desk, Quote } from '#core/desk/desk.ts';
import { marksAround, printedQuote } from '#core/quote/printed.ts';
import { BROKEN } from '#core/record/broken-joint.ts';
import type { ShownPlace } from '#core/verdict/shown-comparison.ts';

/**
 * The words of a fix as they would be printed: each part with the story's own marks, joined as the
 * quotation is. Null where the place needs none.
 */
export function fixWords(desk: Desk, quote: Quote, place: ShownPlace | null): string | null {
  const fix = place?.fix ?? null;
  const text = versionOf(desk, quote)?.text;
  if (fix === null || text === undefined || fix.length !== quote.anchor.parts.length) return null;
  return quote.anchor.parts
    .map((part, at) => {
      const { opening, closing } = marksAround(text, part);
      const before = quote.anchor.parts[at - 1];
      const joint =
        before === undefined
          ? ''
          : printedQuote(text, [before, part]).includes(' ¶ ')
            ? ' ¶ '
            : ' [/] ';
      // Where a splice is broken, with the marks this story has.
      const words = (fix[at] ?? '').split(BROKEN).join(`${closing || '”'} [/] ${opening || '“'}`);
      return `${joint}${opening}${words}${closing}`;
    })
    .join('');
}
