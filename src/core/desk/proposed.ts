import type { Part } from '../anchor/part.ts';
import type { Find, FoundSpeaker } from '../quote/find.ts';
import type { Speaker } from '../quote/quote.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import type { Desk } from './desk.ts';
import type { NewQuote } from './event.ts';

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

/** Who a find's speaker is: the one whom a person gave this name beside their own, else the one of this name. */
export function proposedSpeakers(desk: Desk): ProposedSpeakers {
  const ids = new Map<string, string>();
  const found = new Map<string, Speaker>();
  const idOf = ({ name, unnamed }: FoundSpeaker): string => {
    const key = `${unnamed} ${name}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const aliased = Object.values(desk.speakers).find(
      (speaker) => speaker.aliases.includes(name) && (speaker.unnamed !== null) === unnamed,
    );
    const own = canonical([desk.storyId, name, unnamed]);
    const id = aliased?.id ?? `s-${sha256Hex(own).slice(0, 32)}`;
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
