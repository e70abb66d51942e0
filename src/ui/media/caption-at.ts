/** What is said between two moments of a recording, in seconds. */
export interface CaptionLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A caption stays so long after its end, in seconds, if none follows: who listens has time to read it. */
const LINGER = 2;

/** The place of the caption that is heard at a second; -1: none. O(log n). */
export function captionAt(captions: readonly CaptionLine[], seconds: number): number {
  let low = 0;
  let high = captions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((captions[middle]?.start ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  const end = captions[low - 1]?.end;
  return end === undefined || seconds > end + LINGER ? -1 : low - 1;
}
