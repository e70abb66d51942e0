import { HESITATIONS, REWORDING, TAKING_BACK, UNFINISHED } from './lexicon/en/restarts.ts';
import type { Unit } from './unit.ts';

const DASHES = ['—', '–', '--', '…', '...', ' - '];

/** Whether marks after a word say that the speaker broke off: a dash, points, a word cut short ("go- it"). */
export function brokenOff(marks: string): boolean {
  return DASHES.some((dash) => marks.includes(dash)) || marks.startsWith('-');
}

/** How said words were taken back: in plain words, perhaps, with a sound only, or not at all. */
type Repair = 'plain' | 'perhaps' | 'sound' | null;

interface Given {
  /** The words given up, without what takes them back. */
  readonly up: readonly Unit[];
  readonly repair: Repair;
}

function endsWith(units: readonly Unit[], end: number, phrase: readonly string[]): boolean {
  const from = end - phrase.length;
  if (from <= 0 || !phrase.every((word, step) => units[from + step]?.key === word)) return false;
  // "We emptied the well": a sound only where it is set off.
  return phrase[0] !== 'well' || units[from]?.before.includes(',') === true;
}

const REPAIRS = [
  ['plain', TAKING_BACK],
  ['perhaps', REWORDING],
  ['sound', HESITATIONS],
] as const;

const LAST_WORDS = REPAIRS.flatMap(([, phrases]) => phrases.map((phrase) => phrase.at(-1) ?? ''));
const TAKES_BACK = new RegExp(`\\b(?:${LAST_WORDS.join('|')})\\b`, 'iu');

/** Whether a text holds a word that may take others back: cheaper to ask than `isGivenUp`. */
export function mayBeTakenBack(text: string): boolean {
  return TAKES_BACK.test(text);
}

/** Parts said words from the sounds and phrases at their end that take them back. */
function partRepair(units: readonly Unit[]): Given {
  let end = units.length;
  let repair: Repair = null;
  for (let found = true; found;) {
    found = false;
    for (const [kind, phrases] of REPAIRS) {
      const phrase = phrases.find((each) => endsWith(units, end, each));
      if (phrase === undefined) continue;
      end -= phrase.length;
      if (repair === null || repair === 'sound' || kind === 'plain') repair = kind;
      found = true;
      break;
    }
  }
  return { up: units.slice(0, end), repair };
}

function startsWith(units: readonly Unit[], others: readonly Unit[]): boolean {
  return others.every((unit, at) => unit.key === units[at]?.key);
}

function isUnfinished(unit: Unit): boolean {
  return unit.kind === 'modal' || UNFINISHED.has(unit.key);
}

/** A longer clause that begins like the next is one of a row: "we shall fight on the beaches, we shall". */
const SHORT = 3;
/** An echo begins with so many words of the next. */
const ECHO = 6;

/**
 * Whether said words were given up for the `next` ones: begun again with the same word behind a comma or
 * a sound, where they could not end ("We have to, we need to") or where two words are the same; or taken
 * back by "sorry", "or rather", "I mean". "The barn, the mill" is a list, and "I went in, I saw" two
 * clauses. What breaks off at a dash is not asked of this. O(given + next).
 */
export function isGivenUp(given: readonly Unit[], next: readonly Unit[]): boolean {
  const { up, repair } = partRepair(given);
  const [first, second] = up;
  const last = up.at(-1);
  const again = next[0];
  if (first === undefined || last === undefined || again === undefined) return false;
  // "No, no, no."
  if (given.every((unit) => unit.key === again.key)) return false;
  const marked = brokenOff(last.after) || last.after.includes(',');
  const restarts = first.key === again.key;
  if (marked && repair === 'plain') return true;
  // Said twice, and not begun anew.
  if (startsWith(next, up)) return false;
  if (marked && repair === 'perhaps') {
    const exchanged = up.length === 1 && again.before.trim() === '' && last.kind === again.kind;
    return restarts || exchanged;
  }
  if (!marked && repair !== 'sound') return false;
  const alike = up.length <= SHORT && second !== undefined && second.key === next[1]?.key;
  if (restarts) return isUnfinished(last) || alike;
  if (repair !== 'sound' || !isUnfinished(last) || up.length < 2) return false;
  return next.slice(0, ECHO).some((_, at) => startsWith(next.slice(at), up));
}

/** Whether words given up hold a denial, a number or a name to which nothing close behind them answers. */
export function holdsMore(given: readonly Unit[], next: readonly Unit[]): boolean {
  const { up } = partRepair(given);
  const near = next.slice(0, up.length + CLOSE);
  return up.some(
    (unit) =>
      (unit.name && !near.some((other) => other.name)) ||
      ((unit.kind === 'negation' || unit.kind === 'number') &&
        !near.some((other) => other.kind === unit.kind)),
  );
}

const CLOSE = 3;

/** "It was, er, I suppose" before "it was": two words and more that the next ones say again, with a break behind them. */
export function isBegunTwice(given: readonly Unit[], next: readonly Unit[]): boolean {
  let alike = 0;
  while (alike < given.length && given[alike]?.key === next[alike]?.key) alike += 1;
  if (alike < 2 || alike === given.length) return false;
  const sound = HESITATIONS.some(([word]) => word === given[alike]?.key);
  return sound || brokenOff(given[alike - 1]?.after ?? '');
}
