import type { Quote } from '#core/desk/desk-quote.ts';
import { type Exhibit, isFirstHand } from '#core/verdict/case.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import type { ShownPlace, ShownQuote } from '#core/verdict/shown-comparison.ts';
import type { ChosenPlace } from '../record/chosen-place.ts';
import { answerOn } from '../record/compared.ts';

/**
 * What is held against the printed words. `place` null: the words are in no record and in no noted
 * words. `exhibit`: the evidence that names it; null: found, and attached to nothing. `taken`: that
 * evidence names this place with its words. `rivals`: all places in the same record, this one among
 * them. `searched`: sources whose records were looked through.
 */
export interface Held {
  readonly place: ShownPlace | null;
  readonly exhibit: Exhibit | null;
  readonly taken: boolean;
  readonly rivals: readonly ShownPlace[];
  readonly places: readonly ShownPlace[];
  readonly searched: readonly string[];
  readonly translated: readonly string[];
}

/** Whether an evidence item is this very place with its words. */
function namesPlace(evidence: Evidence, place: ShownPlace): boolean {
  return evidence.locator === place.locator && evidence.excerpt === place.excerpt;
}

/** The place an evidence item means among those of its record: the very one, else by its words, else the best. */
function placeOf(evidence: Evidence, places: readonly ShownPlace[]): ShownPlace | null {
  const words = evidence.excerpt.trim();
  return (
    places.find((place) => namesPlace(evidence, place)) ??
    places.find((place) => evidence.locator !== '' && evidence.locator === place.locator) ??
    places.find(
      ({ excerpt }) => words !== '' && (words.includes(excerpt) || excerpt.includes(words)),
    ) ??
    places[0] ??
    null
  );
}

/**
 * The place to show: the one that was chosen to be looked at, else what the deciding evidence names,
 * else the best that was found.
 */
export function heldAgainst(
  quote: Quote,
  main: Exhibit | null,
  exhibits: readonly Exhibit[],
  found: ShownQuote | undefined,
  excerpts: Readonly<Record<string, ShownPlace | null>>,
  chosen: ChosenPlace | null,
): Held {
  const answer = answerOn(quote, found);
  const places = answer?.places ?? [];
  const own =
    main === null
      ? (places[0] ?? null)
      : main.source.record === null
        ? (excerpts[main.evidence.id] ?? null)
        : placeOf(
            main.evidence,
            places.filter(({ sourceId }) => sourceId === main.source.id),
          );
  const looked = places.find(
    (place) => place.sourceId === chosen?.sourceId && place.at.start === chosen.start,
  );
  const place = looked ?? own;
  const exhibit =
    place === null || place === own || place.sourceId === main?.source.id
      ? main
      : (exhibits.find(({ source }) => source.id === place.sourceId) ?? null);
  return {
    place,
    exhibit,
    taken: exhibit !== null && place !== null && isTaken(exhibit, place, place === own),
    rivals: places.filter(({ sourceId }) => sourceId === place?.sourceId),
    places,
    searched: answer?.searched ?? [],
    translated: answer?.translated ?? [],
  };
}

/** `meant`: the place this evidence means, whatever words somebody noted for it. */
function isTaken({ evidence, source }: Exhibit, place: ShownPlace, meant: boolean): boolean {
  return (
    source.record === null || namesPlace(evidence, place) || (meant && ownWords(evidence, place))
  );
}

/** Somebody noted other words of the same place: more of them, or their own cut. */
function ownWords(evidence: Evidence, place: ShownPlace): boolean {
  const words = evidence.excerpt.trim();
  if (words === '' || evidence.locator.trim() === '') return false;
  return words.includes(place.excerpt) || place.excerpt.includes(words);
}

/** Whether a comparison can answer for the person: first-hand, attached, for or against. */
export function speaksFor({ exhibit, taken, place }: Held): boolean {
  return (
    place !== null &&
    exhibit !== null &&
    taken &&
    isFirstHand(exhibit.source) &&
    exhibit.evidence.stance !== 'background'
  );
}
