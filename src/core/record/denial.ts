import {
  DENYING_PREFIXES,
  IRREGULAR_DENIALS,
  NOT_DENYING,
  POSITIVE_OF,
} from './lexicon/en/denials.ts';
import type { Unit } from './unit.ts';

const LESS = 'less';
const S = 's'.charCodeAt(0);
const SHORTEST_ROOT = 3;
const ROOT_ENDINGS = ['', 'ful', 's', 'd', 'y'];

/** Whether `denying` is `plain` with a prefix that denies, or its "-less" form. O(length). */
export function denies(denying: string, plain: string): boolean {
  if (plain.length < SHORTEST_ROOT || denying === plain) return false;
  if (IRREGULAR_DENIALS.get(denying) === plain) return true;
  if (denying.endsWith(plain))
    return DENYING_PREFIXES.includes(denying.slice(0, -plain.length)) && !NOT_DENYING.has(denying);
  if (!denying.endsWith(LESS)) return false;
  const root = denying.slice(0, -LESS.length);
  if (root.length < SHORTEST_ROOT || !plain.startsWith(root)) return false;
  return ROOT_ENDINGS.includes(plain.slice(root.length));
}

/** The same for units, in any form of the word: "disagrees" denies "agree". */
export function unitDenies(denying: Unit, plain: Unit): boolean {
  return (
    denies(denying.key, plain.key) ||
    (!NOT_DENYING.has(denying.key) && denies(denying.stem, plain.stem))
  );
}

/** Whether one of two units is the denial of the other: "reliable" and "unreliable", "with" and "without". */
export function areOpposites(one: Unit, other: Unit): boolean {
  if (one.kind === 'negation' && POSITIVE_OF.get(one.key)?.includes(other.key) === true)
    return true;
  if (other.kind === 'negation' && POSITIVE_OF.get(other.key)?.includes(one.key) === true)
    return true;
  // Asked of every pair of two lines: most are told apart by their endings.
  if (!endsAlike(one.stem, other.stem) && !endsLess(one.stem) && !endsLess(other.stem))
    return false;
  return unitDenies(one, other) || unitDenies(other, one);
}

function endsAlike(one: string, other: string): boolean {
  return (
    one.length !== other.length &&
    one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1) &&
    one.charCodeAt(one.length - 2) === other.charCodeAt(other.length - 2)
  );
}

function endsLess(word: string): boolean {
  return word.charCodeAt(word.length - 1) === S && word.endsWith(LESS);
}

/** Denials that no prefix shows, each with what it denies. */
const LISTED: readonly (readonly [string, string])[] = [
  ...IRREGULAR_DENIALS,
  ...[...POSITIVE_OF].flatMap(([denying, plain]) => plain.map((each) => [denying, each] as const)),
];

/** Every word that `word` may deny or be denied by, known words or not. */
export function deniedForms(word: string): readonly string[] {
  const found = LISTED.flatMap(([denying, plain]) =>
    denying === word ? plain : plain === word ? denying : [],
  );
  const prefixed = DENYING_PREFIXES.flatMap((prefix) => {
    const longer = prefix + word;
    const shorter = word.startsWith(prefix) ? word.slice(prefix.length) : '';
    return [longer, shorter].filter(
      (form) => form.length > SHORTEST_ROOT && (denies(form, word) || denies(word, form)),
    );
  });
  found.push(...prefixed);
  const root = word.endsWith('ful') ? word.slice(0, -'ful'.length) : word;
  if (word.endsWith(LESS)) found.push(`${word.slice(0, -LESS.length)}ful`);
  else if (root.length >= SHORTEST_ROOT) found.push(root + LESS);
  return found;
}
