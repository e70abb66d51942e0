import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Misleading } from '#core/quote/check-who.ts';
import { shortName } from './quote-words.ts';

function closed(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * Why the desk took it for a quote of this speaker, and how often such finds were right. `changed`:
 * a person has changed it since, so it is said of the find, not of the quote.
 */
export function whySentence(why: string, trust: string | null, changed: boolean): string {
  const found = changed ? `As it was found: ${closed(why)}` : closed(why);
  return trust === null ? found : `${found} ${capital(trust)}.`;
}

/** "“The US official” may be read as the US state department official. Clearer: “Kerry” or “…”." */
export function clearerSentence(mention: string, { other, clearer }: Misleading): string {
  const who = other.unnamed === null ? other.name : `the ${other.name}`;
  const instead = clearer.map((words) => `“${words}”`).join(' or ');
  return `Readers may take “${mention}” for ${who}.${instead === '' ? '' : ` Clearer: ${instead}.`}`;
}

/** What to do with a speaker that the desk only suggests. */
export function suggestedSentence(desk: Desk, quote: Quote): string {
  return `The speaker is a suggestion: confirm to take ${shortName(desk, quote)}, or choose who said it.`;
}
