import type { Desk, Quote } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { newId } from '#sync/new-id.ts';
import { excerptAround, findWords, locatorOf } from './find-in-record.ts';
import { evidenceOf, type LinkDraft } from './link-draft.ts';

/** Place and words of a quote in a record, found word for word; null where they are not. */
export function placeIn(
  text: string,
  quote: Quote,
): { readonly excerpt: string; readonly locator: string } | null {
  if (text === '') return null;
  const found = findWords(
    text,
    quote.anchor.parts.map((part) => part.exact),
  );
  if (found === null) return null;
  return { excerpt: excerptAround(text, found), locator: locatorOf(text, found.start) };
}

/**
 * One link for each chosen quote. The open quote takes the draft as typed; every other one its own
 * place in the record, or none: words are never carried from one quote to another.
 */
export function planLinks(
  desk: Desk,
  open: Quote,
  chosen: readonly string[],
  sourceId: string,
  draft: LinkDraft,
  text: string,
): readonly AnyWrite[] {
  return chosen.flatMap((quoteId): readonly AnyWrite[] => {
    const quote = desk.quotes[quoteId];
    if (quote === undefined) return [];
    const place = placeIn(text, quote) ?? { excerpt: '', locator: '' };
    const own = quoteId === open.id ? draft : { ...draft, ...place, sameOriginAs: null };
    const id = newId('ev');
    return [{ field: 'evidence.item', id, value: evidenceOf(own, { id, quoteId, sourceId }) }];
  });
}

/** The quotes among these that have no occasion yet get this one. */
export function planOccasions(
  desk: Desk,
  chosen: readonly string[],
  occasionId: string | null,
): readonly AnyWrite[] {
  if (occasionId === null) return [];
  return chosen
    .filter((id) => desk.quotes[id]?.occasionId === null)
    .map((id) => ({ field: 'quote.occasion', id, value: occasionId }));
}
