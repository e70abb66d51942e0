import { isDigit } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { direction, sortOf } from '../text/marks.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';

/** Nothing is left out but the words in quotation marks. */
const NOTHING_ELSE: readonly Span[] = [];

/**
 * The words of a stretch of a story that are the story's own: without what is in quotation marks and
 * without the stretches in `without`, folded, runs of space as one space. `blocks` are those the
 * stretch lies in, in order: marks are read from the start of its block. O(block).
 */
export function narrationOf(
  text: string,
  blocks: readonly Span[],
  { start, end }: Span,
  without: readonly Span[] = NOTHING_ELSE,
): string {
  const from = blocks[lastStartingAtOrBefore(blocks, start)]?.start ?? start;
  const open = { double: 0, single: 0 };
  let words = '';
  for (let at = from; at < end; at += 1) {
    if (text.startsWith('\n\n', at)) open.double = open.single = 0;
    const sort = sortOf(text, at);
    const turn = sort === 'double' || sort === 'single' ? direction(text, at) : 0;
    // What stands in double marks, "the boys' club", is left out with them.
    const mark = turn !== 0 && !(sort === 'single' && isApostrophe(text, at, turn, open));
    if (mark && (sort === 'double' || (sort === 'single' && open.double === 0)))
      open[sort] = Math.max(0, open[sort] + turn);
    const told = at >= start && !mark && open.double + open.single === 0;
    if (told && !without.some((span) => span.start <= at && at < span.end))
      words += text.charAt(at);
  }
  return fold(words).replaceAll(/\s+/g, ' ').trim();
}

/** A single mark before a digit, "the '90s", or behind words that no single mark opened. */
function isApostrophe(
  text: string,
  at: number,
  turn: 1 | -1,
  { single }: { readonly single: number },
): boolean {
  return turn === 1 ? isDigit(text, at + 1) : single === 0;
}
