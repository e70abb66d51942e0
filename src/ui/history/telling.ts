import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Suggestion } from '#core/desk/waiting-writes.ts';
import { isJudged, KEPT_BACK } from '#core/desk/kept-back.ts';
import type { FieldName } from '#core/desk/field.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import { CONFIDENTIAL, maySee } from '#core/review/confidential.ts';
import type { Person } from '#core/review/hats.ts';

/** What the words for an event look at beside it: who reads, and what earlier events had. */
export interface Telling {
  readonly desk: Desk;
  /** What a confidential source is, and a first verdict before the second, not everybody may see. */
  readonly reader: Person;
  /** Suggestions of the log so far, by id; settled ones are on no desk. */
  readonly suggested: ReadonlyMap<string, Pick<Suggestion, 'quoteId' | 'writes'>>;
}

/** What one event did to one quote, or to the story: the end of a sentence that begins with who did it. */
export interface Line {
  /** Null: the story as a whole, or what quotes share. */
  readonly quoteId: string | null;
  /** Every quote it has to do with. */
  readonly about: readonly string[];
  readonly what: string;
  /** It only follows from another event of the same act, which says it better. */
  readonly follows: boolean;
}

export function onQuote(quoteId: string, what: string, follows = false): Line {
  return { quoteId, about: [quoteId], what, follows };
}

export function onStory(what: string, about: readonly string[] = []): Line {
  return { quoteId: null, about, what, follows: false };
}

/** ": because" where there is one. */
export function because(reason: string): string {
  return reason.trim() === '' ? '' : `: ${reason.trim()}`;
}

/** A source by its title, as far as the reader may know it. */
export function sourceName({ desk, reader }: Telling, id: string): string {
  const source = desk.sources[id];
  if (source === undefined) return 'a source';
  if (!maySee(source, reader.hats)) return CONFIDENTIAL.toLowerCase();
  return source.title.trim() === '' ? 'a source without a title' : `“${source.title}”`;
}

/** Whether the reader may know what a source is. */
export function seesSource({ desk, reader }: Telling, id: string): boolean {
  const source = desk.sources[id];
  return source === undefined || maySee(source, reader.hats);
}

/** A verdict that the reader must not see before they have given their own. */
export function verdictHidden({ desk, reader }: Telling, quoteId: string): boolean {
  const quote = quoteOf(desk, quoteId);
  return quote !== undefined && firstHidden(desk, quote, reader);
}

/** A field that would tell of a verdict which the reader must not see yet. */
export function fieldHidden(telling: Telling, field: FieldName, quoteId: string): boolean {
  return isJudged(field) && verdictHidden(telling, quoteId);
}

/**
 * What somebody else wrote about a quote, as far as the reader may see it: until they have given their
 * own verdict only that it was written.
 */
export function writtenOn(telling: Telling, quoteId: string, by: string, text: string): string {
  const kept = by !== telling.reader.id && verdictHidden(telling, quoteId);
  return kept ? KEPT_BACK.charAt(0).toLowerCase() + KEPT_BACK.slice(1) : text;
}

/** The quotes that a speaker, an occasion or a source belongs to now. */
export function quotesUsing({ desk }: Telling, id: string): readonly string[] {
  const bySource = Object.values(desk.evidence)
    .filter((item) => item.sourceId === id)
    .map((item) => item.quoteId);
  const bySpeaker = quotesOf(desk)
    .filter((quote) => quote.anchor.speakerId === id || quote.occasionId === id)
    .map((quote) => quote.id);
  return [...new Set([...bySource, ...bySpeaker])];
}
