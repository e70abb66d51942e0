import type { Token } from './detect-tokens.ts';
import type { FoundSpeaker } from './find.ts';
import { genderOf, gendersByPronoun } from './gender.ts';
import type { Gender, Lexicon } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { lastNameKey, wordsOf } from './name-words.ts';
import { roleAfter, roleBefore } from './roles-beside.ts';
import type { Off } from './sieves.ts';

/** Someone or something in the story that can speak. One object each; compared by identity. */
export interface Figure {
  readonly speaker: FoundSpeaker;
  readonly gender: Gender;
  readonly kind: 'person' | 'role' | 'organisation' | 'document';
  readonly plural: boolean;
  /** Small words of the role as printed (of a role figure: of its name). */
  readonly roleWords: ReadonlySet<string>;
}

/** The figures of one story, by the names they go by. */
export interface Cast {
  /** The person a printed name means; of several with one last name the one `prefer` picks, else the first. */
  readonly person: (
    mention: Mention,
    prefer: (namesakes: readonly Figure[]) => Figure | null,
  ) => Figure;
  /** A role, organisation or document as printed; the same words give the same figure. */
  readonly asPrinted: (mention: Mention) => Figure;
  /** True when the mention names somebody the story gives a full name, title or role. */
  readonly knows: (mention: Mention) => boolean;
}

interface Entry {
  readonly name: string;
  role: string | null;
  /** Further roles the story gives: "a former goalkeeper". */
  readonly also: string[];
  gender: Gender;
}

/** Reads who is in the story from all its mentions, a list for each paragraph. O(mentions). */
export function castOf(
  text: string,
  lexicon: Lexicon,
  off: Off,
  paragraphs: readonly {
    readonly tokens: readonly Token[];
    readonly mentions: readonly Mention[];
  }[],
): Cast {
  const entries = new Map<string, Entry>();
  const votes = gendersByPronoun(off.has('gender by pronouns') ? [] : paragraphs);
  for (const { tokens, mentions } of paragraphs) {
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'person') continue;
      const role =
        mention.role ??
        roleAfter(lexicon, text, tokens, mention, mentions[index + 1]) ??
        roleBefore(tokens, mention, mentions[index - 1]);
      const full =
        wordsOf(mention.name).filter(
          (word) => ((lexicon.classes.get(word) ?? 0) & kinds.PARTICLE) === 0,
        ).length > 1;
      if (!full && role === null) continue;
      const key = mention.name.toLowerCase();
      const entry = entries.get(key);
      const gender =
        entry?.gender ??
        genderOf(lexicon, mention.name, role, mention.title) ??
        votes.get(lastNameKey(mention.name)) ??
        null;
      if (entry === undefined) entries.set(key, { name: mention.name, role, also: [], gender });
      else {
        if (entry.role !== null && role !== null && role !== entry.role) entry.also.push(role);
        entry.role ??= role;
        entry.gender ??= gender;
      }
    }
  }
  return castFrom(lexicon, [...entries.values()]);
}

function castFrom(lexicon: Lexicon, entries: readonly Entry[]): Cast {
  const byName = new Map<string, Figure>();
  const byLast = new Map<string, Figure[]>();
  const byGiven = new Map<string, Figure[]>();
  const put = (map: Map<string, Figure[]>, key: string, figure: Figure): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [figure]);
    else list.push(figure);
  };
  const enter = (entry: Entry): void => {
    const figure = personFigure(entry.name, entry.role, entry.gender, entry.also);
    byName.set(entry.name.toLowerCase(), figure);
    put(byLast, lastNameKey(entry.name), figure);
    const given = wordsOf(entry.name);
    if (given.length > 1) put(byGiven, given[0] ?? '', figure);
  };
  // "President Duval" beside "Marie Duval" is one person, unless several bear the last name.
  const whole = entries.filter((entry) => wordsOf(entry.name).length > 1);
  const bearers = Map.groupBy(whole, (entry) => lastNameKey(entry.name));
  for (const single of entries) {
    if (wordsOf(single.name).length > 1) continue;
    const [bearer, ...others] = bearers.get(lastNameKey(single.name)) ?? [];
    if (bearer === undefined) enter(single);
    else if (others.length === 0) {
      if (bearer.role !== null && single.role !== null) bearer.also.push(single.role);
      bearer.role ??= single.role;
      bearer.gender ??= single.gender;
    }
  }
  for (const entry of whole) enter(entry);
  const candidates = (mention: Mention): readonly Figure[] => {
    const whole = byName.get(mention.name.toLowerCase());
    if (whole !== undefined) return [whole];
    const gender = mention.title === null ? null : (lexicon.titles.get(mention.title) ?? null);
    const sameName =
      byLast.get(lastNameKey(mention.name)) ?? byGiven.get(mention.name.toLowerCase()) ?? [];
    const single = wordsOf(mention.name).length === 1 || mention.title !== null;
    return single
      ? sameName.filter(
          (figure) => gender === null || figure.gender === null || figure.gender === gender,
        )
      : [];
  };
  const printed = new Map<string, Figure>();
  return {
    knows: (mention) => candidates(mention).length > 0,
    person: (mention, prefer) => {
      const all = candidates(mention);
      const chosen = all.length > 1 ? (prefer(all) ?? all[0]) : all[0];
      if (chosen !== undefined) return chosen;
      const key = mention.name.toLowerCase();
      const made =
        printed.get(key) ??
        personFigure(
          mention.name,
          mention.role,
          genderOf(lexicon, mention.name, mention.role, mention.title),
        );
      printed.set(key, made);
      return made;
    },
    asPrinted: (mention) => {
      const key = `${mention.kind} ${mention.name.toLowerCase()}`;
      const made = printed.get(key) ?? printedFigure(lexicon, mention);
      printed.set(key, made);
      return made;
    },
  };
}

function personFigure(
  name: string,
  role: string | null,
  gender: Gender,
  also: readonly string[] = [],
): Figure {
  return {
    speaker: { name, role, unnamed: false },
    gender,
    kind: 'person',
    plural: false,
    roleWords: new Set([...(role === null ? [] : [role]), ...also].flatMap(wordsOf)),
  };
}

function printedFigure(lexicon: Lexicon, mention: Mention): Figure {
  const kind =
    mention.kind === 'organisation' || mention.kind === 'document' ? mention.kind : 'role';
  const gender = genderOf(lexicon, '', mention.name, null);
  return {
    speaker: { name: mention.name, role: null, unnamed: kind === 'role' },
    gender,
    kind,
    plural: mention.plural,
    roleWords: new Set(wordsOf(mention.name)),
  };
}

// German compounds: the Verkehrsminister is "der Minister".
function holdsRole(lexicon: Lexicon, figure: Figure, head: string): boolean {
  if (figure.roleWords.has(head)) return true;
  return lexicon.genitives.size > 0 && [...figure.roleWords].some((word) => word.endsWith(head));
}

/**
 * Whether "the US official" may mean this figure: every word before the head stands in the figure's
 * role, and so does the head, unless it is as general as "official".
 */
export function roleMayMean(lexicon: Lexicon, mention: Mention, figure: Figure): boolean {
  if (figure.roleWords.size === 0 || figure.plural !== mention.plural) return false;
  const { head, modifiers } = mention;
  const general = ((lexicon.classes.get(head) ?? 0) & kinds.GENERAL_ROLE) !== 0;
  if (!holdsRole(lexicon, figure, head) && !(general && figure.kind === 'person')) return false;
  if (modifiers.length === 0 && general && figure.kind === 'person') return false;
  return modifiers.every((word) => figure.roleWords.has(word));
}
