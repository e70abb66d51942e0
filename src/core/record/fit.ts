import type { WordIndex } from './word-index.ts';

/** What an edit costs, in tenths of a changed word; words left out by the quoter are cheaper. */
const CHANGED = 10;
const ADDED = 11;
const LEFT_OUT = 4;
const NEVER = 1 << 28;
const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;

/**
 * A stretch of a quote laid over a record. `pairs[i]` is the place in the record of the quote's word
 * from + i, −1 where it has none; `start` and `end` are the first place and the one after the last.
 * `cost` is in tenths of a word.
 */
export interface Fit {
  readonly pairs: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** Lays quotes over one record. Its buffers are used again, and grow to the largest job. */
export class Fitter {
  readonly #index: WordIndex;
  #before = new Int32Array(64);
  #now = new Int32Array(64);
  #steps = new Uint8Array(4096);

  constructor(index: WordIndex) {
    this.#index = index;
  }

  /**
   * The cheapest way to lay quote[from, to) over the record with its first word between the diagonals
   * `low` and `high` (record place minus quote place), both ends free in the record (Sellers 1980,
   * inside a band). O(words × (high − low)). Null when the band lies outside the record.
   */
  fit(quote: Int32Array, from: number, to: number, low: number, high: number): Fit | null {
    const { keys, count } = this.#index;
    const length = to - from;
    const width = high - low + 1;
    if (length <= 0 || width <= 0) return null;
    this.#reserve(length, width);
    const steps = this.#steps;
    let before = this.#before;
    let now = this.#now;
    before.fill(0, 0, width);
    before[width] = NEVER;
    now[width] = NEVER;
    for (let row = 0; row < length; row += 1) {
      const key = quote[from + row] ?? 0;
      const first = from + row + low;
      let left = NEVER;
      for (let column = 0; column < width; column += 1) {
        const place = first + column;
        let best = NEVER;
        let step = DIAGONAL;
        if (place >= 0 && place < count) {
          best = (before[column] ?? NEVER) + (keys[place] === key ? 0 : CHANGED);
          if (left + LEFT_OUT < best) {
            best = left + LEFT_OUT;
            step = LEFT;
          }
        }
        const up = (before[column + 1] ?? NEVER) + ADDED;
        if (up < best) {
          best = up;
          step = UP;
        }
        now[column] = best;
        steps[row * width + column] = step;
        left = best;
      }
      const swap = before;
      before = now;
      now = swap;
    }
    let column = 0;
    for (let at = 1; at < width; at += 1)
      if ((before[at] ?? NEVER) < (before[column] ?? NEVER)) column = at;
    const cost = before[column] ?? NEVER;
    return cost >= NEVER ? null : this.#traced(from, length, low, width, column, cost);
  }

  #traced(
    from: number,
    length: number,
    low: number,
    width: number,
    last: number,
    cost: number,
  ): Fit | null {
    const pairs = new Int32Array(length).fill(-1);
    let column = last;
    let start = -1;
    let end = -1;
    for (let row = length - 1; row >= 0;) {
      const step = this.#steps[row * width + column];
      if (step === LEFT) column -= 1;
      else if (step === UP) {
        column += 1;
        row -= 1;
      } else {
        start = from + row + low + column;
        if (end < 0) end = start + 1;
        pairs[row] = start;
        row -= 1;
      }
    }
    return start < 0 ? null : { pairs, start, end, cost };
  }

  #reserve(length: number, width: number): void {
    if (this.#before.length <= width) {
      this.#before = new Int32Array(width * 2);
      this.#now = new Int32Array(width * 2);
    }
    if (this.#steps.length < length * width) this.#steps = new Uint8Array(length * width * 2);
  }
}
