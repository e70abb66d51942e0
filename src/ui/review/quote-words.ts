import { inReadingOrder } from '#core/desk/reading-order.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import type { Desk } from '#core/desk/desk.ts';
import { nameWords } from '#core/desk/person-name.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { type Form, toldApart } from '../reader/told-apart.ts';

/** The quotes of the same sort in reading order: quotations among quotations, paraphrases among paraphrases. */
export function siblingsOf(desk: Desk, quote: Quote): readonly Quote[] {
  return inReadingOrder(desk).filter(
    (item) => item.stage !== 'dismissed' && isQuotation(item) === isQuotation(quote),
  );
}

/** Place among its siblings, from 1; null for what is no quotation. */
function numberOf(desk: Desk, quote: Quote): number | null {
  const at = siblingsOf(desk, quote).findIndex((item) => item.id === quote.id);
  return at < 0 ? null : at + 1;
}

/** "6", for a paraphrase "P2", a dash for what is no quotation: as in the list. */
export function numberLabel(desk: Desk, quote: Quote): string {
  const number = numberOf(desk, quote);
  if (number === null) return '–';
  return isQuotation(quote) ? String(number) : `P${number}`;
}

/** "Quote 2" or "Paraphrase 1". */
export function quoteName(desk: Desk, quote: Quote): string {
  const number = numberOf(desk, quote);
  const what = isQuotation(quote) ? 'Quote' : 'Paraphrase';
  return number === null ? what : `${what} ${number}`;
}

/** Who is said to have said it, in full; "nobody named" where the desk does not know. */
export function speakerName(desk: Desk, quote: Quote): string {
  const id = quote.anchor.speakerId;
  return (id === null ? undefined : desk.speakers[id]?.name) ?? 'Speaker not known';
}

/** What a speaker may be called, the shortest first. A description is whole, and may be another's too. */
const NAMES: readonly Form[] = [
  ({ name, unnamed }) => (unnamed === null ? (nameWords(name).at(-1) ?? name) : name),
  ({ name, unnamed }) => {
    const words = nameWords(name);
    return unnamed !== null || words.length < 2 ? name : `${words[0]} ${words.at(-1)}`;
  },
  ({ name }) => name,
  ({ name, role }) => (role === null || role === '' ? name : `${name}, ${role}`),
];

const shortNames = toldApart(NAMES, (name, number) => `${name} (${number})`);

/**
 * The name a reader would use the second time: a person's last name; where two of the story have it,
 * first and last, and more where that is the same too; a description whole.
 */
export function shortName(desk: Pick<Desk, 'speakers'>, quote: Quote): string {
  const id = quote.anchor.speakerId;
  return (id === null ? undefined : shortNames(desk.speakers).get(id)) ?? 'speaker not known';
}
