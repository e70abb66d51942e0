import { inReadingOrder } from '#core/desk/reading-order.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';

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

/** The name a reader would use the second time: the last word of a person's name, a description whole. */
export function shortName(desk: Pick<Desk, 'speakers'>, quote: Quote): string {
  const id = quote.anchor.speakerId;
  const speaker = id === null ? undefined : desk.speakers[id];
  if (speaker === undefined) return 'speaker not known';
  if (speaker.unnamed !== null) return speaker.name;
  return speaker.name.split(' ').at(-1) ?? speaker.name;
}
