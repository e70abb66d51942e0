/**
 * Made-up speech and what print makes of it, from a seed: the same for ever. Parameters are those of
 * the peers' bench (performance-baselines.md §6): words by Zipf's law out of 6,000 and some sixty
 * small words, passages said again with four words in ten exchanged, quotes of 6 to 40 words of which
 * up to 15 in a hundred are dropped or exchanged, some with an ellipsis or a bracket.
 */

/** Mulberry32 by Tommy Ettinger (public domain): a number in [0, 1) a call. */
export function draws(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Draw = () => number;

const between = (draw: Draw, low: number, high: number): number =>
  low + Math.floor(draw() * (high - low + 1));

function one<T>(draw: Draw, list: readonly T[]): T {
  const found = list[Math.floor(draw() * list.length)];
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

const SMALL =
  'a the of and to in that it was on for is with as he at by they we this have from or had you not but what all were when your can said there use an each which she do how their if will up other about out many then them'.split(
    ' ',
  );
const HEADS = 'b br c cr d dr f g gl h j k l m n p pl r s sk st t th v w z'.split(' ');
const HEARTS = 'a e i o u ai ee oa ou'.split(' ');
const TAILS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rn', 's', 'st', 't', 'x'];
const VOCABULARY = 6000;
const SMALL_SHARE = 0.42;

function madeWords(draw: Draw): readonly string[] {
  const made = new Set<string>();
  while (made.size < VOCABULARY) {
    let word = '';
    for (let left = between(draw, 1, 3); left > 0; left -= 1)
      word += one(draw, HEADS) + one(draw, HEARTS) + one(draw, TAILS);
    if (word.length > 2 && !SMALL.includes(word)) made.add(word);
  }
  return [...made];
}

/** Draws by Zipf's law: the word at rank r with weight 1 / (r + 2)^1.05. */
function zipf(draw: Draw, words: readonly string[]): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (const rank of words.keys()) {
    sum += (rank + 2) ** -1.05;
    sums[rank] = sum;
  }
  return () => {
    const aim = draw() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

/** A transcript as one text, with where each word stands in it. */
export interface Speech {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `count` words of speech in sentences, with passages said again in other words as decoys. */
export function speech(count: number, seed: number): Speech {
  const draw = draws(seed);
  const rare = zipf(draw, madeWords(draw));
  const spoken: string[] = [];
  while (spoken.length < count) {
    const length = between(draw, 8, 26);
    for (let at = 0; at < length; at += 1) {
      let word = draw() < SMALL_SHARE ? one(draw, SMALL) : rare();
      if (at === 0) word = capital(word);
      if (at === length - 1) word += '.';
      else if (draw() < 0.06) word += ',';
      spoken.push(word);
      if (spoken.length > 200 && draw() < 0.0008) {
        const from = between(draw, 0, spoken.length - 40);
        for (let step = 0; step < 20; step += 1)
          spoken.push(draw() < 0.4 ? one(draw, spoken) : (spoken[from + step] ?? ''));
      }
    }
  }
  const words = spoken.slice(0, count);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let at = 0;
  for (const [index, word] of words.entries()) {
    starts[index] = at;
    at += word.length;
    ends[index] = at;
    at += 1;
  }
  return { text: words.join(' '), words, starts, ends };
}

/** What print made of a passage, and the stretch of the transcript it was. */
export interface NoisyQuote {
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** Quotes of a transcript, by the noise described above. */
export function noisyQuotes(from: Speech, count: number, seed: number): readonly NoisyQuote[] {
  const draw = draws(seed);
  return Array.from({ length: count }, () => {
    const length = between(draw, 6, 40);
    const first = between(draw, 0, from.words.length - length - 1);
    const passage = from.words.slice(first, first + length);
    const noise = draw() * 0.15;
    let printed = passage.flatMap((word) => {
      const chance = draw();
      if (chance < noise / 2) return [];
      return chance < noise ? one(draw, from.words) : word;
    });
    if (length >= 16 && draw() < 0.25)
      printed.splice(
        between(draw, 4, Math.max(4, printed.length - 10)),
        between(draw, 3, 6),
        '...',
      );
    if (draw() < 0.15) printed.splice(between(draw, 1, printed.length - 1), 0, '[the', 'envoy]');
    if (printed.length < 4) printed = passage;
    return {
      printed: printed.join(' '),
      start: from.starts[first] ?? 0,
      end: from.ends[first + length - 1] ?? 0,
    };
  });
}
