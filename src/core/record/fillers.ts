import {
  ADVERB_FILLERS,
  BEFORE_KIND,
  BEFORE_KNOW,
  FILLERS,
  SOFT_FILLERS,
} from './lexicon/en/fillers.ts';
import type { Unit } from './unit.ts';

const SET_OFF = ',;:—–-.?!…("“';

function setOff(marks: string): boolean {
  for (let at = 0; at < marks.length; at += 1) if (SET_OFF.includes(marks.charAt(at))) return true;
  return false;
}

function stands(said: readonly Unit[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => said[at + step]?.key === word);
}

function allowed(said: readonly Unit[], at: number, phrase: readonly string[]): boolean {
  const before = said[at - 1];
  if (before === undefined || setOff(said[at]?.before ?? '')) return true;
  if (phrase[1] === 'of') return !BEFORE_KIND.has(before.key);
  return phrase[1] !== 'know' || !BEFORE_KNOW.has(before.key);
}

/** What some filler begins with: other words need not be held against each of them. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...FILLERS, ...SOFT_FILLERS].map(([first = '']) => first).concat([...ADVERB_FILLERS]),
);

function fillerLength(said: readonly Unit[], at: number, quietBefore: boolean): number {
  const first = said[at];
  if (first === undefined || !FIRST_WORDS.has(first.key)) return 0;
  for (const phrase of FILLERS)
    if (stands(said, at, phrase) && allowed(said, at, phrase)) return phrase.length;
  if (ADVERB_FILLERS.has(first.key)) return 1;
  for (const phrase of SOFT_FILLERS) {
    const last = said[at + phrase.length - 1];
    if (last === undefined || !stands(said, at, phrase)) continue;
    const opening = first.opens || at === 0 || quietBefore;
    const between =
      setOff(first.before) && (setOff(last.after) || at + phrase.length === said.length);
    if (between || (opening && (phrase[0] !== 'like' || setOff(last.after)))) return phrase.length;
  }
  return 0;
}

/** Which said units are fillers, each by its place: sounds, set phrases, and openers set off by commas. O(n). */
export function fillersAmong(said: readonly Unit[]): readonly boolean[] {
  const quiet = said.map(() => false);
  for (let at = 0; at < said.length;) {
    const length = fillerLength(said, at, at > 0 && quiet[at - 1] === true);
    for (let step = 0; step < length; step += 1) quiet[at + step] = true;
    at += Math.max(1, length);
  }
  return quiet;
}
