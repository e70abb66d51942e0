import { MAGNITUDES } from './lexicon/en/numbers.ts';
import type { NumberRead } from './number-reading.ts';
import type { RawWord } from './raw-word.ts';
import { halfOfDay, readUnit, runsOn } from './unit-reading.ts';

const LAST_HOUR = 12;
const HOUR = 60;
const PARTS_OF_HOUR = new Map([
  ['half', 30],
  ['quarter', 15],
]);
const MINUTES = new Set(['5', '10', '20', '25']);
const DIGITS = /^(\d{1,2})[.:]([0-5]\d)$/u;
const WRITTEN = /^[a-z]+$/u;
/** Minutes below ten are said with an "oh", which may be anything. */
const LEAST_SPOKEN = 10;
/** Behind these a bare "ten to nine" is a time and no span of numbers. */
const BEFORE_TIME = new Set(['at', 'until', 'till']);
/** The same before "8.50", which is a number otherwise. */
const BEFORE_DIGITS = new Set([...BEFORE_TIME, 'by', 'since', 'from', 'before', 'after', 'around']);
const HALVES = new Map([
  ['morning', 'a'],
  ['afternoon', 'p'],
  ['evening', 'p'],
  ['night', 'p'],
]);

interface HalfRead {
  readonly taken: number;
  readonly half: string;
}

/** "p.m.", "in the evening", "at night": the half of the day, "" where none is said. */
function halfBehind(words: readonly RawWord[], at: number): HalfRead {
  const word = words[at];
  if (word === undefined || !runsOn(word)) return { taken: 0, half: '' };
  const letter = halfOfDay(word);
  if (letter !== null) return { taken: 1, half: letter };
  if (word.plain === 'at' && words[at + 1]?.plain === 'night') return { taken: 2, half: 'p' };
  const named = word.plain === 'in' && words[at + 1]?.plain === 'the' ? words[at + 2] : undefined;
  const half = HALVES.get(named?.plain ?? '');
  return half === undefined ? { taken: 0, half: '' } : { taken: 3, half };
}

function hourOf(word: RawWord | undefined): number | null {
  const hour = word === undefined || !/^\d{1,2}$/u.test(word.key) ? 0 : Number(word.key);
  return hour > 0 && hour <= LAST_HOUR ? hour : null;
}

function keyOf(minutes: number, half: string): string {
  const hour = Math.floor(minutes / HOUR) || LAST_HOUR;
  const rest = minutes % HOUR;
  const time = rest === 0 ? `#${hour}` : `#${hour}:${String(rest).padStart(2, '0')}`;
  return half === '' ? time : `${time} ${half}`;
}

/** Whether neither a unit nor a magnitude stands behind a number that ends at `end`. */
function isBareNumber(words: readonly RawWord[], end: number): boolean {
  return readUnit(words, end) === null && !MAGNITUDES.has(words[end]?.plain ?? '');
}

/** Words [at, end) and the half of the day behind them, as one time; "o'clock" says that it is one. */
function timed(
  words: readonly RawWord[],
  at: number,
  end: number,
  minutes: number,
): NumberRead & { readonly sure: boolean } {
  const clock = words[end]?.key === 'oclock' ? 1 : 0;
  const { taken, half } = halfBehind(words, end + clock);
  return {
    taken: end + clock + taken - at,
    key: keyOf(minutes, half),
    sure: clock + taken > 0,
  };
}

/** "half past seven", "a quarter to two", "twenty past six". */
function spokenTime(words: readonly RawWord[], at: number): NumberRead | null {
  const from = words[at]?.key === 'a' ? at + 1 : at;
  const word = words[from];
  if (word === undefined) return null;
  const part = PARTS_OF_HOUR.get(word.plain);
  const counted = part ?? (from === at && MINUTES.has(word.key) ? Number(word.key) : null);
  if (counted === null) return null;
  const joint = from + (words[from + 1]?.plain === 'minutes' ? 2 : 1);
  const way = words[joint]?.plain;
  const hour = hourOf(words[joint + 1]);
  if (hour === null || (way !== 'past' && way !== 'after' && way !== 'to')) return null;
  if (way === 'to' && word.plain === 'half') return null;
  const minutes = hour * HOUR + (way === 'to' ? -counted : counted);
  const read = timed(words, at, joint + 2, minutes);
  // "five to ten people", "at five to ten percent" are no times.
  const bare = BEFORE_TIME.has(words[at - 1]?.key ?? '') && isBareNumber(words, joint + 2);
  return read.sure || part !== undefined || way === 'past' || bare ? read : null;
}

/** "seven thirty", "six forty-five": the minutes in words behind an hour, and the words they take. */
function minutesBehind(
  words: readonly RawWord[],
  at: number,
): { readonly taken: number; readonly minutes: number } | null {
  const word = words[at];
  if (word === undefined || !runsOn(word) || !WRITTEN.test(word.plain)) return null;
  const tens = Number(word.key);
  if (Number.isNaN(tens) || tens < LEAST_SPOKEN || tens >= HOUR) return null;
  const next = words[at + 1];
  const ones = next !== undefined && runsOn(next) && WRITTEN.test(next.plain) ? next.key : '';
  const more = tens >= 20 && /^[1-9]$/u.test(ones);
  return { taken: more ? 2 : 1, minutes: more ? tens + Number(ones) : tens };
}

/** "seven thirty p.m.", "at six forty-five": the hour and its minutes, in words. */
function wordedTime(words: readonly RawWord[], at: number, hour: number): NumberRead | null {
  const read = minutesBehind(words, at + 1);
  if (read === null) return null;
  const end = at + 1 + read.taken;
  const time = timed(words, at, end, hour * HOUR + read.minutes);
  const bare = BEFORE_TIME.has(words[at - 1]?.key ?? '') && isBareNumber(words, end);
  return time.sure || bare ? time : null;
}

/**
 * A time of day ("half past seven in the evening", "7.30 p.m.", "two in the morning", "nine o'clock"),
 * so that all ways to say it are one; null where none begins at `at`. A bare number is none.
 */
export function clockAt(words: readonly RawWord[], at: number): NumberRead | null {
  const spoken = spokenTime(words, at);
  if (spoken !== null) return spoken;
  const word = words[at];
  const match = word === undefined ? null : DIGITS.exec(word.key);
  const hour = match === null ? hourOf(word) : Number(match[1]);
  if (hour === null) return null;
  const worded = match === null ? wordedTime(words, at, hour) : null;
  if (worded !== null) return worded;
  const read = timed(words, at, at + 1, hour * HOUR + Number(match?.[2] ?? 0));
  const bare =
    match !== null && BEFORE_DIGITS.has(words[at - 1]?.key ?? '') && isBareNumber(words, at + 1);
  return read.sure || bare ? read : null;
}

/** A time without its half of the day, degrees without their scale: print may leave them out. Null for other keys. */
export function looserKey(key: string): string | null {
  if (/^#\d{1,2}(?::\d\d)? [ap]$/u.test(key)) return key.slice(0, -2);
  return / degree [cf]$/u.test(key) ? key.slice(0, -2) : null;
}
