import type { Span } from '../text/span.ts';
import type { Token } from './detect-tokens.ts';
import { CUES } from './lexicon/en/cues.ts';
import { NAME_PARTICLES, NATIONALITIES, NEVER_NAMES, NOT_A_PERSON } from './lexicon/en/names.ts';
import {
  DOCUMENTS,
  MODIFIERS,
  OFFICES,
  ROLE_NOUNS,
  ROLE_PLURALS,
  TITLES,
} from './lexicon/en/roles.ts';

/** Words in the text that may point at a speaker. `from`, `to`: tokens, `to` exclusive. */
export interface Mention extends Span {
  readonly kind: 'person' | 'pronoun' | 'role' | 'organisation' | 'document';
  readonly from: number;
  readonly to: number;
  /** person: the name without title and role; else the words without their article. */
  readonly name: string;
  /** person: the role as printed before or beside the name, or null. */
  readonly role: string | null;
  readonly title: string | null;
  /** role: the, a, none. */
  readonly article: 'definite' | 'indefinite' | null;
  readonly possessive: boolean;
  /** role: the noun itself and the words before it, in small letters. */
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly plural: boolean;
}

const PRONOUNS = new Set(['he', 'she', 'they']);
const DEFINITE = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its']);
const INDEFINITE = new Set(['a', 'an', 'one', 'some', 'another', 'several', 'two', 'three']);
const LONGEST_RUN = 12;
const LONGEST_MODIFIERS = 5;

function isRole(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && ROLE_NOUNS.has(token.low);
}

function adjacent(text: string, left: Token, right: Token): boolean {
  if (left.possessive) return false;
  for (let at = left.end; at < right.start; at += 1)
    if (!' \n\r\t\u00a0.'.includes(text.charAt(at))) return false;
  return true;
}

/** Where the run of capitalised words that begins at `from` ends; lower-case particles inside count. */
function runEnd(text: string, tokens: readonly Token[], from: number): number {
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

function modifiersBefore(text: string, tokens: readonly Token[], at: number): number {
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

function nameEnds(tokens: readonly Token[], from: number, to: number): string | null {
  const last = tokens[to - 1];
  if (last === undefined || from >= to) return null;
  let real = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.low === '&') return null;
    if (token === undefined || token.kind !== 'word') continue;
    if (NOT_A_PERSON.has(token.low) || NATIONALITIES.has(token.low)) return null;
    if (/^\p{N}/u.test(token.low)) return null;
    if (token.capital) real += 1;
  }
  return real > 0 ? last.low : null;
}

/** After the last role noun of a run and the office it may take: where the name begins. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
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

interface Found {
  readonly text: string;
  readonly tokens: readonly Token[];
}

function slice({ text, tokens }: Found, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

function build(
  found: Found,
  from: number,
  to: number,
  rest: Pick<Mention, 'kind' | 'name' | 'role' | 'title' | 'article' | 'plural'>,
): Mention {
  const first = found.tokens[from];
  const last = found.tokens[to - 1];
  const parts = rest.kind === 'role' ? rest.name.toLowerCase().split(/[\s.,]+/) : [];
  return {
    ...rest,
    from,
    to,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    possessive: last?.possessive ?? false,
    head: parts.at(-1) ?? '',
    modifiers: parts.slice(0, -1),
  };
}

function withArticle(
  tokens: readonly Token[],
  from: number,
): { readonly from: number; readonly article: Mention['article'] } {
  const before = tokens[from - 1];
  if (before === undefined || before.kind !== 'word' || before.possessive)
    return { from, article: null };
  if (DEFINITE.has(before.low)) return { from: from - 1, article: 'definite' };
  if (INDEFINITE.has(before.low)) return { from: from - 1, article: 'indefinite' };
  return { from, article: null };
}

function capitalised(found: Found, start: number): Mention | null {
  const { text, tokens } = found;
  let from = start;
  const to = runEnd(text, tokens, from);
  const head = tokens[from];
  if (head === undefined) return null;
  let title: string | null = null;
  if (TITLES.has(head.low) && to - from > 1) {
    title = head.low;
    from += tokens[from + 1]?.low === '.' ? 2 : 1;
  } else if (to - from > 1 && NEVER_NAMES.has(head.low) && !NATIONALITIES.has(head.low))
    return capitalised(found, start + 1);
  const name = nameStart(tokens, from, to);
  const before = title === null && name === from ? tokens[from - 1] : undefined;
  const roleAt =
    isRole(before) && before !== undefined && head.capital && adjacent(text, before, head)
      ? from - 1
      : null;
  const roleFrom =
    roleAt !== null
      ? modifiersBefore(text, tokens, roleAt)
      : name > from
        ? modifiersBefore(text, tokens, from)
        : from;
  if (name < to && (nameEnds(tokens, name, to) !== null || title !== null)) {
    const single = to - name === 1;
    if (single && NEVER_NAMES.has(tokens[name]?.low ?? '') && title === null) return null;
    if (single && title === null && roleFrom === name && isOrganisation(found, name))
      return organisation(found, name, to);
    const role = roleFrom < name ? slice(found, roleFrom, roleAt !== null ? from : name) : null;
    const printed = slice(found, name, to);
    return build(found, title !== null ? start : roleFrom, to, {
      kind: 'person',
      name: printed,
      role,
      title,
      article: null,
      plural: false,
    });
  }
  if (name > from && name >= to) {
    const led = withArticle(tokens, roleFrom);
    return build(found, led.from, to, {
      kind: 'role',
      name: slice(found, roleFrom, to),
      role: null,
      title: null,
      article: led.article,
      plural: false,
    });
  }
  if (to - from === 1 && (NEVER_NAMES.has(head.low) || NATIONALITIES.has(head.low))) return null;
  return organisation(found, from, to);
}

// "the BBC", "NATO": an article before one word, or all of it in capitals.
function isOrganisation({ text, tokens }: Found, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const printed = text.slice(token.start, token.end);
  return (
    withArticle(tokens, at).article === 'definite' ||
    (printed.length > 1 && printed === printed.toUpperCase() && printed !== printed.toLowerCase())
  );
}

function organisation(found: Found, from: number, to: number): Mention {
  const led = withArticle(found.tokens, from);
  return build(found, led.article === 'definite' ? led.from : from, to, {
    kind: 'organisation',
    name: slice(found, from, to),
    role: null,
    title: null,
    article: led.article,
    plural: false,
  });
}

function lowerRole(found: Found, at: number): Mention | null {
  const { text, tokens } = found;
  const token = tokens[at];
  if (token === undefined) return null;
  const plural = ROLE_PLURALS.has(token.low);
  const document = DOCUMENTS.has(token.low);
  if (!plural && !document && !ROLE_NOUNS.has(token.low)) return null;
  if (CUES.has(token.low) && tokens[at - 1]?.kind !== 'word') return null;
  let from = modifiersBefore(text, tokens, at);
  // An article a few words ahead takes every word between in, known or not.
  for (let back = from; back > 0 && from - back < 3; back -= 1) {
    const before = tokens[back - 1];
    const right = tokens[back];
    if (
      before === undefined ||
      right === undefined ||
      before.kind !== 'word' ||
      !adjacent(text, before, right)
    )
      break;
    if (DEFINITE.has(before.low) || INDEFINITE.has(before.low)) {
      from = back;
      break;
    }
    if (CUES.has(before.low) || NEVER_NAMES.has(before.low)) break;
  }
  const led = withArticle(tokens, from);
  if (led.article === null && !plural && from === at && !document) return null;
  if (document && led.article === null) return null;
  return build(found, led.from, at + 1, {
    kind: document ? 'document' : 'role',
    // "Officials said": a capital only because the sentence begins.
    name: from === at && plural ? token.low : slice(found, from, at + 1),
    role: null,
    title: null,
    article: led.article,
    plural,
  });
}

/** The mentions of a paragraph outside quotation marks, in order, without overlap. O(tokens). */
export function mentionsIn(text: string, tokens: readonly Token[]): readonly Mention[] {
  const found: Mention[] = [];
  const reading = { text, tokens };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') {
      at += 1;
      continue;
    }
    const mention = PRONOUNS.has(token.low)
      ? build(reading, at, at + 1, {
          kind: 'pronoun',
          name: token.low,
          role: null,
          title: null,
          article: null,
          plural: token.low === 'they',
        })
      : token.capital
        ? (capitalised(reading, at) ?? lowerRole(reading, at))
        : lowerRole(reading, at);
    if (mention === null) {
      at += 1;
      continue;
    }
    // "police chief" was read before "Anna Smith" showed that it is her role.
    while (found.length > 0 && (found.at(-1)?.to ?? 0) > mention.from) found.pop();
    found.push(mention);
    at = Math.max(at + 1, mention.to);
  }
  return found;
}
