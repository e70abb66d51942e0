const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
const LONGEST = 10;
const LAST_CODE_POINT = 0x10ffff;

function numbered(digits: string): string | null {
  const hex = digits.startsWith('x') || digits.startsWith('X');
  const code = Number.parseInt(hex ? digits.slice(1) : digits, hex ? 16 : 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= LAST_CODE_POINT && !isSurrogate ? String.fromCodePoint(code) : null;
}

/** Text with the character references of captions resolved; anything else stays as it is. O(n). */
export function plainEntities(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const close = text.slice(at, at + LONGEST).indexOf(';');
    if (close < 2) continue;
    const name = text.slice(at + 1, at + close);
    const found = name.startsWith('#') ? numbered(name.slice(1)) : (NAMED[name] ?? null);
    if (found === null) continue;
    kept.push(text.slice(from, at), found);
    from = at + close + 1;
    at = from - 1;
  }
  kept.push(text.slice(from));
  return kept.join('');
}
