import type { Span } from '../text/span.ts';
import type { Reading, Token } from './detect-tokens.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
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

interface Found {
  readonly lexicon: Lexicon;
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
  if ((before.is & kinds.DEFINITE) !== 0) return { from: from - 1, article: 'definite' };
  if ((before.is & kinds.INDEFINITE) !== 0) return { from: from - 1, article: 'indefinite' };
  return { from, article: null };
}

function capitalised(found: Found, start: number): Mention | null {
  const { lexicon, text, tokens } = found;
  let from = start;
  const to = runEnd(lexicon, text, tokens, from);
  const head = tokens[from];
  if (head === undefined) return null;
  let title: string | null = null;
  if ((head.is & kinds.TITLE) !== 0 && to - from > 1) {
    title = head.low;
    from += tokens[from + 1]?.low === '.' ? 2 : 1;
  } else if (
    to - from > 1 &&
    (head.is & (kinds.NEVER_NAME | kinds.NATIONALITY | kinds.MALE_NAME | kinds.FEMALE_NAME)) ===
      kinds.NEVER_NAME
  )
    return capitalised(found, start + 1);
  const name = Math.max(nameStart(lexicon, tokens, from, to), tradeBefore(tokens, from, to));
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
    if (single && ((tokens[name]?.is ?? 0) & kinds.NEVER_NAME) !== 0 && title === null) return null;
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
  if (to - from === 1 && (head.is & (kinds.NEVER_NAME | kinds.NATIONALITY)) !== 0) return null;
  return organisation(found, from, to);
}

// "Soprano Lydia Farkas": a word before a given name that is none itself tells the trade.
function tradeBefore(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 3) return from;
  const first = tokens[from]?.is ?? 0;
  const second = tokens[from + 1]?.is ?? 0;
  const given = kinds.MALE_NAME | kinds.FEMALE_NAME;
  return (first & (given | kinds.PARTICLE)) === 0 && (second & given) !== 0 ? from + 1 : from;
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
  const plural = (token.is & kinds.ROLE_PLURAL) !== 0;
  const document = (token.is & kinds.DOCUMENT) !== 0;
  if (!plural && !document && (token.is & kinds.ROLE) === 0) return null;
  if (token.cue !== null && tokens[at - 1]?.kind !== 'word') return null;
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
    if ((before.is & (kinds.DEFINITE | kinds.INDEFINITE)) !== 0) {
      from = back;
      break;
    }
    if (before.cue !== null || (before.is & kinds.NEVER_NAME) !== 0) break;
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

// "Fundraising was …": a capital that only the beginning of the sentence explains.
function isOrdinary(
  lexicon: Lexicon,
  tokens: readonly Token[],
  mention: Mention,
  names: ReadonlySet<string>,
): boolean {
  if (
    mention.to - mention.from !== 1 ||
    (mention.kind !== 'person' && mention.kind !== 'organisation')
  )
    return false;
  const token = tokens[mention.from];
  if (token === undefined || names.has(token.low)) return false;
  if ((token.is & (kinds.MALE_NAME | kinds.FEMALE_NAME)) !== 0 || token.possessive) return false;
  return !verbFollows(lexicon, tokens, mention.to);
}

// "Wren openly admitted", "Wren defied": a reporting word or a past form behind adverbs.
function verbFollows({ endings }: Lexicon, tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.kind === 'word' && isAdverb(tokens[at], endings.adverb)) at += 1;
  const verb = tokens[at];
  if (verb === undefined || verb.kind !== 'word' || verb.capital) return false;
  return verb.cue !== null || (verb.low.length > 4 && endsWith(verb.low, endings.past));
}

function isAdverb(token: Token | undefined, ending: string): boolean {
  if (token === undefined || token.capital) return false;
  return (
    (token.is & (kinds.ADVERB | kinds.AUXILIARY)) === kinds.ADVERB ||
    (token.low.length > 4 && endsWith(token.low, ending))
  );
}

/** The mentions of a paragraph outside quotation marks, in order, without overlap. O(tokens). */
export function mentionsIn(
  text: string,
  { tokens, sentences }: Reading,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): readonly Mention[] {
  const found: Mention[] = [];
  const first = new Set(sentences.map((sentence) => sentence.from));
  const reading = { lexicon, text, tokens };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') {
      at += 1;
      continue;
    }
    const mention =
      (token.is & kinds.PRONOUN) !== 0
        ? build(reading, at, at + 1, {
            kind: 'pronoun',
            name: token.low,
            role: null,
            title: null,
            article: null,
            plural: lexicon.pronouns.get(token.low)?.plural ?? false,
          })
        : token.capital
          ? (capitalised(reading, at) ?? lowerRole(reading, at))
          : lowerRole(reading, at);
    if (mention === null || (first.has(at) && isOrdinary(lexicon, tokens, mention, names))) {
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
