import { isDigit } from '../text/characters.ts';
import type { Token } from './detect-tokens.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import { RECORD_LETTERS } from './lexicon/record-letters.ts';
import { endsWith } from './lexicon/rule-words.ts';

const LONGEST_RUN = 12;
const LONGEST_MODIFIERS = 5;

/** A noun that heads a role: minister, spokesman. */
export function isRole(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && (token.is & kinds.ROLE) !== 0;
}

/** True when only space, or the point of an abbreviation, parts two words. */
export function adjacent(text: string, left: Token, right: Token): boolean {
  if (left.possessive) return false;
  for (let at = left.end; at < right.start; at += 1)
    if (!' \n\r\t\u00a0.'.includes(text.charAt(at))) return false;
  return true;
}

/** Where the run of capitalised words that begins at `from` ends; lower-case particles inside count. */
export function runEnd(
  { rules, endings }: Lexicon,
  text: string,
  tokens: readonly Token[],
  from: number,
): number {
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
      // "the Brewers' Federation".
      const owner =
        (token.low === "'" || token.low === '’') && endsWith(before.low, endings.plural);
      if (owner && tokens[to + 1]?.capital === true && tokens[to + 1]?.kind === 'word') {
        to += 2;
        continue;
      }
      const next = tokens[to + 1];
      const abbreviation =
        token.low === '.' && (before.low.length === 1 || (before.is & kinds.TITLE) !== 0);
      if (!abbreviation || next === undefined || !next.capital || next.kind !== 'word') break;
      to += 1;
      continue;
    }
    if (token.kind !== 'word' || !adjacent(text, before, token)) break;
    const next = tokens[to + 1];
    const nextCapital =
      next !== undefined && next.kind === 'word' && next.capital && adjacent(text, token, next);
    if (token.capital) to += 1;
    else if ((token.is & kinds.PARTICLE) !== 0 && nextCapital) to += 1;
    else if (rules.ofOffice.has(token.low) && isRole(before) && nextCapital) to += 1;
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
      (token.is & (kinds.MODIFIER | kinds.NATIONALITY)) !== 0 ||
      (token.is & kinds.ROLE) !== 0 ||
      (token.capital && (token.is & kinds.NEVER_NAME) === 0);
    if (!modifies) break;
    from -= 1;
  }
  return from;
}

/** Whether tokens [from, to) can be a person's name. */
export function isPersonName(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to) return false;
  // "Q. Which", "A. Once": the letters of an interview.
  const letter = (tokens[from]?.low ?? '').toUpperCase();
  if (letter === RECORD_LETTERS.asks || letter === RECORD_LETTERS.answers) return false;
  // "Bill Hart" and "Grace Park": a given name makes a person of what follows.
  const given = tokens[from]?.is ?? 0;
  const person = to - from > 1 && (given & (kinds.MALE_NAME | kinds.FEMALE_NAME)) !== 0;
  let real = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.low === '&') return false;
    if (token === undefined || token.kind !== 'word') continue;
    if ((!person && (token.is & kinds.NOT_PERSON) !== 0) || (token.is & kinds.NATIONALITY) !== 0)
      return false;
    if (isDigit(token.low, 0)) return false;
    if (token.capital) real += 1;
  }
  return real > 0;
}

/** After the last role noun of a run and the office it may take: where the name begins. */
export function nameStart(
  { rules }: Lexicon,
  tokens: readonly Token[],
  from: number,
  to: number,
): number {
  let name = from;
  for (let at = from; at < to; at += 1) {
    if (!isRole(tokens[at])) continue;
    name = at + 1;
    const link = tokens[name];
    if (link !== undefined && name < to && rules.ofOffice.has(link.low)) {
      name += 2;
      while (name < to - 1 && ((tokens[name]?.is ?? 0) & kinds.OFFICE) !== 0) name += 1;
    }
  }
  return Math.min(name, to);
}
