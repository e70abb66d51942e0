/** So many units of text are compared by their hash: no more than two contexts hold. A shorter stretch is not told apart. */
export const GRAM = 64;
const BASE = 0x01000193;
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
export function placesOf(
  text: string,
  wanted: readonly number[],
): (place: number) => readonly number[] | null {
  const ends = text.length - GRAM + 1;
  const hashes = new Map<number, number>();
  const places = new Map<number, number[]>();
  for (const place of wanted) {
    if (place >= ends || hashes.has(place)) continue;
    eachHash(text, place, place + 1, (hash) => {
      hashes.set(place, hash);
      places.set(hash, []);
    });
  }
  eachHash(text, 0, ends, (hash, at) => {
    places.get(hash)?.push(at);
  });
  return (place) => places.get(hashes.get(place) ?? Number.NaN) ?? null;
}
