import type { Span } from '#core/text/span.ts';
import { blocksOf } from '#core/desk/context.ts';
import type { Version } from '#core/story/version.ts';

/** A quote of the bench: where it stands, one stretch in each paragraph, and who said it. */
export interface MadeQuote {
  readonly id: string;
  readonly speaker: number;
  readonly parts: readonly Span[];
}

export interface MadeStory {
  readonly version: Version;
  /** In reading order, as a detector finds them. */
  readonly quotes: readonly MadeQuote[];
}

export const SPEAKERS = 8;

/** The same numbers in [0, 1) for the same seed (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const HEADS = ['b', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const HEARTS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const TAILS = ['', 'n', 'r', 's', 't', 'l', 'nd', 'rt'];
const SMALL = 'the of to and a in that is was for on with as by at from it he she they'.split(' ');

/** A few thousand made-up words; few of them are used often, as in every language. */
function wordPicker(chance: () => number): () => string {
  const one = (of: readonly string[]): string => of[Math.floor(chance() * of.length)] ?? '';
  const rare = Array.from({ length: 5000 }, () =>
    Array.from(
      { length: 1 + Math.floor(chance() * 4) },
      () => one(HEADS) + one(HEARTS) + one(TAILS),
    ).join(''),
  );
  return () =>
    chance() < 0.4 ? one(SMALL) : (rare[Math.floor(rare.length * chance() ** 3)] ?? '');
}

/** Paragraphs of 25 to 70 words, of sentences of 8 to 26. */
function prose(total: number, chance: () => number): string {
  const between = (least: number, most: number): number =>
    least + Math.floor(chance() * (most - least + 1));
  const word = wordPicker(chance);
  const paragraphs: string[] = [];
  for (let left = total; left > 0;) {
    const count = Math.min(left, between(25, 70));
    const words: string[] = [];
    while (words.length < count) {
      const length = Math.min(count - words.length, between(8, 26));
      const sentence = Array.from({ length }, word).join(' ');
      words.push(...`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`.split(' '));
    }
    paragraphs.push(words.join(' '));
    left -= count;
  }
  return paragraphs.join('\n\n');
}

/** The words of one block, as stretches of the text. */
export function wordsOf(text: string, block: Span): readonly Span[] {
  const words: Span[] = [];
  for (let start = block.start; start < block.end;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 || space > block.end ? block.end : space;
    words.push({ start, end });
    start = end + 1;
  }
  return words;
}

/**
 * News-like prose with quotes of 5 to 40 words at random places, overlapping as they fall; where one
 * reaches the end of its paragraph, one in seven is carried on into the next. Same arguments, same story.
 */
export function makeStory(words: number, quotes: number): MadeStory {
  const text = prose(words, seeded(1));
  const version: Version = { id: 'v-1', number: 1, text, sha256: '' };
  const chance = seeded(7);
  const blocks = blocksOf(version);
  const inBlock = blocks.map((block) => wordsOf(text, block));
  const made = Array.from({ length: quotes }, (_, at): MadeQuote => {
    const index = Math.floor(chance() * blocks.length);
    const here = inBlock[index] ?? [];
    const first = Math.floor(chance() * Math.max(1, here.length - 5));
    const count = 5 + Math.floor(chance() * 36);
    const parts = [stretch(here, first, count)];
    const next = inBlock[index + 1];
    if (first + count > here.length && next !== undefined && chance() < 0.15)
      parts.push(stretch(next, 0, first + count - here.length));
    return { id: `q-${at}`, speaker: at % SPEAKERS, parts };
  });
  return { version, quotes: made.toSorted((a, b) => startOf(a) - startOf(b)) };
}

function stretch(words: readonly Span[], first: number, count: number): Span {
  const last = Math.min(words.length, first + count) - 1;
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function startOf(quote: MadeQuote): number {
  return quote.parts[0]?.start ?? 0;
}
