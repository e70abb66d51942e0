import type { Speaker } from '../quote/quote.ts';
import { type Desk, quotesOf, quoteOf } from './desk.ts';
import { markOf } from './field-marks.ts';
import type { Quote } from './desk-quote.ts';
import type { AnyWrite } from './field.ts';

/** The quotes of each speaker, dismissed ones too; null: of nobody named. O(quotes). */
export function quotesBySpeaker(desk: Desk): ReadonlyMap<string | null, readonly Quote[]> {
  return Map.groupBy(quotesOf(desk), (quote) => quote.anchor.speakerId);
}

/**
 * The speaker who answers to this one's name since they were merged; null: this one stands for
 * themselves. Worked out, not stored: a speaker without quotes whose name another one lists or goes
 * by. As soon as a quote names them again they are there again, so a merge loses nothing.
 */
export function mergedInto(
  desk: Desk,
  speaker: Speaker,
  quotes: ReadonlyMap<string | null, readonly Quote[]>,
): Speaker | null {
  if ((quotes.get(speaker.id)?.length ?? 0) > 0) return null;
  return (
    Object.values(desk.speakers).find(
      (other) =>
        other.id !== speaker.id &&
        (other.aliases.includes(speaker.name) || goesBy(other, speaker.name, quotes)) &&
        (other.unnamed === null) === (speaker.unnamed === null),
    ) ?? null
  );
}

/** They have quotes under this very name: they took it over, where it was another name of theirs. */
function goesBy(
  { id, name }: Speaker,
  other: string,
  quotes: ReadonlyMap<string | null, readonly Quote[]>,
): boolean {
  return name === other && (quotes.get(id)?.length ?? 0) > 0;
}

/** The speakers of a story who stand for themselves, by the place at which they first speak, then by name. */
export function speakersOf(desk: Desk): readonly Speaker[] {
  const quotes = quotesBySpeaker(desk);
  const firstAt = new Map<string, number>();
  for (const [id, own] of quotes)
    if (id !== null)
      firstAt.set(
        id,
        own.reduce((least, quote) => Math.min(least, placeOf(quote)), Infinity),
      );
  return Object.values(desk.speakers)
    .filter((speaker) => mergedInto(desk, speaker, quotes) === null)
    .toSorted(
      (a, b) =>
        (firstAt.get(a.id) ?? Infinity) - (firstAt.get(b.id) ?? Infinity) ||
        (a.name < b.name ? -1 : 1),
    );
}

function placeOf({ anchor, stage }: Quote): number {
  return stage === 'dismissed' ? Infinity : (anchor.parts[0]?.start ?? Infinity);
}

/** Who checked name and title, when, and whether that still speaks of what is written there. */
export interface NameCheck {
  readonly by: string;
  /** ISO 8601 instant. */
  readonly when: string;
  /** False: name or role were written after the check. */
  readonly holds: boolean;
}

/** The check of a speaker's name and title; null: nobody made one. */
export function nameCheckOf(desk: Desk, { id, checked }: Speaker): NameCheck | null {
  if (checked === null) return null;
  const name = markOf(desk, { field: 'speaker.name', id });
  const role = markOf(desk, { field: 'speaker.role', id });
  const check = markOf(desk, { field: 'speaker.checked', id });
  // A check that came with the speaker has no mark of its own: both fields still are of that act.
  const holds =
    check === undefined
      ? name?.mid === role?.mid && name?.actor === role?.actor
      : Math.max(name?.seq ?? 0, role?.seq ?? 0) <= check.seq;
  return { ...checked, holds };
}

/** Quotes of one speaker that become another's, as far as they still are the first one's. */
export function movedQuotes(
  desk: Desk,
  quoteIds: readonly string[],
  from: string | null,
  into: string,
): readonly AnyWrite[] {
  return quoteIds.flatMap((id): readonly AnyWrite[] => {
    const anchor = quoteOf(desk, id)?.anchor;
    if (anchor === undefined || anchor.speakerId !== from || from === into) return [];
    return [{ field: 'quote.anchor', id, value: { ...anchor, speakerId: into } }];
  });
}

/** What a merge writes: the quotes, and the first one's names among the other names of the second. */
export function mergeWrites(
  desk: Desk,
  quoteIds: readonly string[],
  from: string,
  into: string,
): readonly AnyWrite[] {
  const gone = desk.speakers[from];
  const kept = desk.speakers[into];
  if (gone === undefined || kept === undefined) return [];
  const names = [...kept.aliases, gone.name, ...gone.aliases].filter((name) => name !== kept.name);
  return [
    { field: 'speaker.aliases', id: into, value: [...new Set(names)] },
    ...movedQuotes(desk, quoteIds, from, into),
  ];
}
