import type { SpokenLanguage } from '../quote/quote.ts';
import type { Rendering } from '../quote/rendering.ts';
import type { TranslationAnswer } from './answers.ts';
import { primaryOf } from './language-tag.ts';

/**
 * How a quote stands as a translation. `not translated`: spoken in our language, or nobody has said
 * otherwise. `interpreter`: an interpreter's voice is the record, so the words are theirs.
 */
export type TranslationStanding = 'not translated' | 'interpreter' | 'checked' | 'not checked';

export interface TranslationFacts {
  readonly rendering: Rendering | null;
  readonly language: SpokenLanguage;
  readonly answer: TranslationAnswer;
  /** A person of the desk who reads the language has said yes to what stands there. */
  readonly secondRead: boolean;
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** A second reader outside the desk is on record with name, how and when, or there is none. */
export function readerIsWhole({ secondReader }: SpokenLanguage): boolean {
  if (secondReader === null) return true;
  const { name, how, when } = secondReader;
  return !blank(name) && !blank(how) && !blank(when);
}

/** The four cases, told by who translated; where nobody has said, by what was entered. */
export function translationStanding(facts: TranslationFacts): TranslationStanding {
  const { rendering, language, answer, secondRead } = facts;
  if (rendering === 'none') return 'not translated';
  if (rendering === 'interpreter') return 'interpreter';
  const entered =
    !blank(language.original) || !blank(language.translator) || answer === 'yes' || answer === 'no';
  if (rendering === null && !entered) return 'not translated';
  const read = language.secondReader !== null || secondRead;
  return read && !blank(language.original) ? 'checked' : 'not checked';
}

/** What the story prints beside words that are another’s rendering; null: nothing need be said. */
export function renderingCredit(standing: TranslationStanding): string | null {
  if (standing === 'interpreter') return 'through an interpreter';
  return standing === 'not checked' ? 'through a translator' : null;
}

/** Words by which a story says that what it prints was not spoken so; English. */
const CREDITS: readonly string[] = [
  'through a translator',
  'through an interpreter',
  'through translators',
  'through interpreters',
  'via a translator',
  'via an interpreter',
  'speaking through a',
  'translated from',
  'in translation',
  'according to a translation',
];

/** Whether a stretch of the story says so. O(n). */
export function namesTranslator(words: string): boolean {
  const low = words.toLowerCase();
  return CREDITS.some((credit) => low.includes(credit));
}

/**
 * Whether what is printed looks translated back: print and speaker have one language, the record that
 * should prove the words another (factcheck-peers §8.11). Languages as BCP 47 tags, null where not
 * known; nothing is said then.
 */
export function translatedBack(
  printed: string | null,
  spoken: string | null,
  record: string | null,
): boolean {
  if (printed === null || spoken === null || record === null) return false;
  return primaryOf(printed) === primaryOf(spoken) && primaryOf(record) !== primaryOf(spoken);
}
