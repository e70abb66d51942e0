import type { Quote } from './desk-quote.ts';

function bare(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The language (BCP 47) a quote's words are printed in, where they are the original ones of a language
 * that somebody noted; null: that of the story around it, into which they were translated.
 */
export function printedLanguage({ anchor, language }: Quote): string | null {
  if (language.language === null || language.original === null) return null;
  const printed = anchor.parts.map(({ exact }) => exact).join(' ');
  return bare(printed) !== '' && bare(printed) === bare(language.original)
    ? language.language
    : null;
}
