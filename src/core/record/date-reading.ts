import { readNumber } from './number-reading.ts';
import type { NumberRead } from './number-reading.ts';
import type { RawWord } from './raw-word.ts';

/** The months, by their names and short forms, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  'jan january feb february mar march apr april may may jun june jul july aug august sep september oct october nov november dec december'
    .split(' ')
    .map((month, at) => [month, Math.floor(at / 2) + 1] as const),
);
const LAST_DAY = 31;

/** "may" and "march" are months only with a capital. */
function monthAt(word: RawWord | undefined): number | undefined {
  if (word === undefined || (!word.capital && (word.plain === 'may' || word.plain === 'march')))
    return undefined;
  return MONTHS.get(word.plain);
}

/** The day a number or ordinal gives and the words it takes; null when it is none. */
function dayAt(
  words: readonly RawWord[],
  at: number,
): { readonly day: number; readonly taken: number } | null {
  const read = readNumber(words, at);
  const second = words[at]?.key === 'second' ? { key: '#2', taken: 1 } : null;
  const number = second ?? read;
  if (number === null) return null;
  const digits = number.key.endsWith('th') ? number.key.slice(1, -2) : number.key.slice(1);
  const day = Number(digits);
  return Number.isInteger(day) && day > 0 && day <= LAST_DAY ? { day, taken: number.taken } : null;
}

/**
 * A day of a month in any order ("June 5", "5 June", "the fifth of June"), so that all of them are one;
 * null where none begins at `from`.
 */
export function readDate(words: readonly RawWord[], from: number): NumberRead | null {
  const first = words[from];
  if (first === undefined) return null;
  const month = monthAt(first);
  if (month !== undefined) {
    const article = words[from + 1]?.plain === 'the' ? 1 : 0;
    const day = dayAt(words, from + 1 + article);
    return day === null ? null : { taken: 1 + article + day.taken, key: `#${month}/${day.day}` };
  }
  const article = first.plain === 'the' ? 1 : 0;
  const day = dayAt(words, from + article);
  if (day === null) return null;
  let at = from + article + day.taken;
  if (words[at]?.key === 'of') at += 1;
  const named = monthAt(words[at]);
  return named === undefined ? null : { taken: at + 1 - from, key: `#${named}/${day.day}` };
}
