import { NEGATIONS } from './lexicon/en/denials.ts';
import { MODAL_ADVERBS, MODALS } from './lexicon/en/meaning.ts';
import { DATE_WORDS, LOOSE_NUMBERS, WEAK_NUMBERS } from './lexicon/en/numbers.ts';
import type { RawWord } from './raw-word.ts';
import type { UnitKind } from './unit.ts';

const SENTENCE_ENDS = '.!?…:\n';

/** Speech that is led in: 'he said, "Wait"'. */
const LED_IN = /,\s*["“‘«]/u;

/** Whether the marks before a word end a sentence or lead in speech, so that the word opens one. */
export function opensSentence(before: string): boolean {
  if (before === ' ') return false;
  if (before.length > 2 && LED_IN.test(before)) return true;
  for (let at = 0; at < before.length; at += 1)
    if (SENTENCE_ENDS.includes(before.charAt(at))) return true;
  return false;
}

/** What kind of thing the word at `at` is by itself. */
export function kindOf(raw: readonly RawWord[], at: number): UnitKind {
  const word = raw[at];
  if (word === undefined) return 'word';
  const { key, plain } = word;
  if (plain.includes('*') || isDashed(plain)) return 'mask';
  // "sugar-free" denies its sugar.
  if (NEGATIONS.has(key) || (key === 'free' && word.before === '-')) return 'negation';
  if (isMonth(raw, at)) return 'number';
  if (MODALS.has(key) || MODAL_ADVERBS.has(key)) return 'modal';
  const first = key.charAt(0);
  const counts = LOOSE_NUMBERS.has(plain) || DATE_WORDS.has(plain) || WEAK_NUMBERS.has(plain);
  if ((first >= '0' && first <= '9') || counts || isFold(plain)) return 'number';
  return key === 'percent' || key === 'second' ? 'number' : 'word';
}

const FOLD = 'fold';
const NO_FOLD = new Set(['unfold', 'blindfold', 'scaffold', 'manifold', 'enfold', 'fold']);

/** "tenfold", "hundredfold". */
function isFold(plain: string): boolean {
  return plain.endsWith(FOLD) && !NO_FOLD.has(plain);
}

const DASHED = /[-–—_]/u;

function isDashed(plain: string): boolean {
  return DASHED.test(plain) && plain.charAt(0) > '9';
}

/** "May" and "March" are months with a capital inside a sentence, or beside a number. */
function isMonth(raw: readonly RawWord[], at: number): boolean {
  const word = raw[at];
  if (word === undefined || (word.plain !== 'may' && word.plain !== 'march')) return false;
  if (word.capital && !opensSentence(word.before)) return true;
  return [raw[at - 1], raw[at + 1]].some((word) => {
    const first = word?.key.charAt(0) ?? '';
    return first >= '0' && first <= '9';
  });
}
