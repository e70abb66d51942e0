import type { Token } from './detect-tokens.ts';
import {
  FEMALE_NAMES,
  MALE_NAMES,
  NAME_PARTICLES,
  NATIONALITIES,
  NEVER_NAMES,
  NOT_A_PERSON,
} from './lexicon/en/names.ts';
import { MODIFIERS, OFFICES, ROLE_NOUNS, TITLES } from './lexicon/en/roles.ts';

const LONGEST_RUN = 12;
const LONGEST_MODIFIERS = 5;

/** A noun that heads a role: minister, spokesman. */
export function isRole(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && ROLE_NOUNS.has(token.low);
}

/** True when only space, or the point of an abbreviation, parts two words. */
export function adjacent(text: string, left: Token, right: Token): boolean {
  if (left.possessive) return false;
  for (let at = left.end; at < right.start; at += 1)
    if (!' \n\r\t\u00a0.'.includes(text.charAt(at))) return false;
  return true;
}

/** Where the run of capitalised words that begins at `from` ends; lower-case particles inside count. */
export function runEnd(text: string, tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_RUN) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (token === undefined || before === undefined || before.possessive) break;
    if (token.low === '&' && tokens[to + 1]?.capital === true) {
      to += 2;
      continue;
    }
    if (token.kind === 'punctuation') {
      const next = tokens[to + 1];
      const abbreviation = token.low === '.' && (before.low.length === 1 || TITLES.has(before.low));
      if (!abbreviation || next === undefined || !next.capital || next.kind !== 'word') break;
      to += 1;
      continue;
    }
    if (token.kind !== 'word' || !adjacent(text, before, token)) break;
    const next = tokens[to + 1];
    const nextCapital =
      next !== undefined && next.kind === 'word' && next.capital && adjacent(text, token, next);
    if (token.capital) to += 1;
    else if (NAME_PARTICLES.has(token.low) && nextCapital) to += 1;
    else if ((token.low === 'of' || token.low === 'for') && isRole(before) && nextCapital) to += 1;
    else break;
  }
  return to;
}

/** Where the words that modify the role noun at `at` begin. */
export function modifiersBefore(text: string, tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_MODIFIERS) {
    const token = tokens[from - 1];
    const right = tokens[from];
    if (
      token === undefined ||
      right === undefined ||
      token.kind !== 'word' ||
      !adjacent(text, token, right)
    )
      break;
    const modifies =
      MODIFIERS.has(token.low) ||
      ROLE_NOUNS.has(token.low) ||
      NATIONALITIES.has(token.low) ||
      (token.capital && !NEVER_NAMES.has(token.low));
    if (!modifies) break;
    from -= 1;
  }
  return from;
}

/** Whether tokens [from, to) can be a person's name. */
export function isPersonName(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to) return false;
  // "Bill Hart" and "Grace Park": a given name makes a person of what follows.
  const given = tokens[from]?.low ?? '';
  const person = to - from > 1 && (MALE_NAMES.has(given) || FEMALE_NAMES.has(given));
  let real = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.low === '&') return false;
    if (token === undefined || token.kind !== 'word') continue;
    if ((!person && NOT_A_PERSON.has(token.low)) || NATIONALITIES.has(token.low)) return false;
    if (/^\p{N}/u.test(token.low)) return false;
    if (token.capital) real += 1;
  }
  return real > 0;
}

/** After the last role noun of a run and the office it may take: where the name begins. */
export function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let name = from;
  for (let at = from; at < to; at += 1) {
    if (!isRole(tokens[at])) continue;
    name = at + 1;
    const link = tokens[name];
    if (link !== undefined && name < to && (link.low === 'of' || link.low === 'for')) {
      name += 2;
      while (name < to - 1 && OFFICES.has(tokens[name]?.low ?? '')) name += 1;
    }
  }
  return Math.min(name, to);
}
