import { words } from '../text/words.ts';
import { OFFICE_WORDS } from './lexicon/en/office-words.ts';
import { ENGLISH_ROLE_MENTIONS } from './lexicon/en/role-mentions.ts';
import { ROLE_MENTIONS } from './lexicon/role-mentions.ts';
import type { Speaker } from './quote.ts';

/** The words that point at a speaker fit somebody else of the story as well. */
export interface Misleading {
  /** Whom readers may take them for. */
  readonly other: Speaker;
  /** What could stand in their place, the shortest first; empty: the story has nothing clearer. */
  readonly clearer: readonly string[];
}

const SMALL = new Set(OFFICE_WORDS.split(' '));

function lowWords(phrase: string): readonly string[] {
  return words(phrase, 0, phrase.length).map(({ start, end }) =>
    phrase.slice(start, end).toLowerCase(),
  );
}

/** By what a role mention could mean this speaker: the description of an unnamed one, else the role. */
function describedAs({ name, role, unnamed }: Speaker): readonly string[] {
  return lowWords(unnamed === null ? (role ?? '') : name);
}

/** The head and what stands before it. */
function core(phrase: readonly string[]): readonly string[] {
  const end = phrase.findIndex((word, at) => at > 0 && ROLE_MENTIONS.adds.has(word));
  return end < 0 ? phrase : phrase.slice(0, end);
}

function fits(wanted: readonly string[], speaker: Speaker): boolean {
  const described = describedAs(speaker);
  const head = core(wanted).at(-1);
  return (
    head !== undefined &&
    core(described).includes(head) &&
    wanted.every((word) => described.includes(word))
  );
}

/**
 * Whether readers may take a role mention for another speaker of the story: "The US official" for
 * Kerry, where a US state department official speaks too. Null: it can mean nobody else, or is no
 * role behind a definite article. `mention` as printed; `speakers`: all of the story, the meant one
 * among them or not. O(speakers).
 */
export function misleadingMention(
  mention: string,
  speaker: Speaker,
  speakers: readonly Speaker[],
): Misleading | null {
  const [article, ...role] = lowWords(mention);
  if (article === undefined || role.length === 0 || !ROLE_MENTIONS.articles.has(article))
    return null;
  const name = lowWords(speaker.name);
  // A body by its name: "the council".
  if (speaker.unnamed === null && role.every((word) => name.includes(word))) return null;
  const others = speakers.filter((each) => each.id !== speaker.id);
  const other = others.find((each) => fits(role, each));
  if (other === undefined) return null;
  return { other, clearer: clearerWords(article, role, speaker, others) };
}

function clearerWords(
  article: string,
  printed: readonly string[],
  { name, role, unnamed }: Speaker,
  others: readonly Speaker[],
): readonly string[] {
  const alone = (phrase: string): boolean => {
    const wanted = lowWords(phrase);
    return wanted.join(' ') !== printed.join(' ') && !others.some((each) => fits(wanted, each));
  };
  if (unnamed !== null) return alone(name) ? [`${article} ${name}`] : [];
  const last = name.split(' ').at(-1) ?? name;
  const shared = others.some((each) => each.unnamed === null && each.name.endsWith(` ${last}`));
  const named = shared ? name : last;
  // What is suggested is in English.
  return role !== null && article === ENGLISH_ROLE_MENTIONS.articles && alone(role)
    ? [named, `${article} ${inRunningText(role)}`]
    : [named];
}

/** "US Secretary of State" as it stands in a sentence: "US secretary of state". */
function inRunningText(role: string): string {
  return role
    .split(' ')
    .map((word) => {
      const small = word.toLowerCase();
      return word !== word.toUpperCase() && SMALL.has(small) ? small : word;
    })
    .join(' ');
}
