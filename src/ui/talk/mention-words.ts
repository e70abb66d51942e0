import type { Actor } from '#core/review/hats.ts';

/** Longer than any name: an “@” so far back is no mention that is being typed. */
const LONGEST = 30;
/** So many people are offered at once; with more, typing on finds them. */
const OFFERED = 6;
const LETTER = /[\p{L}\p{N}]/u;

function begins({ name }: Actor, typed: string): boolean {
  const low = name.toLowerCase();
  const begin = typed.toLowerCase();
  return low.startsWith(begin) || low.split(' ').some((word) => word.startsWith(begin));
}

/**
 * What is typed behind an “@” up to the caret, as far as it may become the name of one of these
 * people; null where none is being named.
 */
export function typedMention(text: string, caret: number, people: readonly Actor[]): string | null {
  const at = caret === 0 ? -1 : text.lastIndexOf('@', caret - 1);
  if (at < 0 || caret - at > LONGEST || LETTER.test(text.charAt(at - 1))) return null;
  const typed = text.slice(at + 1, caret);
  return people.some((person) => begins(person, typed)) ? typed : null;
}

/** People that what is typed may mean; all of them where nothing is. A few at most. */
export function offeredPeople(people: readonly Actor[], typed: string | null): readonly Actor[] {
  return people.filter((person) => begins(person, typed ?? '')).slice(0, OFFERED);
}

/** The text with a person named at the caret, in place of what is typed of the name, and the caret behind it. */
export function withMention(
  text: string,
  caret: number,
  typed: string | null,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, typed === null ? caret : caret - typed.length - 1);
  const gap = before === '' || /\s$/u.test(before) ? '' : ' ';
  const named = `${before}${gap}@${name} `;
  return { text: named + text.slice(caret).trimStart(), caret: named.length };
}
