import search from 'approx-string-match';

/** A stretch of text found for a quote, UTF-16; null: not found. */
export type Finder = (printed: string) => { readonly start: number; readonly end: number } | null;

/** Brackets and ellipses out, as every peer gets its quotes. */
export function withoutMarks(printed: string): string {
  return printed
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll('...', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const WORD = /[\p{L}\p{N}]+/gu;
const MOST_COST = 0.6;
const WINDOW = 44;

/**
 * The limit: as little as finding a noisy quote can cost. Words as numbers, three running hashed into
 * chains, one vote a seed for its diagonal (in eights), the best four windows laid out with both ends
 * free, words left out at six tenths. No folding, no turns, no second places, no doubts.
 */
export function limit(text: string): Finder {
  const ids = new Map<string, number>();
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    let id = ids.get(word);
    if (id === undefined) {
      id = ids.size + 1;
      ids.set(word, id);
    }
    words.push(id);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const keys = Int32Array.from(words);
  let width = 12;
  while (1 << width < keys.length) width += 1;
  const shift = 32 - width;
  const hash = (at: number, list: Int32Array): number => {
    const pair = Math.imul(list[at] ?? 0, 0x9e3779b1) ^ (list[at + 1] ?? 0);
    return Math.imul(Math.imul(pair, 0x85ebca6b) ^ (list[at + 2] ?? 0), 0xc2b2ae35) >>> shift;
  };
  const heads = new Int32Array(1 << width).fill(-1);
  const sizes = new Int32Array(1 << width);
  const next = new Int32Array(keys.length).fill(-1);
  for (let at = keys.length - 3; at >= 0; at -= 1) {
    const bucket = hash(at, keys);
    next[at] = heads[bucket] ?? -1;
    heads[bucket] = at;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  const most = 64 + keys.length / 2000;
  return (printed) => {
    const quote = Int32Array.from(
      withoutMarks(printed).matchAll(WORD),
      (match) => ids.get(match[0].toLowerCase()) ?? 0,
    );
    const votes = new Map<number, number>();
    for (let at = 0; at + 2 < quote.length; at += 1) {
      const bucket = hash(at, quote);
      if ((sizes[bucket] ?? 0) > most) continue;
      for (let place = heads[bucket] ?? -1; place >= 0; place = next[place] ?? -1) {
        if (keys[place] !== quote[at] || keys[place + 1] !== quote[at + 1]) continue;
        if (keys[place + 2] !== quote[at + 2]) continue;
        const diagonal = (place - at + 64) >> 3;
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1);
      }
    }
    const ranked = [...votes]
      .map(([diagonal, count]) => [count + (votes.get(diagonal + 1) ?? 0), diagonal] as const)
      .sort((one, other) => other[0] - one[0]);
    let best: { readonly start: number; readonly end: number; readonly cost: number } | null = null;
    for (const [count, diagonal] of ranked.slice(0, 4)) {
      if (count * 3 < (ranked[0]?.[0] ?? 0)) break;
      const from = Math.max(0, (diagonal << 3) - 76);
      const found = laid(quote, keys, from, Math.min(keys.length, from + quote.length + WINDOW));
      if (found !== null && (best === null || found.cost < best.cost)) best = found;
    }
    if (best === null || best.cost > MOST_COST) return null;
    return { start: starts[best.start] ?? 0, end: ends[best.end] ?? 0 };
  };
}

function laid(
  quote: Int32Array,
  keys: Int32Array,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly cost: number } | null {
  const columns = to - from;
  if (columns <= 0 || quote.length === 0) return null;
  let before = new Float32Array(columns + 1);
  let now = new Float32Array(columns + 1);
  let origins = Int32Array.from({ length: columns + 1 }, (_, at) => at);
  let next = new Int32Array(columns + 1);
  for (const [row, key] of quote.entries()) {
    now[0] = row + 1;
    next[0] = 0;
    for (let column = 1; column <= columns; column += 1) {
      let cost = (before[column - 1] ?? 0) + (key === keys[from + column - 1] ? 0 : 1);
      let origin = origins[column - 1] ?? 0;
      if ((before[column] ?? 0) + 1 < cost) {
        cost = (before[column] ?? 0) + 1;
        origin = origins[column] ?? 0;
      }
      if ((now[column - 1] ?? 0) + 0.6 < cost) {
        cost = (now[column - 1] ?? 0) + 0.6;
        origin = next[column - 1] ?? 0;
      }
      now[column] = cost;
      next[column] = origin;
    }
    [before, now] = [now, before];
    [origins, next] = [next, origins];
  }
  let last = 1;
  for (let column = 2; column <= columns; column += 1)
    if ((before[column] ?? 0) < (before[last] ?? 0)) last = column;
  const start = from + (origins[last] ?? 0);
  const end = from + last - 1;
  return end < start ? null : { start, end, cost: (before[last] ?? 0) / quote.length };
}

/** approx-string-match, given four errors in ten characters, 256 at most. */
export function approxStringMatch(text: string): Finder {
  return (printed) => {
    const pattern = withoutMarks(printed);
    const matches = search(text, pattern, Math.min(256, Math.floor(pattern.length * 0.4)));
    const [first, ...rest] = matches;
    if (first === undefined) return null;
    return rest.reduce((best, match) => (match.errors < best.errors ? match : best), first);
  };
}
