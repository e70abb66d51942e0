import type { InPieces } from '../in-pieces.ts';

/** So many units of text are compared by their hash: no more than two contexts hold. A shorter stretch is not told apart. */
export const GRAM = 64;
const BASE = 0x01000193;
/** A power of two, well over the number of stretches in a long story. */
const FILTER = 1 << 18;
/** Units of text that are read in a piece. */
const PIECE = 1 << 18;
/** What the first unit of a stretch counts for in its hash. */
const FIRST = Array.from({ length: GRAM - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Tells the hash of each stretch that begins at `from` … `to` − 1, in one pass. */
function eachHash(
  text: string,
  from: number,
  to: number,
  heard: (hash: number, at: number) => void,
): void {
  let hash = 0;
  for (let end = from; end < to + GRAM - 1; end += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
    const at = end - GRAM + 1;
    if (at < from) continue;
    heard(hash, at);
    hash = (hash - Math.imul(text.charCodeAt(at), FIRST)) | 0;
  }
}

/**
 * For places in a text all places where the next few units may be the same, themselves among them;
 * null for one too near the end to say. Reads the text once, O(text + wanted).
 */
export function* placesOf(
  text: string,
  wanted: readonly number[],
): InPieces<(place: number) => readonly number[] | null> {
  const ends = text.length - GRAM + 1;
  const hashes = new Map<number, number>();
  const places = new Map<number, number[]>();
  // Says of nearly every hash that nobody asks for it, at a tenth of what the table takes to say so.
  const asked = new Uint8Array(FILTER);
  for (const place of wanted) {
    if (place >= ends || hashes.has(place)) continue;
    eachHash(text, place, place + 1, (hash) => {
      hashes.set(place, hash);
      places.set(hash, []);
      asked[hash & (FILTER - 1)] = 1;
    });
  }
  for (let from = 0; from < ends; from += PIECE) {
    yield;
    eachHash(text, from, Math.min(ends, from + PIECE), (hash, at) => {
      if (asked[hash & (FILTER - 1)] === 1) places.get(hash)?.push(at);
    });
  }
  return (place) => places.get(hashes.get(place) ?? Number.NaN) ?? null;
}
