// Frozen: fingerprints of signed quotations depend on it. A change is a new table beside this one.
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″〝〞'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′`´'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((dash) => [dash, '-'] as const),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map((none) => [none, ''] as const),
  ['…', '...'],
]);
// The characters above, and every space but the plain one.
const OTHERWISE = new RegExp(`[${[...FOLDED.keys()].join('')}]|[^\\S ]`, 'gu');
const RUNS = /  +|--+|''/g;
const RUN_FORMS: Readonly<Record<string, string>> = { "'": '"' };

/**
 * The comparison form of words as print varies them: NFC; every quotation mark, dash, ellipsis and
 * space in its plain form; doubled single marks as one double mark, doubled hyphens as one; runs of
 * space as one space; zero-width characters dropped. Letters, case and punctuation stay. O(n).
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(OTHERWISE, (character) => FOLDED.get(character) ?? ' ')
    .replaceAll(RUNS, ([first = '']) => RUN_FORMS[first] ?? first);
}
