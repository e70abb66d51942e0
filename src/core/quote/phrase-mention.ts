import type { Token } from './detect-tokens.ts';
import { at, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
import type { Mention } from './mentions.ts';

/** In UTF-16 code units; a speaker described at greater length is somebody else's sentence. */
const LONGEST_MENTION = 240;

/** A noun phrase with what hangs on it: "a spokesman | for the ministry". */
export interface Phrase {
  readonly from: number;
  /** Where the noun phrase that leads it ends. */
  readonly headTo: number;
  readonly to: number;
}

/** The phrase as a mention: the one the mention scanner read there, or one made of its words. */
export function mentionOf(field: Field, phrase: Phrase): Mention | null {
  const { tokens } = field.reading;
  const known = field.endingAt.get(phrase.headTo);
  if (known !== undefined && known.from >= phrase.from - 1) {
    if (known.kind === 'person' || known.kind === 'pronoun') return known;
    if (known.possessive) return null;
    return spread(field, known, phrase);
  }
  const inner = field.endingAt.get(phrase.to);
  if (inner !== undefined && inner.kind === 'person' && phrase.headTo === phrase.to) return inner;
  return made(field, phrase, tokens);
}

// "source close to the mayor": a speaker without a name is described by all the words printed.
function spread(field: Field, known: Mention, phrase: Phrase): Mention {
  const from = Math.min(known.from, phrase.from);
  const last = at(field, lastWord(field, phrase));
  const first = at(field, from);
  if (last === undefined || first === undefined) return known;
  if (from === known.from && phrase.to <= known.to) return known;
  if (last.end - first.start > LONGEST_MENTION) return known;
  const led = (first.is & kinds.DETERMINER) !== 0 && !first.capital ? from + 1 : from;
  const nameFrom = known.article !== null && from === known.from ? from + 1 : led;
  const nameStart = at(field, nameFrom) ?? first;
  return {
    ...known,
    from,
    to: phrase.to,
    start: first.start,
    end: last.end,
    name: field.text.slice(nameStart.start, last.end),
    article: known.article ?? articleOf(first),
  };
}

function lastWord(field: Field, phrase: Phrase): number {
  let last = phrase.to - 1;
  while (last > phrase.from && at(field, last)?.kind !== 'word') last -= 1;
  return lowAt(field, phrase.to - 1) === ')' ? phrase.headTo - 1 : last;
}

function articleOf(first: Token): Mention['article'] {
  if ((first.is & kinds.DEFINITE) !== 0) return 'definite';
  return (first.is & kinds.INDEFINITE) !== 0 ? 'indefinite' : null;
}

function made(field: Field, phrase: Phrase, tokens: readonly Token[]): Mention | null {
  const first = tokens[phrase.from];
  const head = tokens[phrase.headTo - 1];
  const last = tokens[lastWord(field, phrase)];
  if (first === undefined || head === undefined || last === undefined) return null;
  if (last.end - first.start > LONGEST_MENTION) return null;
  const { endings } = field.lexicon;
  const article = articleOf(first);
  const bare = phrase.headTo - phrase.from === 1;
  // "Another said", "This said": nobody is described.
  if (
    bare &&
    phrase.to === phrase.headTo &&
    (head.is & (kinds.DETERMINER | kinds.NEVER_NAME)) !== 0 &&
    (head.is & kinds.NOUN) === 0
  )
    return null;
  const nameFrom = article === null || bare ? first : (tokens[phrase.from + 1] ?? first);
  const group = (head.is & kinds.GROUP) !== 0;
  const document = (head.is & kinds.DOCUMENT) !== 0;
  const words = tokens.slice(phrase.from, phrase.headTo - 1);
  return {
    kind: document ? 'document' : group ? 'organisation' : 'role',
    from: phrase.from,
    to: phrase.to,
    start: first.start,
    end: last.end,
    name: field.text.slice(nameFrom.start, last.end),
    role: null,
    title: null,
    article,
    possessive: false,
    head: head.low,
    modifiers: words.filter((word) => (word.is & kinds.DETERMINER) === 0).map((word) => word.low),
    plural: endsWith(head.low, endings.plural) && !endsWith(head.low, endings.notPlural),
  };
}
