import { IRREGULAR } from './lexicon/en/inflections.ts';
import type { Form } from './lexicon/en/inflections.ts';

const SHORTEST = 3;

function withoutE(word: string): string {
  return word.endsWith('e') ? word.slice(0, -1) : word;
}

function undoubled(stem: string): string {
  const last = stem.at(-1) ?? '';
  return stem.length > SHORTEST && last === stem.at(-2) && !'lsz'.includes(last)
    ? stem.slice(0, -1)
    : withoutE(stem);
}

function regular(word: string): readonly [string, Form] {
  if (word.length <= SHORTEST) return [withoutE(word), 'present'];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, 'present'];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, 'past'];
  if (word.endsWith('ing') && word.length > 5) return [undoubled(word.slice(0, -3)), 'rest'];
  if (word.endsWith('ed') && word.length > 4) return [undoubled(word.slice(0, -2)), 'past'];
  if (word.endsWith('es') && word.length > 4) return [withoutE(word.slice(0, -2)), 'present'];
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us'))
    return [withoutE(word.slice(0, -1)), 'present'];
  return [withoutE(word), 'present'];
}

/** The group of an English word's forms: "soldiers" and "soldier" have one, "went" and "go". Rough and small. */
export function stem(word: string): string {
  return (IRREGULAR.get(word) ?? regular(word))[0];
}

/** Whether two forms of one word differ by grammar alone, not in time: "was", "were"; not "is", "was". */
export function sameTime(one: string, other: string): boolean {
  const [group, form] = IRREGULAR.get(one) ?? regular(one);
  const [otherGroup, otherForm] = IRREGULAR.get(other) ?? regular(other);
  return group === otherGroup && form === otherForm;
}

/**
 * Whether one written form is a slip for the other: two letters exchanged, one doubled or not, or, in
 * long words, one letter wrong. O(length).
 */
export function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || one.charAt(0) !== other.charAt(0)) return false;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  const longer = left + right;
  if (longer.length === 1) return longer === one[head - 1] || longer === one[head] || shorter >= 8;
  return shorter >= 8 && left.length === 1 && right.length === 1;
}

/** One spelling for the ways a foreign name is put into Latin letters: doubled letters, q and k, ou and u, y and i. */
export function transliterated(word: string): string {
  let plain = word
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll('kh', 'k')
    .replaceAll('gh', 'g')
    .replaceAll('ou', 'u')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('iy', 'i')
    .replaceAll('q', 'k')
    .replaceAll('c', 'k')
    .replaceAll('w', 'v')
    .replaceAll('y', 'i')
    .replaceAll("'", '');
  for (const letter of 'abdfgiklmnoprstuvz') plain = plain.replaceAll(letter + letter, letter);
  return plain.charAt(0) + plain.slice(1).replaceAll('h', '');
}
