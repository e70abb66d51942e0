import { NO_ADVERBS, SPLITTING, SPLITTING_PHRASES } from './lexicon/en/adverbs.ts';
import type { RawWord } from './raw-word.ts';
import { opensSentence } from './word-kind.ts';

/** Before these a phrase may be split: "failed | to", "believed | to | have", "accused | of". */
const JOINTS = new Set(['to', 'have', 'be', 'of', 'with']);
/** "pledged solemnly and publicly to": no phrase is held together over more. */
const MOST = 3;
const SHORTEST = 5;

/** Nouns, which adverbs do not split: "a lack of". */
const WHOLE = new Set(['a', 'an', 'lack', 'absence', 'with']);

/** The words before which other words may split a phrase, by their places in it; none: it stands whole or not at all. */
export function jointsOf(phrase: readonly string[]): readonly number[] {
  if (WHOLE.has(phrase[0] ?? '')) return [];
  return [...phrase.keys()].filter((at) => at > 0 && JOINTS.has(phrase[at] ?? ''));
}

/**
 * How many raw words from `at` a phrase takes with what splits it in one place: adverbs ("failed
 * completely to" for "failed to"), or words between commas ("want, they said, to"); 0 where it does not
 * stand so. "Needs money to" is no "needs to". O(phrase).
 */
export function splitReach(
  raw: readonly RawWord[],
  at: number,
  phrase: readonly string[],
  joints: readonly number[],
): number {
  for (const joint of joints) {
    if (!stands(raw, at, phrase, 0, joint)) continue;
    const between = adverbsAt(raw, at + joint) || asideAt(raw, at + joint);
    if (between > 0 && stands(raw, at + between, phrase, joint, phrase.length))
      return phrase.length + between;
  }
  return 0;
}

/** Whether words [from, to) of a phrase stand so many on from `at`, all in one sentence. */
function stands(
  raw: readonly RawWord[],
  at: number,
  phrase: readonly string[],
  from: number,
  to: number,
): boolean {
  for (let step = from; step < to; step += 1) {
    const word = raw[at + step];
    if (word?.key !== phrase[step] || (step > 0 && opensSentence(word?.before ?? ''))) return false;
  }
  return true;
}

/** How many words from `at` are adverbs, one after the other or joined by "and". */
function adverbsAt(raw: readonly RawWord[], at: number): number {
  let end = at;
  while (end - at < MOST) {
    const joined = end > at && raw[end]?.key === 'and' ? 1 : 0;
    const taken = adverbAt(raw, end + joined);
    if (taken === 0) break;
    end += joined + taken;
  }
  return end - at;
}

const LONGEST_ASIDE = 5;
const COMMAS = [',', '—', '–', '--', ' - '];

/** How many words from `at` stand between two commas or dashes; 0: none or too many. */
function asideAt(raw: readonly RawWord[], at: number): number {
  if (!isSetOff(raw[at])) return 0;
  for (let length = 1; length <= LONGEST_ASIDE; length += 1) {
    const next = raw[at + length];
    if (next === undefined || opensSentence(next.before)) return 0;
    if (isSetOff(next)) return length;
  }
  return 0;
}

function isSetOff(word: RawWord | undefined): boolean {
  return (
    word !== undefined && word.before !== ' ' && COMMAS.some((mark) => word.before.includes(mark))
  );
}

/** Adverbs of more words than one, by their first. */
const LONGER: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  SPLITTING_PHRASES.map(([first = '']) => [
    first,
    SPLITTING_PHRASES.filter((other) => other[0] === first),
  ]),
);

function adverbAt(raw: readonly RawWord[], at: number): number {
  const word = raw[at];
  if (word === undefined || opensSentence(word.before)) return 0;
  const { key, capital } = word;
  const phrase = LONGER.get(key)?.find((each) =>
    each.every((own, step) => raw[at + step]?.key === own),
  );
  if (phrase !== undefined) return phrase.length;
  if (SPLITTING.has(key)) return 1;
  // "They want Sally to come": a name is none.
  return key.length >= SHORTEST && key.endsWith('ly') && !capital && !NO_ADVERBS.has(key) ? 1 : 0;
}
