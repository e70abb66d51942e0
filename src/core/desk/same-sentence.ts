import { pointsBack } from '../quote/pronoun.ts';
import type { Speaker } from '../quote/quote.ts';
import { isUpper, isWordUnit } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { nameWords } from './person-name.ts';

/** Whether folded words name the speaker: a person by the last name, a description whole. */
export function names(words: string, speaker: Speaker): boolean {
  return namer(speaker)(words);
}

/** The same for many words: the names are folded once. */
export function namer({ name, aliases, unnamed }: Speaker): (words: string) => boolean {
  const whole = [name, ...aliases].map(fold);
  if (unnamed !== null) return (words) => whole.some((each) => holdsEither(words, each));
  const last = whole.map((each) => nameWords(each).at(-1) ?? '');
  return (words) => last.some((each) => holds(words, each));
}

/** Whether a phrase stands in words as it is, or as it is printed where a sentence begins. */
export function holdsEither(words: string, phrase: string): boolean {
  const [first, rest] = [phrase.charAt(0), phrase.slice(1)];
  return holds(words, first.toUpperCase() + rest) || holds(words, first.toLowerCase() + rest);
}

/** Whether a phrase stands in words by itself, not as a piece of a longer word. */
function holds(words: string, phrase: string): boolean {
  if (phrase === '') return false;
  let at = words.indexOf(phrase);
  while (at >= 0) {
    if (!isWordUnit(words, at - 1) && !isWordUnit(words, at + phrase.length)) return true;
    at = words.indexOf(phrase, at + 1);
  }
  return false;
}

/** So many words of a sentence may have been put right. */
const MENDED = 3;

/**
 * Whether a sentence is the other one with a mistake put right, so that it means the same people: a few
 * words by a letter each, or one word more or less. Words that begin with a capital and pronouns may
 * say who it is, so these are the same.
 */
export function isMended(one: string, other: string): boolean {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  let from = 0;
  while (from < mine.length && mine[from] === theirs[from]) from += 1;
  let back = 0;
  while (
    back < Math.min(mine.length, theirs.length) - from &&
    mine.at(-1 - back) === theirs.at(-1 - back)
  )
    back += 1;
  const [gone, come] = [
    mine.slice(from, mine.length - back),
    theirs.slice(from, theirs.length - back),
  ];
  const [only] = [...gone, ...come];
  if (gone.length + come.length === 1) return only !== undefined && !mayMean(only);
  if (gone.length !== come.length) return false;
  const others = gone.flatMap((word, at) => (word === come[at] ? [] : [[word, come[at] ?? '']]));
  return (
    others.length <= MENDED &&
    others.every(([was = '', is = '']) => !mayMean(was) && !mayMean(is) && isLetterOff(was, is))
  );
}

function mayMean(word: string): boolean {
  const letters = [...word].filter((_, at) => isWordUnit(word, at)).join('');
  return isUpper(letters, 0) || pointsBack({ mention: letters });
}

/** One letter more, less or another, or two that changed places. */
function isLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const turned = short.charAt(at + 1) + short.charAt(at) === long.slice(at, at + 2);
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (turned && short.slice(at + 2) === long.slice(at + 2))
  );
}
