import { BEHIND_NUMBER, DIMENSIONS, PARTS, SCALES, UNIT_NAMES } from './lexicon/en/units.ts';
import type { RawWord } from './raw-word.ts';

/** The unit behind a number: how many words it takes, and the name it is compared by. */
interface UnitRead {
  readonly taken: number;
  readonly name: string;
}

const SHORTEST_BARE = 3;

/** Only a hyphen or spaces part a number from its unit. */
export function runsOn(word: RawWord): boolean {
  for (let at = 0; at < word.before.length; at += 1)
    if (!' \n\t-‐‑\u00a0'.includes(word.before.charAt(at))) return false;
  return true;
}

/** The name of a unit by one of its words; null for other words. Short letters are units only behind digits. */
export function unitName(word: { readonly key: string; readonly plain: string }): string | null {
  if (word.plain.length < SHORTEST_BARE && word.plain !== '%') return null;
  return UNIT_NAMES.get(word.key) ?? UNIT_NAMES.get(word.plain) ?? null;
}

function nameBehind(word: RawWord | undefined): string | null {
  if (word === undefined || !runsOn(word)) return null;
  const { key, plain } = word;
  return (
    UNIT_NAMES.get(key) ??
    UNIT_NAMES.get(plain) ??
    BEHIND_NUMBER.get(plain) ??
    (PARTS.has(plain) ? plain : null)
  );
}

/** "p.m.", "am": the half of the day, a letter. */
export function halfOfDay(word: RawWord): string | null {
  const bare = word.plain.replaceAll('.', '');
  return bare === 'pm' || bare === 'am' ? bare.charAt(0) : null;
}

function phraseBehind(words: readonly RawWord[], at: number): UnitRead | null {
  const plain = words[at]?.plain;
  const next = words[at + 1]?.plain ?? '';
  if (words[at]?.key === 'per' && next === 'cent') return { taken: 2, name: 'percent' };
  if (words[at]?.key === 'per' && (next === 'mille' || next === 'mil'))
    return { taken: 2, name: 'per mille' };
  if (plain === 'percentage' && next.startsWith('point'))
    return { taken: 2, name: 'percentage point' };
  if (plain === 'basis' && next.startsWith('point')) return { taken: 2, name: 'basis point' };
  return null;
}

/**
 * The unit at `at`, right behind a number, with what belongs to it: "square miles", "miles an hour",
 * "degrees Celsius"; null where none stands.
 */
export function readUnit(words: readonly RawWord[], at: number): UnitRead | null {
  const first = words[at];
  if (first === undefined || !runsOn(first)) return null;
  const half = halfOfDay(first);
  if (half !== null) return { taken: 1, name: half };
  const phrase = phraseBehind(words, at);
  if (phrase !== null) return phrase;
  const dimension = DIMENSIONS.has(first.plain) ? `${first.plain.slice(0, 2)} ` : '';
  const from = dimension === '' ? at : at + 1;
  const name = nameBehind(words[from]);
  if (name === null) return null;
  const rate = rateBehind(words, from + 1);
  const taken = from + 1 - at + rate.taken;
  return { taken, name: dimension + name + rate.name };
}

/** "per hour", "a day", "/h", "Celsius" behind a unit; of no words where there is nothing of the kind. */
export function rateBehind(words: readonly RawWord[], at: number): UnitRead {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return { taken: 0, name: '' };
  if (SCALES.has(word.plain)) return { taken: 1, name: ` ${word.plain.charAt(0)}` };
  if (word.before === '/' && word.plain === 'h') return { taken: 1, name: '/hour' };
  const by = word.key === 'per' || word.key === 'a' || word.key === 'an';
  const name = by && runsOn(word) && next !== undefined && runsOn(next) ? unitName(next) : null;
  return name === null ? { taken: 0, name: '' } : { taken: 2, name: `/${name}` };
}
