const LETTER_OR_DIGIT = /^[\p{L}\p{N}\p{M}]$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;
const LOWER = /^\p{Ll}$/u;
const SPACE = /^\s$/u;

/** The code point that starts or ends at this unit, as a string; "" outside the text. */
function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return '';
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) return text.slice(at, at + 2);
  } else if (unit >= 0xdc00 && unit <= 0xdfff) {
    const before = text.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) return text.slice(at - 1, at + 1);
  }
  return text.charAt(at);
}

/** White space in the sense of ECMAScript `\s`, the ends of the text counted in. */
export function isSpaceOrEdge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return true;
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return SPACE.test(text.charAt(at));
}

/** Letter, digit or combining mark; either half of a pair answers for the pair. */
export function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  }
  return LETTER_OR_DIGIT.test(characterAt(text, at));
}

export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return UPPER.test(characterAt(text, at));
}

export function isLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 97 && unit <= 122;
  return LOWER.test(characterAt(text, at));
}

/** Scripts written without spaces, in which each character counts as a word of its own. */
export function isUnspacedScript(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x0e00 && unit <= 0x0e7f) ||
    (unit >= 0xd840 && unit <= 0xd88c)
  );
}
