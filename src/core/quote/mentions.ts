import type { Span } from '../text/span.ts';
import type { Token } from './detect-tokens.ts';
import { CUES } from './lexicon/en/cues.ts';
import { NATIONALITIES, NEVER_NAMES } from './lexicon/en/names.ts';
import { DOCUMENTS, ROLE_NOUNS, ROLE_PLURALS, TITLES } from './lexicon/en/roles.ts';
import {
  adjacent,
  isPersonName,
  isRole,
  modifiersBefore,
  nameStart,
  runEnd,
} from './mention-runs.ts';

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
  if (name < to && (isPersonName(tokens, name, to) || title !== null)) {
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
