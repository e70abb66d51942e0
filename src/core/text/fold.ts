// Frozen: fingerprints of signed quotations depend on it. A change is a new table beside this one.
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″〝〞'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′`´'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((dash) => [dash, '-'] as const),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map((none) => [none, ''] as const),
  ['…', '...'],
]);
const SPACE = /^\s$/u;

/**
 * The comparison form of words as print varies them: NFC; every quotation mark, dash, ellipsis and
 * space in its plain form; doubled single marks as one double mark, doubled hyphens as one; runs of
 * space as one space; zero-width characters dropped. Letters, case and punctuation stay. O(n).
 */
export function fold(text: string): string {
  const pieces: string[] = [];
  for (const character of text.normalize('NFC')) {
    const plain = FOLDED.get(character) ?? (SPACE.test(character) ? ' ' : character);
    if (plain === '') continue;
    const last = pieces.at(-1);
    if ((plain === ' ' || plain === '-') && last === plain) continue;
    if (plain === "'" && last === "'") pieces[pieces.length - 1] = '"';
    else pieces.push(plain);
  }
  return pieces.join('');
}
