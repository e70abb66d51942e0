import { DECADES } from './lexicon/en/numbers.ts';
import type { NumberRead } from './number-reading.ts';
import type { RawWord } from './raw-word.ts';
import { runsOn } from './unit-reading.ts';

const CENTURIES = new Set(['16', '17', '18', '19', '20']);
const OURS = '19';
/** "1970s", "70s": the digits of a decade with its ending. */
const DIGITS = /^(\d\d)?(\d0)s$/u;

/**
 * A decade in words or digits ("the seventies", "nineteen-seventies", "1970s", "’70s"), all of them
 * one: without a century the last one is meant. Null where none begins at `at`.
 */
export function decadeAt(words: readonly RawWord[], at: number): NumberRead | null {
  const word = words[at];
  if (word === undefined) return null;
  const years = DECADES.get(word.plain);
  if (years !== undefined) return { taken: 1, key: keyOf(OURS, String(years)) };
  const match = word.plain.endsWith('0s') ? DIGITS.exec(word.plain) : null;
  if (match !== null) return { taken: 1, key: keyOf(match[1] ?? OURS, match[2] ?? '') };
  const next = words[at + 1];
  const spoken = next === undefined || !runsOn(next) ? undefined : DECADES.get(next.plain);
  return spoken === undefined || !CENTURIES.has(word.key)
    ? null
    : { taken: 2, key: keyOf(word.key, String(spoken)) };
}

function keyOf(century: string, years: string): string {
  return `#${century}${years}s`;
}
