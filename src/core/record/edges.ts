import { largest } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { withGivenUp } from './given-up.ts';
import type { PartWords } from './part-words.ts';
import { sentenceHolding } from './record-sentences.ts';
import type { Stretch } from './spliced.ts';
import type { WordIndex } from './word-index.ts';

/** Words [start, end) of the record that a stretch is to be compared with. */
export interface Settled {
  readonly start: number;
  readonly end: number;
}

/** Changed words at an edge are looked for so many words on, and put elsewhere in the sentence so many. */
const FORWARD = 30;
const ASIDE = 14;
const MOST = 8;

/**
 * Exact ends. Where the first or last printed words are not the record's, they are looked for a little
 * further in the same sentence (words were left out between), then at its other end (the order was
 * changed); otherwise they stand over as many words as they are, never over another sentence's.
 */
export function settleEdges(index: WordIndex, words: PartWords, stretch: Stretch): Settled {
  const { keys } = index;
  let firstWord = -1;
  let lastWord = -1;
  let firstPlace = -1;
  let lastPlace = -1;
  for (const piece of stretch.pieces)
    for (const [step, place] of piece.pairs.entries()) {
      const word = piece.from + step;
      if (word < stretch.from || word >= stretch.to) continue;
      if (place < 0 || keys[place] !== words.keys[word]) continue;
      if (firstWord < 0) {
        firstWord = word;
        firstPlace = place;
      }
      lastWord = word;
      lastPlace = place;
    }
  if (firstWord < 0) return { start: stretch.start, end: stretch.end };
  const head: Span = { start: stretch.from, end: firstWord };
  const tail: Span = { start: lastWord + 1, end: stretch.to };
  const within = sentenceWords(index, firstPlace, lastPlace);
  let start = firstPlace;
  let end = lastPlace + 1;
  const headLength = head.end - head.start;
  const tailLength = tail.end - tail.start;
  if (headLength > 0) {
    const before = search(index, words, head, Math.max(within.start, start - FORWARD), start, -1);
    const own = words.stops[firstWord - 1] === true;
    const after = search(
      index,
      words,
      head,
      end,
      Math.min(own ? index.count : within.end, end + ASIDE),
      1,
    );
    const floor = own ? 0 : within.start;
    if (before >= 0) start = before;
    else if (after >= 0) end = after + headLength;
    else if (!own && opensAlike(keys, words, head, within.start, start)) start = within.start;
    else {
      const low = Math.max(within.start, start - FORWARD);
      const loose = scattered(index, words, head, low, start, -1);
      start =
        loose >= 0 ? loose : nearEdge(Math.max(floor, start - headLength, 0), within.start, -1);
    }
  }
  if (tailLength > 0) {
    const after = search(index, words, tail, end, Math.min(within.end, end + FORWARD), 1);
    const own = words.stops[lastWord] === true;
    const before = search(
      index,
      words,
      tail,
      Math.max(own ? 0 : within.start, start - ASIDE),
      start,
      -1,
    );
    const ceiling = own ? index.count : within.end;
    if (after >= 0) end = after + tailLength;
    else if (before >= 0) start = before;
    else {
      const loose = scattered(index, words, tail, end, Math.min(within.end, end + FORWARD), 1);
      const most = Math.min(Math.max(ceiling, end), end + tailLength);
      end = loose >= 0 ? loose : nearEdge(most, within.end, 1);
    }
  }
  start = withGivenUp(index, within.start, withRepeated(index, within.start, start));
  return { start: withMoved(index, words, stretch, within.start, start), end };
}

/** So many words more a changed beginning may take when it is said. */
const LONGER = 4;

/** "They paid" over "They failed completely to pay": print and sentence begin with one word, close by. */
function opensAlike(
  keys: Int32Array,
  words: PartWords,
  head: Span,
  floor: number,
  start: number,
): boolean {
  return (
    head.end - head.start > 1 &&
    keys[floor] === words.keys[head.start] &&
    start - floor <= head.end - head.start + LONGER
  );
}

/** A word that tells less may stand anywhere. */
const TELLING = 7;
const LOOSELY = 2;
/** So many words more a number may take when it is said. */
const SPOKEN = 6;

/**
 * Where a run that stands nowhere as it is begins (`by` −1: it goes before `high`) or ends (1: it goes
 * after `low`) in its own sentence: where all its words stand close by in another order ("Quietly, they"
 * over "They quietly"), where the outer two stand side by side ("It cost £250,000" over "It cost a quarter
 * of a million pounds"), or where its outermost stands, if that tells enough ("Tenants must" over "Tenants
 * have been asked to"). −1 nowhere.
 */
function scattered(
  index: WordIndex,
  words: PartWords,
  run: Span,
  low: number,
  high: number,
  by: 1 | -1,
): number {
  const { keys, bits } = index;
  const reach = run.end - run.start + LOOSELY;
  const from = by === 1 ? low : Math.max(low, high - reach);
  const close = keys.subarray(from, by === 1 ? Math.min(high, low + reach) : high);
  const places = Array.from(words.keys.subarray(run.start, run.end), (key) => close.indexOf(key));
  if (places.length > 1 && !places.includes(-1))
    return (
      from +
      (by === 1
        ? largest(places) + 1
        : places.reduce((least, place) => Math.min(least, place), Infinity))
    );
  if (places.length > 2) {
    const pair =
      by === 1 ? { start: run.end - 2, end: run.end } : { start: run.start, end: run.start + 2 };
    const span = run.end - run.start + SPOKEN;
    const place =
      by === 1
        ? search(index, words, pair, low, Math.min(high, low + span), 1)
        : search(index, words, pair, Math.max(low, high - span), high, -1);
    if (place >= 0) return by === 1 ? place + 2 : place;
  }
  const outer = words.keys[by === 1 ? run.end - 1 : run.start] ?? 0;
  if (outer === 0 || (bits[outer] ?? 0) < TELLING) return -1;
  const around = keys.subarray(low, high);
  const place = by === 1 ? around.indexOf(outer) : around.lastIndexOf(outer);
  return place < 0 ? -1 : low + place + (by === 1 ? 1 : 0);
}

const LONGEST_REPEATED = 4;

/** "We, we cannot": words said twice at the very beginning belong to what was said. */
function withRepeated(index: WordIndex, floor: number, start: number): number {
  const { keys } = index;
  for (let length = LONGEST_REPEATED; length > 0; length -= 1) {
    if (start - length < floor) continue;
    let same = true;
    for (let step = 0; step < length && same; step += 1)
      same = keys[start - length + step] === keys[start + step];
    if (same) return start - length;
  }
  return start;
}

const MOST_MOVED = 3;
const MOVED_REACH = 6;

/** "Quietly, they" over "They quietly": the few words before, up to their sentence's own beginning, that print has a little later. */
function withMoved(
  { keys }: WordIndex,
  words: PartWords,
  stretch: Stretch,
  floor: number,
  start: number,
): number {
  if (start <= floor || start - floor > MOST_MOVED) return start;
  const held = new Set(stretch.pieces.flatMap(({ from, pairs }) => placedWords(from, pairs)));
  const loose = new Set<number>();
  const until = Math.min(stretch.to, stretch.from + MOVED_REACH);
  for (let word = stretch.from; word < until; word += 1)
    if (!held.has(word)) loose.add(words.keys[word] ?? 0);
  return keys.subarray(floor, start).every((key) => loose.has(key)) ? floor : start;
}

function placedWords(from: number, pairs: Int32Array): readonly number[] {
  return [...pairs].flatMap((place, step) => (place >= 0 ? from + step : []));
}

const MOST_OVER = 2;

/** Changed words stand over the rest of their sentence too where only a word or two of it is left. */
function nearEdge(at: number, edge: number, by: 1 | -1): number {
  const left = (edge - at) * by;
  return left > 0 && left <= MOST_OVER ? edge : at;
}

/** The words of the sentences that hold the first and the last place. */
function sentenceWords(index: WordIndex, first: number, last: number): Span {
  const { record, starts } = index;
  const top = sentenceHolding(record, starts[first] ?? 0);
  const bottom = sentenceHolding(record, starts[last] ?? 0);
  let start = first;
  let end = last + 1;
  while (start > 0 && top !== null && (starts[start - 1] ?? 0) >= top.start) start -= 1;
  while (end < index.count && bottom !== null && (starts[end] ?? 0) < bottom.end) end += 1;
  return { start, end };
}

/** Where words [run.start, run.end) of a part stand exactly inside words [low, high); nearest first; −1 nowhere. */
function search(
  index: WordIndex,
  words: PartWords,
  run: Span,
  low: number,
  high: number,
  by: 1 | -1,
): number {
  const length = run.end - run.start;
  if (length > MOST) return -1;
  for (let at = by === 1 ? low : high - length; at >= low && at + length <= high; at += by) {
    let same = true;
    for (let step = 0; step < length && same; step += 1)
      same = index.keys[at + step] === words.keys[run.start + step];
    if (same) return at;
  }
  return -1;
}
