import type { Speaker } from '#core/quote/quote.ts';

/** One or two letters that stand for a name: "JK" for John Kerry, "US" for US state department official. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? '';
  // "US": two capitals already. Scripts without capitals have none.
  if (first.length === 2 && first === first.toUpperCase() && first !== first.toLowerCase())
    return first;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letter = (word: string): string => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '';
  return `${letter(first)}${letter(last)}` || '?';
}

const known = new WeakMap<Speaker, string>();

/** The letters beside the numbers of a speaker's quotes, worked out once; '' where nobody is named. */
export function initialsBeside(speaker: Speaker | undefined): string {
  if (speaker === undefined) return '';
  const before = known.get(speaker);
  if (before !== undefined) return before;
  const initials = initialsOf(speaker.name).replace('?', '');
  known.set(speaker, initials);
  return initials;
}
