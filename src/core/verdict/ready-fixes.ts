import type { TextEdit } from '../anchor/edits.ts';
import type { Part } from '../anchor/part.ts';
import { marksAround } from '../quote/printed.ts';
import type { Block } from '../story/blocks.ts';
import { isSpaceOrEdge } from '../text/characters.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** Puts words in the place of a quote’s, part by part; the marks around them stay. */
export function wordsFix(parts: readonly Part[], words: readonly string[]): readonly TextEdit[] {
  return parts.flatMap((part, index) => {
    const text = words[index];
    return text === undefined || text === part.exact
      ? []
      : [{ start: part.start, end: part.end, text }];
  });
}

/** Takes the marks off: what stood as spoken words stands as the story’s own. Empty where there are none. */
export function marksOffFix(text: string, parts: readonly Part[]): readonly TextEdit[] {
  return parts.flatMap((part): readonly TextEdit[] => {
    const { opening, closing } = marksAround(text, part);
    const before = text.lastIndexOf(opening, part.start - opening.length);
    const after = text.indexOf(closing, part.end);
    return [
      ...(opening === '' ? [] : [{ start: before, end: part.start, text: '' }]),
      ...(closing === '' ? [] : [{ start: part.end, end: after + closing.length, text: '' }]),
    ];
  });
}

const STOPS = '.!?';

/** Names the outlet the words came from, at the end of the quote’s last sentence. */
export function creditFix(
  text: string,
  blocks: readonly Block[],
  parts: readonly Part[],
  credit: string,
): readonly TextEdit[] {
  return addedFix(text, blocks, parts, `according to ${credit}`);
}

/**
 * Says how the words came, such as “through a translator”: with what the sentence says of the speaker
 * where that follows the quote (`cue` its word), else right behind the marks.
 */
export function wayFix(
  text: string,
  blocks: readonly Block[],
  parts: readonly Part[],
  way: string,
  cue: string | null,
): readonly TextEdit[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const { end } = sentenceAround(text, paragraphs(blocks), last);
  if (cue !== null && text.slice(last.end, end).includes(cue))
    return addedFix(text, blocks, parts, way);
  const { closing } = marksAround(text, last);
  const behind = closing === '' ? last.end : text.indexOf(closing, last.end) + closing.length;
  return [{ start: behind, end: behind, text: ` (${way})` }];
}

/** Adds words at the end of the quote’s last sentence. */
function addedFix(
  text: string,
  blocks: readonly Block[],
  parts: readonly Part[],
  words: string,
): readonly TextEdit[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const { end } = sentenceAround(text, paragraphs(blocks), last);
  const inside = STOPS.includes(text.charAt(end - 1)) && end > last.end;
  return inside
    ? [{ start: end - 1, end: end - 1, text: `, ${words}` }]
    : [{ start: end, end, text: ` (${words})` }];
}

/** Takes out the sentences that hold the quote, from its first part to its last, with the space they leave. */
export function cutFix(
  text: string,
  blocks: readonly Block[],
  parts: readonly Part[],
): readonly TextEdit[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const around = sentenceAround(text, paragraphs(blocks), { start: first.start, end: last.end });
  let { start, end } = around;
  // The whole paragraph goes with its line end; else one space goes with the sentence.
  const alone = lineEnd(text, start - 1) && lineEnd(text, end);
  if (alone) while (end < text.length && lineEnd(text, end)) end += 1;
  else if (!lineEnd(text, end)) while (isBlank(text, end)) end += 1;
  else while (isBlank(text, start - 1)) start -= 1;
  return [{ start, end, text: '' }];
}

function paragraphs(blocks: readonly Block[]): readonly Span[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function lineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}

function isBlank(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isSpaceOrEdge(text, at) && !lineEnd(text, at);
}
