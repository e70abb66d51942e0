import { versionOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { marksAround, printedQuote } from '#core/quote/printed.ts';
import { BROKEN } from '#core/record/broken-joint.ts';
import { fixParts } from '#core/verdict/fix-parts.ts';
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

/** These words are the fix of the quote already, with the marks around them or without. */
export function isFix({ fix, anchor }: Quote, words: string): boolean {
  if (fix === null) return false;
  const [kept, found] = [fix, words].map((line) => fixParts(line, anchor.parts.length));
  return fix === words || (kept != null && kept.join('\n') === found?.join('\n'));
}
