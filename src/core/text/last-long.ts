/** Shorter texts are worked through again: that costs less than holding them. */
const LONG = 64 * 1024;

/**
 * A pure function of a text that still knows its answer for the last long one: a story of a megabyte
 * is hashed, checked and parsed for each decision on it. Telling that it is the same costs a
 * comparison of strings. Holds that text.
 */
export function knowingTheLast<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (text.length < LONG) return work(text);
    if (last?.text !== text) last = { text, made: work(text) };
    return last.made;
  };
}
