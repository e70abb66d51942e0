import type { Block } from '#core/story/blocks.ts';
import { runsLeftward } from '#core/text/leftward.ts';
import { sentences } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { words } from '#core/text/words.ts';

/** By what the picker moves. */
export type Unit = 'word' | 'sentence' | 'paragraph';

/**
 * A story as the picker walks it: its words in order, and for each unit the index of the word that
 * each one begins with. A sentence or block without a word is not there.
 */
export interface PickerText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly Span[];
  /** Ascending indices into `words`; one for each unit of that size. */
  readonly starts: Readonly<Record<Exclude<Unit, 'word'>, readonly number[]>>;
}

/** Cuts the story once when picking begins. O(text). */
export function pickerText(text: string, blocks: readonly Block[]): PickerText {
  const all: Span[] = [];
  const bySentence: number[] = [];
  const byBlock: number[] = [];
  for (const block of blocks) {
    const first = all.length;
    for (const sentence of sentences(text, block.start, block.end)) {
      const own = words(text, sentence.start, sentence.end);
      if (own.length === 0) continue;
      bySentence.push(all.length);
      for (const word of own) all.push(word);
    }
    if (all.length > first) byBlock.push(first);
  }
  return { text, blocks, words: all, starts: { sentence: bySentence, paragraph: byBlock } };
}

/** The last place in ascending `starts` with starts[i] <= index. O(log n). */
function placeIn(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** First and last word of a unit, both inclusive. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The unit that holds a word, or the one `by` units from it; null outside the story. */
export function unitAt(
  story: PickerText,
  unit: Unit,
  index: number,
  by: -1 | 0 | 1 = 0,
): WordRange | null {
  if (unit === 'word') {
    const at = index + by;
    return at < 0 || at >= story.words.length ? null : { first: at, last: at };
  }
  const starts = story.starts[unit];
  const place = placeIn(starts, index) + by;
  const first = starts[place];
  if (first === undefined) return null;
  return { first, last: (starts[place + 1] ?? story.words.length) - 1 };
}

/** The index of the first word that ends after this offset; the last word behind the end; −1: no words. */
export function wordIndexAt(story: PickerText, offset: number): number {
  let low = 0;
  let high = story.words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((story.words[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, story.words.length - 1);
}

/** From the first character of the one word to the last of the other. */
export function spanOf(story: PickerText, { first, last }: WordRange): Span {
  return { start: story.words[first]?.start ?? 0, end: story.words[last]?.end ?? 0 };
}

/** Whether the paragraph of a word runs from right to left, so that ← means onward there. */
export function leftwardAt({ text, blocks, words }: PickerText, index: number): boolean {
  const at = words[index]?.start ?? 0;
  const block = blocks.find((item) => item.start <= at && at < item.end);
  return block !== undefined && runsLeftward(text.slice(block.start, block.end));
}
