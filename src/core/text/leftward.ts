/** Letters and marks that decide a direction, and those of the scripts that run from right to left. */
const STRONG = /[\p{L}\u061c\u200e\u200f]/u;
const LEFTWARD =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Whether a paragraph runs from right to left: its first letter decides, as with `dir="auto"` in a
 * browser. Without a letter it does not. Source: Unicode Standard Annex 9, rules P2 and P3. O(n).
 */
export function runsLeftward(paragraph: string): boolean {
  const first = STRONG.exec(paragraph)?.[0];
  return first !== undefined && LEFTWARD.test(first);
}
