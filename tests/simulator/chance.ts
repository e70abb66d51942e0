/** One seeded source of every chance in a history, so that the seed alone repeats it. */
export interface Dice {
  /** 0 ≤ x < 1. */
  fraction(): number;
  /** A whole number, 0 ≤ x < count. */
  below(count: number): number;
  /** True with this probability. */
  yes(probability: number): boolean;
  /** One of a list; undefined where it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
  between(low: number, high: number): number;
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to choose faults with. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(fraction() * count);
  return {
    fraction,
    below,
    yes: (probability) => fraction() < probability,
    pick: (list) => list[below(list.length)],
    between: (low, high) => low + fraction() * (high - low),
  };
}

/** A seed for a part of a history, so that dropping one part leaves the others as they were. */
export function seedOf(seed: number, part: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35)) >>> 0;
}
