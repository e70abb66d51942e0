import { isDigit, isUnspacedScript, isWordUnit } from '../text/characters.ts';

const APOSTROPHES = "'’‘ʼ＇";
const DASHES = '-‐‑‒–—―_';

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

// "f---ing", "s–––": one letter and two dashes are an oath masked, but "I--I" is a speaker starting anew.
function maskEnd(text: string, start: number, at: number, to: number): number {
  if (at !== start + 1 || 'aioAIO'.includes(text.charAt(start))) return at;
  let end = at;
  while (end < to && DASHES.includes(text.charAt(end))) end += 1;
  const long = text.charAt(at) === '—' || text.charAt(at) === '–';
  if (end - at < (long ? 1 : 2)) return at;
  while (end < to && isAsciiLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function isStar(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 42) return false;
  return (
    text.charCodeAt(at - 1) === 42 ||
    text.charCodeAt(at + 1) === 42 ||
    (isAsciiLetter(text.charCodeAt(at - 1)) && isAsciiLetter(text.charCodeAt(at + 1)))
  );
}

// "U.S.": single letters with points between them are one word; its last point is left to the sentence.
function pointInInitials(text: string, start: number, at: number): boolean {
  return (
    isAsciiLetter(text.charCodeAt(at - 1)) &&
    (at - 1 === start || text.charCodeAt(at - 2) === 46) &&
    isAsciiLetter(text.charCodeAt(at + 1)) &&
    !isWordUnit(text, at + 2)
  );
}

/**
 * The words of text[from, to) as record and quote are compared by, in order: split at hyphens, with
 * the apostrophe inside them ("they’re"), the points of initials ("U.S"), the separators of digits
 * ("5,000", "2:50"), the stars and dashes of a masked oath; "%" is a word. Calls back instead of
 * making an object a word, because an index has a million. O(to − from).
 */
export function eachWord(
  text: string,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === 37) {
      visit(at, at + 1);
      at += 1;
      continue;
    }
    if (!(isAsciiLetter(unit) || isWordUnit(text, at) || isStar(text, at))) {
      at += 1;
      continue;
    }
    const start = at;
    at = wordEnd(text, start, to);
    visit(start, at);
  }
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  if (isUnspacedScript(text, start)) {
    while (at < to && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff) at += 1;
    return at;
  }
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isAsciiLetter(unit)) at += 1;
    else if (unit === 32 || unit === 10) return at;
    else if (isWordUnit(text, at)) {
      if (isUnspacedScript(text, at)) return at;
      at += 1;
    } else if (isStar(text, at)) at += 1;
    else if (APOSTROPHES.includes(text.charAt(at))) {
      if (!isWordUnit(text, at + 1) || at + 1 >= to) return at;
      at += 2;
    } else if ((unit === 46 || unit === 44 || unit === 58) && isDigit(text, at - 1)) {
      if (!isDigit(text, at + 1) || at + 1 >= to) return at;
      at += 2;
    } else if (unit === 46 && at + 1 < to && pointInInitials(text, start, at)) at += 2;
    else return maskEnd(text, start, at, to);
  }
  return at;
}
