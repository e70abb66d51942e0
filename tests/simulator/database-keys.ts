export class SimKeyRange {
  readonly lower: unknown;
  readonly upper: unknown;
  readonly lowerOpen: boolean;

  private constructor(lower: unknown, upper: unknown, lowerOpen: boolean) {
    this.lower = lower;
    this.upper = upper;
    this.lowerOpen = lowerOpen;
  }

  static bound(lower: unknown, upper: unknown, lowerOpen = false): SimKeyRange {
    return new SimKeyRange(lower, upper, lowerOpen);
  }

  holds(key: unknown): boolean {
    const low = compare(key, this.lower);
    return (this.lowerOpen ? low > 0 : low >= 0) && compare(key, this.upper) <= 0;
  }
}

/** Order of keys: numbers, strings, lists member by member. */
export function compare(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (const [index, item] of a.entries()) {
      const order = compare(item, b[index]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** A key as the name of a record in a table. */
export function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}
