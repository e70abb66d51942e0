import { isDigit, isWordUnit } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { direction, sortOf } from '../text/marks.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';

/** Nothing is left out but the words in quotation marks. */
const NOTHING_ELSE: readonly Span[] = [];

/** Short forms that begin with an apostrophe, which looks like a mark that opens. */
const SHORT_FORMS = new Set('em tis twas twere twill cause til n round bout'.split(' '));

/**
 * The words of a stretch of a story that are the story's own: without what is in quotation marks and
 * without the stretches in `without`, folded, runs of space as one space. `blocks` are those the
 * stretch lies in, in order: marks are read from the start of each block. O(its blocks).
 */
export function narrationOf(
  text: string,
  blocks: readonly Span[],
  { start, end }: Span,
  without: readonly Span[] = NOTHING_ELSE,
): string {
  const quoted: Span[] = [];
  for (let at = Math.max(0, lastStartingAtOrBefore(blocks, start)); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= end) break;
    quoted.push(...quotationsIn(text, block));
  }
  let words = '';
  let passed = 0;
  for (let at = start; at < end; at += 1) {
    while ((quoted[passed]?.end ?? Infinity) <= at) passed += 1;
    if (at >= (quoted[passed]?.start ?? Infinity)) continue;
    if (!without.some((span) => span.start <= at && at < span.end)) words += text.charAt(at);
  }
  return fold(words).replaceAll(/\s+/g, ' ').trim();
}

/**
 * The quotations of a block with their marks, outermost ones only, in order. A double mark that
 * nothing closes quotes to the end of its block, as words carried over a paragraph do; a single one
 * is an apostrophe, for it would hide who said it. Single marks inside double ones are theirs.
 */
function quotationsIn(text: string, block: Span): readonly Span[] {
  const found: Span[] = [];
  const singles: number[] = [];
  let depth = 0;
  let opened = block.start;
  for (let at = block.start; at < block.end; at += 1) {
    const sort = sortOf(text, at);
    if (sort !== 'double' && sort !== 'single') continue;
    const turn = direction(text, at);
    if (sort === 'double') {
      if (turn === 1 && depth === 0) opened = at;
      // Two single marks in a row are one double mark.
      if (text.startsWith("''", at) || text.startsWith('``', at)) at += 1;
      if (turn === -1 && depth === 1) found.push({ start: opened, end: at + 1 });
      depth = Math.max(0, depth + turn);
    } else if (depth === 0 && turn === 1 && !isApostrophe(text, at)) {
      singles.push(at);
    } else if (depth === 0 && turn === -1) {
      const start = singles.pop();
      if (start !== undefined) found.push({ start, end: at + 1 });
    }
  }
  if (depth > 0) found.push({ start: opened, end: block.end });
  return outermost(found);
}

function outermost(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start))
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  return found;
}

/** A single mark before a digit, "the '90s", or before the rest of a short form, "told 'em". */
function isApostrophe(text: string, at: number): boolean {
  if (isDigit(text, at + 1)) return true;
  let end = at + 1;
  while (end - at <= 6 && isWordUnit(text, end)) end += 1;
  return SHORT_FORMS.has(text.slice(at + 1, end).toLowerCase());
}
