import type { Token } from './detect-tokens.ts';
import type { FoundSpeaker } from './find.ts';
import { FEMALE_NAMES, MALE_NAMES, NAME_PARTICLES } from './lexicon/en/names.ts';
import { FEMALE_ROLES, GENERAL_ROLES, MALE_ROLES, TITLES } from './lexicon/en/roles.ts';
import type { Mention } from './mentions.ts';

export type Gender = 'm' | 'f' | null;

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
  /** The person a printed name means; of several with one last name the one `prefer` names first. */
  readonly person: (mention: Mention, prefer: readonly Figure[]) => Figure;
  /** A role, organisation or document as printed; the same words give the same figure. */
  readonly asPrinted: (mention: Mention) => Figure;
  /** True when the mention names somebody the story gives a full name, title or role. */
  readonly knows: (mention: Mention) => boolean;
}

function wordsOf(printed: string): readonly string[] {
  return printed
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
}

function lastNameKey(name: string): string {
  const parts = wordsOf(name);
  const last = parts.findLast((part) => part !== 'jr' && part !== 'sr') ?? '';
  return last.startsWith('al-') || last.startsWith('el-') ? last.slice(3) : last;
}

function genderOf(name: string, role: string | null, title: string | null): Gender {
  const byTitle = title === null ? null : (TITLES.get(title) ?? null);
  if (byTitle !== null) return byTitle;
  for (const word of role === null ? [] : wordsOf(role)) {
    if (MALE_ROLES.has(word)) return 'm';
    if (FEMALE_ROLES.has(word)) return 'f';
  }
  const given = wordsOf(name);
  const first = given.length > 1 ? (given[0] ?? '') : '';
  const male = MALE_NAMES.has(first);
  const female = FEMALE_NAMES.has(first);
  return male === female ? null : male ? 'm' : 'f';
}

interface Entry {
  readonly name: string;
  role: string | null;
  gender: Gender;
}

const LONGEST_APPOSITION = 12;
const RELATIVES = new Set(['who', 'whose', 'which', 'and']);

/** "Anna Smith, the mayor of Fenwick, …": the role that stands after the name, without its article. */
function roleAfter(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  next: Mention | undefined,
): string | null {
  if (
    next === undefined ||
    next.kind !== 'role' ||
    next.from !== mention.to + 1 ||
    tokens[mention.to]?.low !== ','
  )
    return null;
  const from = next.article === null ? next.from : next.from + 1;
  for (let at = next.to; at < tokens.length && at - from < LONGEST_APPOSITION; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'marked') return null;
    if (token.low === '&' || (token.kind !== 'punctuation' && !RELATIVES.has(token.low))) continue;
    const first = tokens[from];
    const last = tokens[at - 1];
    return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
  }
  return null;
}

/** "The envoy, Paul Thorne, …": the role that stands before the name. */
function roleBefore(
  tokens: readonly Token[],
  mention: Mention,
  before: Mention | undefined,
): string | null {
  if (before === undefined || before.kind !== 'role' || before.to !== mention.from - 1) return null;
  return tokens[before.to]?.low === ',' && tokens[mention.to]?.low === ',' ? before.name : null;
}

/** Reads who is in the story from all its mentions, a list for each paragraph. O(mentions). */
export function castOf(
  text: string,
  paragraphs: readonly {
    readonly tokens: readonly Token[];
    readonly mentions: readonly Mention[];
  }[],
): Cast {
  const entries = new Map<string, Entry>();
  for (const { tokens, mentions } of paragraphs) {
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'person') continue;
      const role =
        mention.role ??
        roleAfter(text, tokens, mention, mentions[index + 1]) ??
        roleBefore(tokens, mention, mentions[index - 1]);
      const full = wordsOf(mention.name).filter((word) => !NAME_PARTICLES.has(word)).length > 1;
      if (!full && role === null) continue;
      const key = mention.name.toLowerCase();
      const entry = entries.get(key);
      const gender = genderOf(mention.name, role, mention.title);
      if (entry === undefined) entries.set(key, { name: mention.name, role, gender });
      else {
        entry.role ??= role;
        entry.gender ??= gender;
      }
    }
  }
  return castFrom([...entries.values()]);
}

function castFrom(entries: readonly Entry[]): Cast {
  const byName = new Map<string, Figure>();
  const byLast = new Map<string, Figure[]>();
  const byGiven = new Map<string, Figure[]>();
  const put = (map: Map<string, Figure[]>, key: string, figure: Figure): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [figure]);
    else list.push(figure);
  };
  const enter = (entry: Entry): void => {
    const figure = personFigure(entry.name, entry.role, entry.gender);
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
    else if (others.length === 0) bearer.role ??= single.role;
  }
  for (const entry of whole) enter(entry);
  const candidates = (mention: Mention): readonly Figure[] => {
    const whole = byName.get(mention.name.toLowerCase());
    if (whole !== undefined) return [whole];
    const gender = mention.title === null ? null : (TITLES.get(mention.title) ?? null);
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
      const chosen = prefer.find((figure) => all.includes(figure)) ?? all[0];
      if (chosen !== undefined) return chosen;
      const key = mention.name.toLowerCase();
      const made =
        printed.get(key) ??
        personFigure(
          mention.name,
          mention.role,
          genderOf(mention.name, mention.role, mention.title),
        );
      printed.set(key, made);
      return made;
    },
    asPrinted: (mention) => {
      const key = `${mention.kind} ${mention.name.toLowerCase()}`;
      const made = printed.get(key) ?? printedFigure(mention);
      printed.set(key, made);
      return made;
    },
  };
}

function personFigure(name: string, role: string | null, gender: Gender): Figure {
  return {
    speaker: { name, role, unnamed: false },
    gender,
    kind: 'person',
    plural: false,
    roleWords: new Set(role === null ? [] : wordsOf(role)),
  };
}

function printedFigure(mention: Mention): Figure {
  const kind =
    mention.kind === 'organisation' || mention.kind === 'document' ? mention.kind : 'role';
  const gender = genderOf('', mention.name, null);
  return {
    speaker: { name: mention.name, role: null, unnamed: kind === 'role' },
    gender,
    kind,
    plural: mention.plural,
    roleWords: new Set(wordsOf(mention.name)),
  };
}

/**
 * Whether "the US official" may mean this figure: every word before the head stands in the figure's
 * role, and so does the head, unless it is as general as "official".
 */
export function roleMayMean(mention: Mention, figure: Figure): boolean {
  if (figure.roleWords.size === 0 || figure.plural !== mention.plural) return false;
  const { head, modifiers } = mention;
  const general = GENERAL_ROLES.has(head);
  if (!figure.roleWords.has(head) && !(general && figure.kind === 'person')) return false;
  if (modifiers.length === 0 && general && figure.kind === 'person') return false;
  return modifiers.every((word) => figure.roleWords.has(word));
}
