import type { Span } from '../text/span.ts';
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
    else start = nearEdge(Math.max(floor, start - headLength, 0), within.start, -1);
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
    else end = nearEdge(Math.min(Math.max(ceiling, end), end + tailLength), within.end, 1);
  }
  return { start: withRepeated(index, within.start, start), end };
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
