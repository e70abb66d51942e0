import { bracketsIn, ellipsesIn } from './printed-part.ts';
import { eachWord } from './scan-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words [from, to) of a part that print gives as one run: between two ellipses. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/**
 * A printed part as it is looked for: its words outside brackets in columns, keys of the records'
 * vocabulary, offsets into the part's text (UTF-16), cut into segments at its ellipses.
 */
export interface PartWords {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly segments: readonly Segment[];
  /** Whether a sentence ends after the word. */
  readonly stops: readonly boolean[];
}

const STOPS = ['.', '!', '?', '…'];

/** Reads a part for searching. Learn all records first: words unknown to the vocabulary stay so. O(n). */
export function partWords(text: string, vocabulary: Vocabulary): PartWords {
  const ellipses = ellipsesIn(text);
  const cuts = ellipses.map((span) => span.start);
  const silent = [...bracketsIn(text), ...ellipses].toSorted(
    (one, other) => one.start - other.start,
  );
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const segments: Segment[] = [];
  let segmentFrom = 0;
  let cut = 0;
  const close = (): void => {
    if (keys.length > segmentFrom) segments.push({ from: segmentFrom, to: keys.length });
    segmentFrom = keys.length;
  };
  const take = (start: number, end: number): void => {
    for (; (cuts[cut] ?? Infinity) < start; cut += 1) close();
    for (const key of vocabulary.look(text.slice(start, end))) {
      keys.push(key);
      starts.push(start);
      ends.push(end);
    }
  };
  let from = 0;
  for (const span of silent) {
    eachWord(text, from, span.start, take);
    from = Math.max(from, span.end);
  }
  eachWord(text, from, text.length, take);
  close();
  return {
    keys: Int32Array.from(keys),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    segments,
    stops: ends.map((end, at) => {
      const next = starts[at + 1];
      const marks = next === undefined || next < end ? '' : text.slice(end, next);
      return STOPS.some((stop) => marks.includes(stop));
    }),
  };
}
