/**
 * The scripts a name is written in: a letter of another script may look like one of its own and make
 * it another name (Unicode Technical Standard 39, chapter 5; CVE-2021-42574 and its kin).
 */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Ethiopic',
  'Cherokee',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Hangul',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** Written together in Japanese, Korean and Chinese names. */
const TOGETHER: ReadonlySet<string> = new Set([
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
]);

/** A script and the letters of a name that belong to it, each once, as they stand. */
export interface ScriptLetters {
  readonly script: string;
  readonly letters: readonly string[];
}

function scriptOf(letter: string): string {
  return SCRIPTS.find(([, belongs]) => belongs.test(letter))?.[0] ?? 'another';
}

/**
 * The scripts of a name that has letters of two or more, the one with most letters first; empty for
 * one script, and for those that East Asian names are written in together. O(n).
 */
export function mixedScripts(name: string): readonly ScriptLetters[] {
  const found = new Map<string, string[]>();
  for (const [letter] of name.matchAll(/\p{L}/gu)) {
    // What belongs to every script or takes that of its neighbour, such as ª and ー, says nothing.
    if (/[\p{Script=Common}\p{Script=Inherited}]/u.test(letter)) continue;
    const script = scriptOf(letter);
    found.set(script, [...(found.get(script) ?? []), letter]);
  }
  if (found.size < 2 || [...found.keys()].every((script) => TOGETHER.has(script))) return [];
  return [...found]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([script, letters]) => ({ script, letters: [...new Set(letters)] }));
}
