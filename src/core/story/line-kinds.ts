import { isDigit, isUpper } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';

// Each test looks at one trimmed line of at most a few hundred characters; patterns are anchored and
// free of nested repetition, so each is linear in its line.
const LONGEST_FURNITURE = 400;

const COUNTER = /^\d{1,3} ?(?:\/|of) ?\d{1,3}$/;
const END =
  /^(?:-? ?30 ?-?|#{1,5}|ends?\.?|\/{2,}|-{3,}|\*{3} ?end ?\*{3}|[a-z]{2,6}(?:-[a-z]{2,6})?\/[a-z]{2,6}(?:\/[a-z]{2,6})?)$/i;
const ADVISORY =
  /^(?:\(?(?:editing|reporting|writing|additional reporting|compiled|edited|written) by\b|editor'?s? ?note|attention\b|eds:|advisory|embargo|corrects?\b.{0,80}paragraph|\(?(?:adds|updates|recasts|releads)\b|copyright\b|©|all rights reserved|read more|related:|follow .{0,40} on twitter|-- ?[a-z])/i;
const CREDIT =
  /\((?:[^()]{0,60}(?:photo|getty|reuters|afp|file picture|courtesy|handout|image)[^()]{0,60})\)\.?$/i;
const CREDIT_HEAD = /^(?:photo|picture|image|caption|file photo|credit)\b ?[:/]/i;

function line(text: string, span: Span): string {
  return span.end - span.start > LONGEST_FURNITURE * 2 ? '' : text.slice(span.start, span.end);
}

/** "1 / 5", the counter of a picture gallery. */
export function isCounter(text: string, span: Span): boolean {
  return span.end - span.start < 12 && COUNTER.test(line(text, span));
}

/** "- 30 -", "ENDS", "###", a desk's initials "bur-jp/ab". */
export function isEndLine(text: string, span: Span): boolean {
  return span.end - span.start < 24 && END.test(line(text, span));
}

/** A note to editors or readers about the story. */
export function isAdvisory(text: string, span: Span): boolean {
  return span.end - span.start <= LONGEST_FURNITURE && ADVISORY.test(line(text, span));
}

/** A caption that shows itself by its credit: "(AFP Photo/…)", "Photo: …". */
export function hasCredit(text: string, span: Span): boolean {
  const tail = text.slice(Math.max(span.start, span.end - 200), span.end);
  return (
    CREDIT.test(tail) ||
    CREDIT_HEAD.test(text.slice(span.start, Math.min(span.end, span.start + 40)))
  );
}

/** "By Anna Smith", or only capitalised names parted by commas and "and". */
export function isByline(text: string, span: Span): boolean {
  if (span.end - span.start > 120) return false;
  const said = line(text, span);
  if (/^by [\p{Lu}]/iu.test(said) && !/[.!?:]$/.test(said)) return true;
  const found = words(text, span.start, span.end);
  if (found.length < 2 || found.length > 12 || /[.!?:;"“”]/.test(said)) return false;
  return found.every(
    (word) =>
      isUpper(text, word.start) ||
      ['and', 'in', 'de', 'van', 'von', 'al', 'bin'].includes(text.slice(word.start, word.end)),
  );
}

/** "- 'Race against time' -", or a short line without an end. */
export function isSubhead(text: string, span: Span): boolean {
  const said = line(text, span);
  if (said === '' || span.end - span.start > 90) return false;
  if (/^[-–—*] ?\S/.test(said) && /\S ?[-–—*]$/.test(said)) return true;
  if (/^[*•·_ ]+$/.test(said)) return true;
  const found = words(text, span.start, span.end);
  return (
    found.length > 0 &&
    found.length <= 9 &&
    span.end - span.start <= 64 &&
    isUpper(text, span.start) &&
    !/[.!?…:;,"“”«»]['’)]?$/.test(said) &&
    !/["“”«»„]/.test(said) &&
    !/^[A-Z][\w .]{0,24}:/.test(said)
  );
}

/** A headline: short, and not ending as a sentence does. */
export function looksLikeHeadline(text: string, span: Span): boolean {
  return (
    span.end - span.start <= 160 &&
    !/[.!:;,"”]$/.test(line(text, span)) &&
    words(text, span.start, span.end).length >= 2
  );
}

const LONGEST_DATELINE = 90;

/**
 * The dateline that opens this line, with the space after its dash: "London (AFP) - ",
 * "PARIS, Jan 22 (Reuters) — ", "TOKYO — "; null when there is none.
 */
export function datelineOf(text: string, span: Span): Span | null {
  if (!isUpper(text, span.start)) return null;
  const limit = Math.min(span.end, span.start + LONGEST_DATELINE);
  for (let at = span.start + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    // "Frankfurt an der Oder, 3. Mai": the point of a day ends no sentence.
    const ends = text.charAt(at + 1) === ' ' && at - span.start > 24 && !isDigit(text, at - 1);
    if ('.!?"“”'.includes(character) && ends) return null;
    if (!'-–—'.includes(character) || text.charAt(at - 1) === '-') continue;
    let after = at + 1;
    while (after < limit && '-–—'.includes(text.charAt(after))) after += 1;
    // "Madrid, 3 may (EFE).- "
    const stopped = text.charAt(at - 1) === '.' && text.charAt(at - 2) === ')';
    const spaced = stopped || text.charAt(at - 1) === ' ' || text.charAt(at - 1) === ')';
    if (!spaced || (text.charAt(after) !== ' ' && after < span.end)) continue;
    const head = text.slice(span.start, stopped ? at - 1 : at).trim();
    if (!isPlace(head)) return null;
    while (after < span.end && text.charAt(after) === ' ') after += 1;
    return { start: span.start, end: after };
  }
  return null;
}

const SMALL = new Set(
  'of de la las los el del du des le les sur sous en and the am an der die im bei al upon on y et e do da dos'.split(
    ' ',
  ),
);
// Months as French, Spanish, Italian, Portuguese and Dutch print them: in small letters.
const MONTHS = new Set(
  'janvier janv février févr mars avril avr mai juin juillet juil août septembre octobre novembre décembre déc enero ene febrero feb marzo mar abril abr mayo may junio jun julio jul agosto ago septiembre sep sept octubre oct noviembre nov diciembre dic gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei augustus oktober'.split(
    ' ',
  ),
);

function isPartOfPlace(head: string, { start, end }: Span, index: number): boolean {
  if (isUpper(head, start) || /^\p{N}/u.test(head.slice(start, end))) return true;
  const word = head.slice(start, end);
  return index > 0 && (SMALL.has(word) || MONTHS.has(word));
}

// A place in capitals, or a place before "(Agency)"; a date may stand between.
function isPlace(head: string): boolean {
  const bracket = head.endsWith(')') ? head.lastIndexOf('(') : -1;
  if (bracket > 0) {
    const named = words(head, 0, bracket);
    return (
      head.length - bracket <= 30 &&
      named.length > 0 &&
      named.length <= 8 &&
      named.every((word, index) => isPartOfPlace(head, word, index))
    );
  }
  const place = head.split(',')[0] ?? '';
  return (
    place.length >= 3 && place === place.toUpperCase() && words(place, 0, place.length).length <= 4
  );
}
