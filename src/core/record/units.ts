import { isUpper, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { MODAL_ADVERBS, MODAL_PHRASES, MODALS, NEGATIONS } from './lexicon/en/meaning.ts';
import { SENTENCE_WORDS } from './lexicon/en/openers.ts';
import { CAPITAL_ONLY, KNOWN_NAMES, NAME_FORMS, TITLES } from './lexicon/en/names.ts';
import { BOUNDS, DATE_WORDS, LOOSE_NUMBERS } from './lexicon/en/numbers.ts';
import { readDate } from './date-reading.ts';
import { readNumber } from './number-reading.ts';
import { eachWord } from './scan-words.ts';
import { stem } from './stem.ts';
import type { Unit, UnitKind } from './unit.ts';
import { plainWord, wordKeys } from './word-keys.ts';

interface Raw extends Span {
  readonly key: string;
  readonly also: string | null;
  readonly plain: string;
  readonly before: string;
  readonly bracket: number;
  readonly capital: boolean;
}

const SENTENCE_ENDS = '.!?…:';

/** The words of text[start, end) as they are compared, `silent` spans left out. O(n). */
export function unitsOf(
  text: string,
  start: number,
  end: number,
  silent: readonly Span[] = [],
  brackets: readonly Span[] = [],
): readonly Unit[] {
  const raw = rawWords(text, start, end, silent, brackets);
  const units: Unit[] = [];
  for (let at = 0; at < raw.length;) {
    const read = phraseAt(raw, at);
    const first = raw[at];
    const last = raw[at + read.taken - 1];
    if (first === undefined || last === undefined) break;
    const next = raw[at + read.taken];
    const after =
      next === undefined ? text.slice(last.end, marksAfter(text, last.end)) : next.before;
    const surface = text.slice(first.start, last.end);
    const opens = opensSentence(first.before);
    const capital = isUpper(text, first.start);
    units.push({
      start: first.start,
      end: last.end,
      key: read.key,
      also: read.taken === 1 ? first.also : null,
      plain: read.taken === 1 ? first.plain : plainWord(surface),
      stem: stem(read.key),
      kind: read.kind,
      name: read.kind === 'word' && isName(first.plain, surface, capital, opens),
      capital,
      opens,
      bracket: first.bracket,
      before: first.before,
      after,
    });
    at += read.taken;
  }
  return units;
}

function rawWords(
  text: string,
  start: number,
  end: number,
  silent: readonly Span[],
  brackets: readonly Span[],
): readonly Raw[] {
  const raw: Raw[] = [];
  let last = marksBefore(text, start, silent);
  let bracket = 0;
  const silentEnds = new Set(silent.map((span) => span.end));
  const take = (from: number, to: number): void => {
    const surface = text.slice(from, to);
    const keys = wordKeys(surface);
    while ((brackets[bracket]?.end ?? Infinity) <= from) bracket += 1;
    const inside = (brackets[bracket]?.start ?? Infinity) <= from ? bracket : -1;
    for (const [index, key] of keys.entries()) {
      raw.push({
        start: from,
        end: to,
        key,
        also: index === keys.length - 1 ? secondReading(surface, key) : null,
        plain: plainWord(surface),
        before:
          index === 0
            ? (last === 0 || silentEnds.has(last) ? '\n' : '') + text.slice(last, from)
            : '',
        bracket: inside,
        capital: isUpper(text, from),
      });
    }
    last = to;
  };
  let from = start;
  for (const span of silent) {
    if (span.end <= start || span.start >= end) continue;
    eachWord(text, from, span.start, take);
    from = span.end;
    last = Math.max(last, span.end);
  }
  eachWord(text, from, end, take);
  return raw;
}

/** Where the marks before an offset begin: after a word, a silent stretch, or a few characters back. */
function marksBefore(text: string, start: number, silent: readonly Span[]): number {
  let at = start;
  while (at > 0 && start - at < MOST_MARKS && !isWordUnit(text, at - 1)) {
    if (silent.some((span) => span.end === at)) return at;
    at -= 1;
  }
  return at;
}

function marksAfter(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < MOST_MARKS && !isWordUnit(text, at)) at += 1;
  return at;
}

const MOST_MARKS = 5;

function secondReading(surface: string, key: string): string | null {
  if (key === "'s") return 'is';
  const before = surface.charAt(surface.length - 2);
  if (before !== "'" && before !== '’') return null;
  if (key === 'would') return 'had';
  return key === 'is' ? 'has' : null;
}

function opensSentence(before: string): boolean {
  return [...before].some((each) => SENTENCE_ENDS.includes(each) || each === '\n');
}

function isName(plain: string, surface: string, capital: boolean, opens: boolean): boolean {
  if (KNOWN_NAMES.has(plain)) return true;
  if (!capital || CAPITAL_ONLY.has(plain) || TITLES.has(plain)) return false;
  const bare = plain.includes("'") ? plain.slice(0, plain.indexOf("'")) : plain;
  if (SENTENCE_WORDS.has(bare) || CAPITAL_ONLY.has(bare)) return false;
  return !opens || (surface.length > 1 && surface === surface.toUpperCase());
}

interface Phrase {
  readonly taken: number;
  readonly key: string;
  readonly kind: UnitKind;
}

/** The unit that begins at raw word `at`: a number, a phrase that counts as one, or the word itself. */
function phraseAt(raw: readonly Raw[], at: number): Phrase {
  const word = raw[at];
  if (word === undefined) return { taken: 0, key: '', kind: 'word' };
  const number = readNumber(raw, at);
  const date = readDate(raw, at);
  if (date !== null) return { ...date, kind: 'number' };
  const fraction = fractionAt(raw, at);
  if (fraction !== null) return { ...fraction, kind: 'number' };
  if (word.key === 'no' && raw[at + 1]?.plain === 'one')
    return { taken: 2, key: 'nobody', kind: 'negation' };
  if (word.key === 'per' && raw[at + 1]?.plain === 'cent')
    return { taken: 2, key: 'percent', kind: 'number' };
  if (number !== null) return { ...number, kind: 'number' };
  for (const bound of BOUNDS)
    if (stands(raw, at, bound) && beginsNumber(raw, at + bound.length))
      return { taken: bound.length, key: bound.join(' '), kind: 'bound' };
  for (const phrase of MODAL_PHRASES)
    if (stands(raw, at, phrase))
      return { taken: phrase.length, key: modalKey(phrase), kind: 'modal' };
  if (word.key === 'got' && raw[at + 1]?.key === 'to')
    return { taken: 2, key: 'have to', kind: 'modal' };
  const two = `${word.plain} ${raw[at + 1]?.plain ?? ''}`;
  const four = `${two} ${raw[at + 2]?.plain ?? ''} ${raw[at + 3]?.plain ?? ''}`;
  const long = NAME_FORMS.get(four);
  if (long !== undefined) return { taken: 4, key: long, kind: 'word' };
  const short = NAME_FORMS.get(two);
  if (short !== undefined) return { taken: 2, key: short, kind: 'word' };
  return { taken: 1, key: NAME_FORMS.get(word.key) ?? word.key, kind: kindOf(raw, at) };
}

const FRACTIONS = new Map([
  ['half', '1/2'],
  ['third', '1/3'],
  ['quarter', '1/4'],
  ['fifth', '1/5'],
]);
const TIMES = new Map([
  ['once', '#1 time'],
  ['twice', '#2 time'],
  ['thrice', '#3 time'],
]);

/** "a third", "one quarter", "twice": a number in one or two words that no digits write. */
function fractionAt(raw: readonly Raw[], at: number): Omit<Phrase, 'kind'> | null {
  const word = raw[at];
  const next = raw[at + 1];
  const times = TIMES.get(word?.plain ?? '');
  if (times !== undefined && word?.plain !== 'once') return { taken: 1, key: times };
  if (word?.key !== 'a' && word?.key !== '1') return null;
  const fraction = FRACTIONS.get(next?.plain ?? '');
  return fraction === undefined ? null : { taken: 2, key: fraction };
}

function modalKey(phrase: readonly string[]): string {
  const key = phrase.join(' ');
  return key.endsWith('got to') ? 'have to' : key;
}

function stands(raw: readonly Raw[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => raw[at + step]?.key === word);
}

function beginsNumber(raw: readonly Raw[], at: number): boolean {
  const word = raw[at];
  if (word === undefined) return false;
  return readNumber(raw, at) !== null || LOOSE_NUMBERS.has(word.plain);
}

function kindOf(raw: readonly Raw[], at: number): UnitKind {
  const word = raw[at];
  if (word === undefined) return 'word';
  const { key, plain } = word;
  if (plain.includes('*') || isDashed(plain)) return 'mask';
  if (NEGATIONS.has(key)) return 'negation';
  if (isMonth(raw, at)) return 'number';
  if (MODALS.has(key) || MODAL_ADVERBS.has(key)) return 'modal';
  const first = key.charAt(0);
  if ((first >= '0' && first <= '9') || LOOSE_NUMBERS.has(plain) || DATE_WORDS.has(plain))
    return 'number';
  return key === 'percent' || key === 'second' ? 'number' : 'word';
}

function isDashed(plain: string): boolean {
  return [...'-–—_'].some((dash) => plain.includes(dash)) && plain.charAt(0) > '9';
}

/** "May" and "March" are months with a capital inside a sentence, or beside a number. */
function isMonth(raw: readonly Raw[], at: number): boolean {
  const word = raw[at];
  if (word === undefined || (word.plain !== 'may' && word.plain !== 'march')) return false;
  if (word.capital && !opensSentence(word.before)) return true;
  return [raw[at - 1], raw[at + 1]].some((word) => {
    const first = word?.key.charAt(0) ?? '';
    return first >= '0' && first <= '9';
  });
}
