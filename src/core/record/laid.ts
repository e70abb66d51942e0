/**
 * A stretch of a quote's words, [from, to), laid over the words [start, end) of a record. `pairs[i]` is
 * the place of word from + i, −1 where it has none. `told` is what the words in common tell, in bits,
 * less what the changed ones take away; `cost` is in tenths of a changed word.
 */
export interface Laid {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly pairs: Int32Array;
  readonly told: number;
  readonly cost: number;
}
