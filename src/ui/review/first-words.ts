import type { Quote } from '#core/desk/desk-quote.ts';

/** The first n words of a quote, for lists of quotes. */
export function firstWords(quote: Quote, count = 6): string {
  const all = (quote.anchor.parts[0]?.exact ?? '').split(/\s+/u);
  return all.length > count ? `${all.slice(0, count).join(' ')}…` : all.join(' ');
}
