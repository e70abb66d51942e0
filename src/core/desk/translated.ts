import {
  namesTranslator,
  renderingCredit,
  translationStanding,
  type TranslationStanding,
} from '../verdict/translation.ts';
import { blockAt, blocksOf, versionOf } from './context.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { agreed } from './guards.ts';

/** How the quote stands as a translation, with what the desk has agreed to. */
export function standingOf(desk: Desk, quote: Quote): TranslationStanding {
  const { rendering, language, answers } = quote;
  const secondRead = agreed(desk, quote, 'reads');
  return translationStanding({ rendering, language, answer: answers.translation, secondRead });
}

/** What the paragraph of a translated quote has to say, and whether it does. */
export interface Credit {
  readonly words: string;
  readonly printed: boolean;
}

/** Null: nothing need be said beside the quote. O(its paragraphs). */
export function creditOf(desk: Desk, quote: Quote): Credit | null {
  const words = renderingCredit(standingOf(desk, quote));
  return words === null ? null : { words, printed: namesTranslator(paragraphsOf(desk, quote)) };
}

/** What the paragraph must still say while nobody has read the translation; null: nothing. */
export function translatorToName(desk: Desk, quote: Quote): string | null {
  const credit = creditOf(desk, quote);
  return credit === null || credit.printed ? null : credit.words;
}

/** Words that were spoken in another language and that nobody has read against the original, as far as anybody said. */
export function translationUnchecked(desk: Desk, quote: Quote): boolean {
  const standing = standingOf(desk, quote);
  if (standing !== 'not translated') return standing === 'not checked';
  // Judged as a translation, and nothing entered for one yet.
  const code = quote.verdict?.code;
  return quote.rendering === null && (code === 'TRANSLATED_FAITHFUL' || code === 'MISTRANSLATED');
}

/** The text of the paragraphs a quote stands in. */
function paragraphsOf(desk: Desk, quote: Quote): string {
  const version = versionOf(desk, quote);
  const first = quote.anchor.parts[0];
  const last = quote.anchor.parts.at(-1);
  if (version === undefined || first === undefined || last === undefined) return '';
  const blocks = blocksOf(version);
  const from = blocks[blockAt(blocks, first.start)]?.start ?? first.start;
  const to = blocks[blockAt(blocks, last.start)]?.end ?? last.end;
  return version.text.slice(from, to);
}
