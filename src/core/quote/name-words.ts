import { NAME_PARTS } from './lexicon/name-parts.ts';

const PLAIN = /^[a-z]+$/u;

/** The words of a name or role in small letters, points left out. */
export function wordsOf(printed: string): readonly string[] {
  const low = printed.toLowerCase();
  if (PLAIN.test(low)) return [low];
  return low
    .replaceAll('’', "'")
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
}

/** The last name by which mentions of one person meet: "Smith" of "Anna Smith, Jr.". */
export function lastNameKey(name: string): string {
  const parts = wordsOf(name);
  const last = parts.findLast((part) => !NAME_PARTS.ends.has(part)) ?? '';
  const start = NAME_PARTS.starts.find((each) => last.startsWith(each)) ?? '';
  return last.slice(start.length);
}
