import { clockAt } from './clock-reading.ts';
import { MONTHS, readDate } from './date-reading.ts';
import { decadeAt } from './decade-reading.ts';
import { DENYING_PHRASES } from './lexicon/en/denials.ts';
import { MODAL_ADVERBS, MODAL_HEDGES, MODAL_PHRASES } from './lexicon/en/meaning.ts';
import { NAME_FORMS } from './lexicon/en/names.ts';
import {
  BOUNDS,
  CROWDS,
  DECADES,
  FRACTIONS,
  LOOSE_NUMBERS,
  MAGNITUDES,
  SHORT_DATES,
  WHOLE_BOUNDS,
  WHOLES,
} from './lexicon/en/numbers.ts';
import { readNumber } from './number-reading.ts';
import type { NumberRead } from './number-reading.ts';
import type { RawWord } from './raw-word.ts';
import { runsOn, unitName } from './unit-reading.ts';
import { jointsOf, splitReach } from './split-phrase.ts';
import type { UnitKind } from './unit.ts';
import { kindOf, opensSentence } from './word-kind.ts';

/** What a unit is read as: how many raw words it takes, its key, and its kind. */
export interface Phrase {
  readonly taken: number;
  readonly key: string;
  readonly kind: UnitKind;
  /** Of a phrase that adverbs may split: how many raw words stand before the first place for them. */
  readonly head?: number;
  /** Of such a head read alone ("failed" of "failed completely to"): how many the whole takes. */
  readonly reach?: number;
}

interface Listed {
  readonly words: readonly string[];
  readonly kind: UnitKind;
  /** Where adverbs may split it (split-phrase.ts). */
  readonly joints: readonly number[];
}

/** Phrases by their first word, longer ones first. "nothing but", "nobody but" are "only", and deny nothing. */
const PHRASES: ReadonlyMap<string, readonly Listed[]> = (() => {
  const all: readonly Omit<Listed, 'joints'>[] = [
    ...DENYING_PHRASES.map((words) => ({ words, kind: 'negation' as const })),
    ...MODAL_PHRASES.map((words) => ({ words, kind: 'modal' as const })),
    { words: ['nothing', 'but'], kind: 'word' },
    { words: ['nobody', 'but'], kind: 'word' },
    { words: ['no', '1', 'but'], kind: 'word' },
  ];
  const found = new Map<string, readonly Listed[]>();
  for (const phrase of all.toSorted((one, other) => other.words.length - one.words.length)) {
    const first = phrase.words[0] ?? '';
    const listed = { ...phrase, joints: jointsOf(phrase.words) };
    found.set(first, [...(found.get(first) ?? []), listed]);
  }
  return found;
})();

/** Those of them that adverbs may split. */
const SPLIT: ReadonlyMap<string, readonly Listed[]> = new Map(
  [...PHRASES].flatMap(([first, phrases]) => {
    const split = phrases.filter(({ joints }) => joints.length > 0);
    return split.length === 0 ? [] : [[first, split] as const];
  }),
);

/** What bounds a number, by its first word, in the order of its list. */
const BOUNDS_BY_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  BOUNDS.map(([first = '']) => [first, BOUNDS.filter((other) => other[0] === first)]),
);
const NAME_OPENERS = new Set([...NAME_FORMS.keys()].map((name) => name.split(' ')[0] ?? ''));

const NONE: ReadonlySet<string> = new Set();

/**
 * The unit that begins at raw word `at`: a number, a phrase that counts as one, or the word itself.
 * Phrases whose keys are `apart` are read as their first word and the rest.
 */
export function phraseAt(
  raw: readonly RawWord[],
  at: number,
  apart: ReadonlySet<string> = NONE,
): Phrase {
  const word = raw[at];
  if (word === undefined) return { taken: 0, key: '', kind: 'word' };
  if (!mayOpen(word)) return wordAt(raw, at, word);
  const read = openedAt(raw, at, word);
  return read.head !== undefined && apart.has(read.key)
    ? { taken: read.head, key: read.key, kind: read.kind, reach: read.taken }
    : read;
}

/** The same, asked of every reading there is: what `phraseAt` answers for words that may open one. */
export function openedAt(raw: readonly RawWord[], at: number, word: RawWord): Phrase {
  if (isNumbering(raw, at)) return { taken: 1, key: NUMBERING, kind: 'word' };
  const date = readDate(raw, at);
  if (date !== null) return { ...date, kind: 'number' };
  const loose =
    clockAt(raw, at) ??
    decadeAt(raw, at) ??
    halfAt(raw, at) ??
    fractionAt(raw, at) ??
    crowdAt(raw, at);
  if (loose !== null) return { ...loose, kind: 'number' };
  if (word.key === 'no' && raw[at + 1]?.plain === 'one' && raw[at + 2]?.key !== 'but')
    return { taken: 2, key: 'nobody', kind: 'negation' };
  if (word.key === 'per' && raw[at + 1]?.plain === 'cent')
    return { taken: 2, key: 'percent', kind: 'number' };
  const number = readNumber(raw, at);
  if (number !== null) return { ...number, kind: 'number' };
  for (const bound of BOUNDS_BY_WORD.get(word.key) ?? [])
    if (stands(raw, at, bound) && isBounded(raw, at, at + bound.length))
      return { taken: bound.length, key: bound.join(' '), kind: 'bound' };
  return hedgedAt(raw, at) ?? listedAt(raw, at) ?? wordAt(raw, at, word);
}

const TIMES = new Map([
  ['twice', '#2 time'],
  ['thrice', '#3 time'],
]);

/** Every word that some reading above begins with, beside those with digits; a fraction with its "s" too. */
const OPENING: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...DECADES.keys(),
  ...TIMES.keys(),
  ...CROWDS,
  ...[...FRACTIONS.keys()].flatMap((word) => [word, `${word}s`]),
  ...BOUNDS_BY_WORD.keys(),
  ...MODAL_HEDGES,
  ...PHRASES.keys(),
  ...'a an the no per half quarter second got'.split(' '),
]);

/** Whether a word may be more than itself: most are not, and need not be asked of each reading. */
function mayOpen({ key, plain }: RawWord): boolean {
  const [first, other] = [key.charCodeAt(0), plain.charCodeAt(0)];
  return first <= NINE || other <= NINE || OPENING.has(key) || OPENING.has(plain);
}

const NINE = '9'.charCodeAt(0);

/** What "No" is before digits. */
const NUMBERING = 'number';

/** "No 7", "No. 7": with a capital inside a sentence, or with a point, before digits. "No 7" alone may deny. */
function isNumbering(raw: readonly RawWord[], at: number): boolean {
  const [word, next] = [raw[at], raw[at + 1]];
  if (word?.plain !== 'no' || !word.capital || !/^\d/u.test(next?.plain ?? '')) return false;
  return next?.before.startsWith('.') === true || (at > 0 && !opensSentence(word.before));
}

/** "almost certainly", "nearly certain to": less than the word alone, and no denial. */
function hedgedAt(raw: readonly RawWord[], at: number): Phrase | null {
  const hedge = raw[at]?.key ?? '';
  if (!MODAL_HEDGES.has(hedge)) return null;
  const next = raw[at + 1]?.key ?? '';
  if (MODAL_ADVERBS.has(next)) return { taken: 2, key: `${hedge} ${next}`, kind: 'modal' };
  const listed = listedAt(raw, at + 1);
  if (listed?.kind !== 'modal') return null;
  const { taken, key, kind, head, reach } = listed;
  const read: Phrase = { taken: 1 + taken, key: `${hedge} ${key}`, kind };
  if (reach !== undefined) return { ...read, reach: 1 + reach };
  return head === undefined ? read : { ...read, head: 1 + head };
}

const OWNING = new Set(['have', 'has', 'had']);

/** "have no doubt", "there is no doubt": the doubt is denied, and "no doubt" is no adverb. */
function isOwnDenial(raw: readonly RawWord[], at: number): boolean {
  if (raw[at]?.key !== 'no' || raw[at + 1]?.key !== 'doubt') return false;
  return OWNING.has(raw[at - 1]?.key ?? '') || raw[at - 2]?.key === 'there';
}

function listedAt(raw: readonly RawWord[], at: number): Phrase | null {
  if (isOwnDenial(raw, at)) return null;
  const first = raw[at]?.key ?? '';
  const listed = PHRASES.get(first)?.find(({ words }) => stands(raw, at, words));
  if (listed !== undefined) {
    const { words, kind, joints } = listed;
    const whole = { taken: words.length, key: phraseKey(words), kind };
    return joints.length === 0 ? whole : { ...whole, head: 1 };
  }
  for (const { words, kind, joints } of SPLIT.get(first) ?? []) {
    const reach = splitReach(raw, at, words, joints);
    if (reach > 0) return { taken: 1, key: phraseKey(words), kind, reach };
  }
  return raw[at]?.key === 'got' && raw[at + 1]?.key === 'to'
    ? { taken: 2, key: 'have to', kind: 'modal' }
    : null;
}

function wordAt(raw: readonly RawWord[], at: number, word: RawWord): Phrase {
  const named = NAME_OPENERS.has(word.plain) ? nameAt(raw, at, word) : null;
  if (named !== null) return named;
  const dated = shortDate(word);
  if (dated !== null) return { taken: 1, key: dated, kind: 'number' };
  return { taken: 1, key: NAME_FORMS.get(word.key) ?? word.key, kind: kindOf(raw, at) };
}

/** "United States of America", "United States": one name. */
function nameAt(raw: readonly RawWord[], at: number, word: RawWord): Phrase | null {
  const two = `${word.plain} ${raw[at + 1]?.plain ?? ''}`;
  const four = `${two} ${raw[at + 2]?.plain ?? ''} ${raw[at + 3]?.plain ?? ''}`;
  const long = NAME_FORMS.get(four);
  if (long !== undefined) return { taken: 4, key: long, kind: 'word' };
  const short = NAME_FORMS.get(two);
  return short === undefined ? null : { taken: 2, key: short, kind: 'word' };
}

/** "Sat", "Dec": with a capital inside a sentence; "sat" is a verb. */
function shortDate(word: RawWord): string | null {
  if (!word.capital || opensSentence(word.before)) return null;
  return SHORT_DATES.get(word.plain) ?? null;
}

/** "a third", "one quarter", "twice": a number in one or two words that no digits write. */
function fractionAt(raw: readonly RawWord[], at: number): NumberRead | null {
  const word = raw[at];
  const times = TIMES.get(word?.plain ?? '');
  if (times !== undefined) return { taken: 1, key: times };
  if (word?.key !== 'a' && word?.key !== '1') return null;
  // "a quarter of a million" is one number.
  if (stands(raw, at + 2, ['of', 'a']) && MAGNITUDES.has(raw[at + 4]?.plain ?? '')) return null;
  const fraction = FRACTIONS.get(raw[at + 1]?.plain ?? '');
  return fraction === undefined ? null : { taken: 2, key: fraction };
}

/** "half an hour", "a half hour", "a year and a half". */
function halfAt(raw: readonly RawWord[], at: number): NumberRead | null {
  const one = (word: RawWord | undefined): boolean => word?.key === 'a' || word?.key === 'an';
  // "half a mile", "a half mile".
  const half =
    raw[at]?.plain === 'half' ? one(raw[at + 1]) : one(raw[at]) && raw[at + 1]?.plain === 'half';
  const from = half ? at + 1 : at;
  const unit = raw[from + 1];
  if ((!half && !one(raw[from])) || unit === undefined) return null;
  const name = unitName(unit);
  if (name === null) return null;
  if (half) return { taken: 3, key: `#0.5 ${name}` };
  const more = stands(raw, from + 2, ['and', 'a']) && raw[from + 4]?.plain === 'half';
  return more ? { taken: 5, key: `#1.5 ${name}` } : null;
}

/** "hundreds of thousands", "thousands upon thousands": one number. */
function crowdAt(raw: readonly RawWord[], at: number): NumberRead | null {
  const words = [raw[at]?.plain ?? ''];
  if (!CROWDS.has(words[0] ?? '')) return null;
  let end = at + 1;
  for (;;) {
    const joint = raw[end];
    const next = raw[end + 1];
    if (joint === undefined || next === undefined || !runsOn(joint) || !runsOn(next)) break;
    if (!JOINTS.has(joint.key) || !CROWDS.has(next.plain)) break;
    words.push(joint.key === 'of' ? 'of' : 'and', next.plain);
    end += 2;
  }
  return end === at + 1 ? null : { taken: end - at, key: `#${words.join(' ')}` };
}

const JOINTS = new Set(['of', 'upon', 'and', 'on']);

/** The key of a phrase; "have got to" is "have to". */
function phraseKey(phrase: readonly string[]): string {
  const key = phrase.join(' ');
  return key.endsWith('got to') ? 'have to' : key;
}

function stands(raw: readonly RawWord[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => raw[at + step]?.key === word);
}

/** Whether a bound at `at` bounds a number that begins at `next`, or a whole. */
function isBounded(raw: readonly RawWord[], at: number, next: number): boolean {
  const word = raw[next];
  if (word === undefined) return false;
  if (WHOLE_BOUNDS.has(raw[at]?.key ?? '') && WHOLES.has(word.key)) return true;
  const unit = raw[next + 1];
  const one =
    (word.key === 'a' || word.key === 'an') && unit !== undefined && unitName(unit) !== null;
  if (one || LOOSE_NUMBERS.has(word.plain)) return true;
  return (readNumber(raw, next) ?? fractionAt(raw, next) ?? halfAt(raw, next)) !== null;
}
