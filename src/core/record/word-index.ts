import type { SpokenRecord } from './spoken-record.ts';
import { eachWord } from './scan-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many neighbouring words make a seed. */
export const SEED_WORDS = 3;

/**
 * A record's words in order, in columns: the key of each (of a vocabulary), where its written form
 * starts and ends (UTF-16; the words of a short form share one stretch), with the places of every
 * three words running and of every word. Labels and noise are left out. `bits[key]` is how much a
 * word tells, in bits; more for rarer ones.
 */
export interface WordIndex {
  readonly record: SpokenRecord;
  readonly count: number;
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Places of three words whose hash is h: seedPlaces[seedFrom[h] … seedFrom[h + 1]). */
  readonly seedFrom: Int32Array;
  readonly seedPlaces: Int32Array;
  readonly seedShift: number;
  /** Places of the word k: wordPlaces[wordFrom[k] … wordFrom[k + 1]). */
  readonly wordFrom: Int32Array;
  readonly wordPlaces: Int32Array;
  readonly bits: Float32Array;
}

/**
 * A short record says little about how rare its words are: so many words of speech are added in
 * thought, in which a common word is every sixtieth and any other stands once.
 */
const SPEECH = 2000;
const COMMON_SHARE = 60;

/** The place of three words in the table of seeds. */
export function seedHash(one: number, two: number, three: number, shift: number): number {
  const first = Math.imul(one, 0x9e3779b1) ^ two;
  return Math.imul(Math.imul(first, 0x85ebca6b) ^ three, 0xc2b2ae35) >>> shift;
}

interface Columns {
  keys: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
}

function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

function readColumns(record: SpokenRecord, vocabulary: Vocabulary): Columns {
  const { text, silent } = record;
  const size = Math.max(64, text.length >> 2);
  const columns: Columns = {
    keys: new Int32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    count: 0,
  };
  const take = (start: number, end: number): void => {
    for (const key of vocabulary.learn(text.slice(start, end))) {
      const at = columns.count;
      if (at === columns.keys.length) {
        columns.keys = grown(columns.keys);
        columns.starts = grown(columns.starts);
        columns.ends = grown(columns.ends);
      }
      columns.keys[at] = key;
      columns.starts[at] = start;
      columns.ends[at] = end;
      columns.count = at + 1;
    }
  };
  let from = 0;
  for (const span of silent) {
    eachWord(text, from, span.start, take);
    from = span.end;
  }
  eachWord(text, from, text.length, take);
  return columns;
}

/** Ends of buckets for a counting sort: from[h] is where bucket h begins once all are filled backwards. */
function filled(
  size: number,
  count: number,
  bucketOf: (at: number) => number,
): readonly [Int32Array, Int32Array] {
  const from = new Int32Array(size + 1);
  for (let at = 0; at < count; at += 1) {
    const bucket = bucketOf(at);
    from[bucket] = (from[bucket] ?? 0) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket <= size; bucket += 1) {
    sum += from[bucket] ?? 0;
    from[bucket] = sum;
  }
  const places = new Int32Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    const bucket = bucketOf(at);
    const place = (from[bucket] ?? 0) - 1;
    from[bucket] = place;
    places[place] = at;
  }
  return [from, places];
}

/** Reads a record's words into columns and indexes them. O(n); about half a microsecond a word. */
export function indexRecord(record: SpokenRecord, vocabulary: Vocabulary): WordIndex {
  const columns = readColumns(record, vocabulary);
  const { count } = columns;
  const keys = columns.keys.subarray(0, count);
  let width = 10;
  while (1 << width < count && width < 24) width += 1;
  const seedShift = 32 - width;
  const seeds = Math.max(0, count - SEED_WORDS + 1);
  const [seedFrom, seedPlaces] = filled(1 << width, seeds, (at) =>
    seedHash(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, seedShift),
  );
  const words = vocabulary.size + 1;
  const [wordFrom, wordPlaces] = filled(words, count, (at) => keys[at] ?? 0);
  const bits = new Float32Array(words);
  for (let key = 0; key < words; key += 1) {
    const often = (wordFrom[key + 1] ?? 0) - (wordFrom[key] ?? 0);
    const expected = key <= vocabulary.common ? SPEECH / COMMON_SHARE : 1;
    bits[key] = Math.log2((count + SPEECH) / (often + expected));
  }
  return {
    record,
    count,
    keys,
    starts: columns.starts.subarray(0, count),
    ends: columns.ends.subarray(0, count),
    seedFrom,
    seedPlaces,
    seedShift,
    wordFrom,
    wordPlaces,
    bits,
  };
}
