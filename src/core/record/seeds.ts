import { seedHash, SEED_WORDS } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Where a stretch of a quote may stand: record places minus quote places between `low` and `high`
 * (diagonals), with so many seeds that say so.
 */
export interface Cluster {
  readonly low: number;
  readonly high: number;
  readonly votes: number;
}

const MOST_SEEDS = 2048;
/** Seeds further apart than this many words are different places. */
const DRIFT = 12;
const WIDEST = 24;
const SHIFT = 0x10000;
/** A word seed says little: only the rarest few of a quote are asked. */
const WORD_SEEDS = 6;

/** Collects seeds and groups them. One for each index; its buffer is used again. */
export class SeedFinder {
  readonly #index: WordIndex;
  readonly #seeds = new Float64Array(MOST_SEEDS);
  #count = 0;

  constructor(index: WordIndex) {
    this.#index = index;
  }

  /** Clusters from three words running, most votes first. O(words + seeds log seeds), seeds bounded. */
  byThree(quote: Int32Array, from: number, to: number): readonly Cluster[] {
    const { seedFrom, count } = this.#index;
    const cap = 32 + count / 4000;
    this.#count = 0;
    let rarest = -1;
    let fewest = Infinity;
    for (let at = from; at + SEED_WORDS <= to; at += 1) {
      const bucket = this.#bucket(quote, at);
      if (bucket < 0) continue;
      const size = (seedFrom[bucket + 1] ?? 0) - (seedFrom[bucket] ?? 0);
      if (size > cap) {
        if (size < fewest) {
          fewest = size;
          rarest = at;
        }
      } else this.#take(quote, at, bucket);
    }
    // A stretch of set phrases alone: the least common of them has to do.
    if (this.#count === 0 && rarest >= 0) this.#take(quote, rarest, this.#bucket(quote, rarest));
    return this.#grouped(1);
  }

  /** Clusters from single rare words, for stretches too short or too changed for three running. */
  byWord(quote: Int32Array, from: number, to: number): readonly Cluster[] {
    const { wordFrom, wordPlaces, bits, count } = this.#index;
    const cap = 64 + count / 2000;
    const places: number[] = [];
    for (let at = from; at < to; at += 1) {
      const key = quote[at] ?? 0;
      const size = (wordFrom[key + 1] ?? 0) - (wordFrom[key] ?? 0);
      if (key > 0 && size > 0 && size <= cap) places.push(at);
    }
    places.sort((one, other) => (bits[quote[other] ?? 0] ?? 0) - (bits[quote[one] ?? 0] ?? 0));
    this.#count = 0;
    for (const at of places.slice(0, WORD_SEEDS)) {
      const key = quote[at] ?? 0;
      for (let place = wordFrom[key] ?? 0; place < (wordFrom[key + 1] ?? 0); place += 1)
        this.#push((wordPlaces[place] ?? 0) - at, at);
    }
    return this.#grouped(Math.min(2, to - from));
  }

  #bucket(quote: Int32Array, at: number): number {
    const one = quote[at] ?? 0;
    const two = quote[at + 1] ?? 0;
    const three = quote[at + 2] ?? 0;
    if (one === 0 || two === 0 || three === 0) return -1;
    return seedHash(one, two, three, this.#index.seedShift);
  }

  #take(quote: Int32Array, at: number, bucket: number): void {
    const { seedFrom, seedPlaces, keys } = this.#index;
    const end = seedFrom[bucket + 1] ?? 0;
    for (let place = seedFrom[bucket] ?? 0; place < end; place += 1) {
      const found = seedPlaces[place] ?? 0;
      if (
        keys[found] === quote[at] &&
        keys[found + 1] === quote[at + 1] &&
        keys[found + 2] === quote[at + 2]
      )
        this.#push(found - at, at);
    }
  }

  // One number a seed, so that a plain sort brings the diagonals together.
  #push(diagonal: number, at: number): void {
    if (this.#count === MOST_SEEDS) return;
    this.#seeds[this.#count] = (diagonal + SHIFT) * SHIFT + at;
    this.#count += 1;
  }

  #grouped(fewest: number): readonly Cluster[] {
    const seeds = this.#seeds.subarray(0, this.#count).sort();
    const clusters: Cluster[] = [];
    let low = 0;
    let high = -Infinity;
    let votes = 0;
    const close = (): void => {
      if (votes >= fewest) clusters.push({ low, high, votes });
    };
    for (const seed of seeds) {
      const diagonal = Math.floor(seed / SHIFT) - SHIFT;
      if (diagonal - high > DRIFT || diagonal - low > WIDEST) {
        close();
        low = diagonal;
        votes = 0;
      }
      high = diagonal;
      votes += 1;
    }
    close();
    return clusters.length < 2
      ? clusters
      : clusters.sort((one, other) => other.votes - one.votes || one.low - other.low);
  }
}
