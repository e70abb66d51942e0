import type { Part } from '../anchor/part.ts';
import type { Find, FoundSpeaker } from '../quote/find.ts';
import type { Speaker } from '../quote/quote.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import type { Desk } from './desk.ts';
import type { NewQuote } from './event.ts';
import { nameKey } from './name-key.ts';

/** The id of a proposed quote: the same text and parts give the same id everywhere (MODEL E). */
export function proposedId(versionSha256: string, parts: Find['parts']): string {
  const spans = parts.map(({ start, end }) => [start, end]);
  return `q-${sha256Hex(canonical([versionSha256, spans])).slice(0, 32)}`;
}

/** What a find is to the desk, under its id and with its parts described. */
export function proposedQuote(
  find: Find,
  id: string,
  engine: string,
  parts: readonly Part[],
  speakerId: string | null,
): NewQuote {
  const { sieve, why, clause, kind, mention, cue } = find;
  return {
    id,
    find: { engine, sieve, why },
    anchor: { parts, clause, kind, speakerId, mention, cue },
  };
}

/** The speakers of a proposal as they are met: the id of each, and those that the desk does not have. */
export interface ProposedSpeakers {
  readonly idOf: (speaker: FoundSpeaker) => string;
  readonly fresh: () => readonly Speaker[];
}

/** Ids of a desk's speakers by what names them; of two the first. */
function idsByName(
  desk: Desk,
  namesOf: (speaker: Speaker) => readonly string[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const speaker of Object.values(desk.speakers))
    for (const name of namesOf(speaker)) {
      const key = keyOf(name, speaker.unnamed !== null);
      if (!ids.has(key)) ids.set(key, speaker.id);
    }
  return ids;
}

function keyOf(name: string, unnamed: boolean): string {
  return `${unnamed} ${nameKey(name)}`;
}

/**
 * Who a find's speaker is: the one whom a person gave this name beside their own, else the one of
 * this name, however it is encoded and spaced.
 */
export function proposedSpeakers(desk: Desk): ProposedSpeakers {
  const ids = new Map<string, string>();
  const found = new Map<string, Speaker>();
  const aliased = idsByName(desk, ({ aliases }) => aliases);
  const named = idsByName(desk, ({ name }) => [name]);
  const idOf = ({ name, unnamed }: FoundSpeaker): string => {
    const key = keyOf(name, unnamed);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const own = `s-${sha256Hex(canonical([desk.storyId, name, unnamed])).slice(0, 32)}`;
    const there = desk.speakers[own] === undefined ? named.get(key) : own;
    const id = aliased.get(key) ?? there ?? own;
    ids.set(key, id);
    return id;
  };
  return {
    idOf: (speaker) => {
      const id = idOf(speaker);
      if (desk.speakers[id] !== undefined) return id;
      const before = found.get(id);
      // The last role that was printed is the one that is kept.
      if (before === undefined || (speaker.role !== null && speaker.role !== before.role))
        found.set(id, newSpeaker(id, speaker, before?.role ?? null));
      return id;
    },
    fresh: () => [...found.values()],
  };
}

function newSpeaker(id: string, speaker: FoundSpeaker, role: string | null): Speaker {
  const unnamed = speaker.unnamed
    ? { whyGranted: '', descriptionAgreed: false, identityHeldBy: 'not known' as const }
    : null;
  return {
    id,
    name: speaker.name,
    role: speaker.role ?? role,
    aliases: [],
    unnamed,
    checked: null,
  };
}
