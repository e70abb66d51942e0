/**
 * Characters that nobody sees and that change what is seen: controls of direction, characters of no
 * width, tags. Source: Unicode 16, chapters 9.2 and 23; CVE-2021-42574 for what they are misused for.
 */

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'soft hyphen'],
  [0x061c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of embedding'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first-strong isolate'],
  [0x2069, 'end of isolate'],
  [0xfeff, 'zero-width no-break space'],
]);

const BLACK_FLAG = 0x1f3f4;

function isTag(code: number): boolean {
  return code >= 0xe0001 && code <= 0xe007f;
}

/** Whether there may be any in the text: a cheap look before a careful one. O(n). */
export function mayHaveControls(text: string): boolean {
  return /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\udb40]/.test(text);
}

/** Letters that a joiner shapes (Arabic to Malayalam, Sinhala to Myanmar, Mongolian), and pictures. */
function isShaped(code: number): boolean {
  return (
    (code >= 0x0600 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x18af) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    code === 0xfe0f ||
    code >= 0x1f000
  );
}

/** A piece of text: `name` is null for words, and the name of the control that a piece is else. */
export interface ShownPiece {
  readonly text: string;
  readonly name: string | null;
}

/**
 * A text cut where a character stands that must be shown by its name; together the pieces are the
 * text. Joiners between letters or pictures that they shape, and the tags of a flag, belong to the
 * writing and are left alone. O(n).
 */
export function shownPieces(text: string): readonly ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let words = '';
  let before = 0;
  let inFlag = false;
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const after = characters[at + 1]?.codePointAt(0) ?? 0;
    inFlag = code === BLACK_FLAG || (inFlag && isTag(code));
    const joins = code === 0x200c || code === 0x200d;
    const belongs = isTag(code) ? inFlag : joins && isShaped(before) && isShaped(after);
    const name = isTag(code) ? 'tag character' : (NAMES.get(code) ?? null);
    if (name === null || belongs) words += character;
    else {
      if (words !== '') pieces.push({ text: words, name: null });
      pieces.push({ text: character, name });
      words = '';
    }
    before = code;
  }
  if (words !== '') pieces.push({ text: words, name: null });
  return pieces;
}
