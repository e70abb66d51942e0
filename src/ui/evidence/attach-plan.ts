import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { ShownPlace, ShownQuote } from '#core/verdict/shown-comparison.ts';
import type { Source } from '#core/verdict/source.ts';
import { newId } from '#sync/new-id.ts';
import { evidenceOf, type LinkDraft, NO_LINK } from './link-draft.ts';

/** The places of quotes in one record, the best for each, by quote. */
export type PlacesFound = Readonly<Record<string, ShownPlace | null>>;

/** The best place of each quote in the text that was looked through. */
export function bestPlaces(found: Readonly<Record<string, ShownQuote>>): PlacesFound {
  return Object.fromEntries(
    Object.entries(found).map(([id, { places }]) => [id, places[0] ?? null]),
  );
}

/** What a place does to a quote: words under another's name speak against it. */
function stanceOf(place: ShownPlace): LinkDraft['stance'] {
  return place.answers.speaker === 'no' ? 'contradicts' : 'backs';
}

/** The evidence a place makes, as it is written. */
export function evidenceFrom(
  quoteId: string,
  source: Source,
  place: ShownPlace,
  id: string,
): AnyWrite {
  const draft = {
    ...NO_LINK,
    stance: stanceOf(place),
    locator: place.locator,
    excerpt: place.excerpt,
    completeness: source.completeness,
  };
  const value = evidenceOf(draft, { id, quoteId, sourceId: source.id });
  return { field: 'evidence.item', id, value };
}

/** The draft with the place found, until somebody has typed a place or words. */
export function linkWith(typed: LinkDraft, place: ShownPlace | null): LinkDraft {
  if (place === null || typed.excerpt !== '' || typed.locator !== '') return typed;
  const stance = typed.stance === NO_LINK.stance ? stanceOf(place) : typed.stance;
  return { ...typed, stance, locator: place.locator, excerpt: place.excerpt };
}

/**
 * The chosen quotes that get a link. One whose words are not in a whole first-hand text, and for which
 * nobody noted a place or words, gets none: the record stands for its occasion, and says nothing of it.
 */
export function linkedOf(
  chosen: readonly string[],
  open: Quote,
  draft: LinkDraft,
  found: PlacesFound,
  excludes: boolean,
): readonly string[] {
  if (!excludes) return chosen;
  const noted = draft.excerpt.trim() !== '' || draft.locator.trim() !== '';
  return chosen.filter((id) => found[id] !== null || (id === open.id && noted));
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
  found: PlacesFound,
): readonly AnyWrite[] {
  return chosen.flatMap((quoteId): readonly AnyWrite[] => {
    if (quoteOf(desk, quoteId) === undefined) return [];
    const bare = { ...draft, excerpt: '', locator: '', sameOriginAs: null };
    const own = quoteId === open.id ? draft : linkWith(bare, found[quoteId] ?? null);
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
    .filter((id) => quoteOf(desk, id)?.occasionId === null)
    .map((id) => ({ field: 'quote.occasion', id, value: occasionId }));
}
