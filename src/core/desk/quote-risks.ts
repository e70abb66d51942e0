import { type Risk, readsRisksIn, risksOf } from '../quote/risk.ts';
import { languageOf } from '../record/language.ts';
import type { Version } from '../story/version.ts';
import { versionOf } from './context.ts';
import { type Desk, quotesOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { printedLanguage } from './printed-language.ts';

const told = new WeakMap<Version, { readonly language: string | null }>();

function storyLanguage(version: Version): string | null {
  const known = told.get(version) ?? { language: languageOf(version.text) };
  told.set(version, known);
  return known.language;
}

/** The language (BCP 47) a quote is printed in, as somebody noted or the story's words tell; null: they do not. */
function languageIn(desk: Desk, quote: Quote): string | null {
  const version = versionOf(desk, quote);
  return printedLanguage(quote) ?? (version === undefined ? null : storyLanguage(version));
}

/** The risks of a quote, heaviest first; what counts as `translated` is for whoever asks to say. */
export function quoteRisks(desk: Desk, quote: Quote, translated: boolean): readonly Risk[] {
  const { parts, kind, speakerId } = quote.anchor;
  const speaker = speakerId === null ? undefined : desk.speakers[speakerId];
  return risksOf({
    parts: parts.map(({ exact }) => exact),
    language: languageIn(desk, quote),
    kind,
    unnamed: speaker !== undefined && speaker.unnamed !== null,
    translated,
  });
}

/** What an order by risk does not know of the words of a story. */
export interface UnreadWords {
  /** Languages (BCP 47) whose words are not read for risks. */
  readonly unread: readonly string[];
  /** True where words tell no language, so that they are read as English. */
  readonly untold: boolean;
}

/** In which languages of its quotes an order by risk is blind. O(quotes). */
export function unreadWords(desk: Desk): UnreadWords {
  const languages = new Set(
    quotesOf(desk)
      .filter(({ stage }) => stage !== 'dismissed')
      .map((quote) => languageIn(desk, quote)),
  );
  const known = [...languages].filter((language) => language !== null);
  return {
    unread: known.filter((language) => !readsRisksIn(language)),
    untold: languages.has(null),
  };
}
