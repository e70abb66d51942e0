import type { Delivery, Occasion } from '#core/quote/quote.ts';
import { dayWords } from '../review/when-words.ts';

/** How it was said, as the menu names it. */
export const DELIVERY_WORDS: Readonly<Record<Delivery, string>> = {
  live: 'said live',
  prepared: 'prepared speech',
  written: 'in writing',
  interview: 'interview',
};

/** "Talks with Kerry, London, 22 Jan 2015, said live"; what is not known is left out. */
export function occasionWords(occasion: Occasion): string {
  const said = occasion.delivery === null ? '' : DELIVERY_WORDS[occasion.delivery];
  return [occasion.what, occasion.where, dayWords(occasion.date), said]
    .filter((part) => part.trim() !== '')
    .join(', ');
}
