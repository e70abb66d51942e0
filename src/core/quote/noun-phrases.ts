import type { Sentence } from './detect-tokens.ts';
import { at, classAt, isDash, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
import type { Mention } from './mentions.ts';
import { mentionOf } from './phrase-mention.ts';
import type { Phrase } from './phrase-mention.ts';

const LONGEST_PHRASE = 12;
const MOST_LINKS = 5;

const BOUNDARY =
  kinds.PREPOSITION |
  kinds.CONJUNCTION |
  kinds.SUBORDINATOR |
  kinds.RELATIVE |
  kinds.AUXILIARY |
  kinds.PRONOUN |
  kinds.NEGATIVE;

/** Whether a word cannot stand inside a noun phrase. */
function bounds(field: Field, index: number, first: number): boolean {
  const token = at(field, index);
  if (token === undefined || token.kind !== 'word') return true;
  if (field.lexicon.that.has(token.low)) return true;
  if (token.capital && index > first) return (token.is & kinds.TIME) !== 0 && !token.possessive;
  if ((token.is & BOUNDARY) !== 0 && (token.is & kinds.INDEFINITE) === 0) return true;
  if ((token.is & kinds.TIME) !== 0 && !token.possessive && (token.is & kinds.ADVERB) !== 0)
    return true;
  if (token.cue === null && (token.is & kinds.FINITE_VERB) === 0) return false;
  if ((token.is & kinds.NOUN) !== 0 || token.possessive) return false;
  const before = at(field, index - 1);
  return before === undefined || ((before.is & kinds.DETERMINER) === 0 && !before.possessive);
}

// "the insurers' report": the apostrophe behind a plural.
function isPluralPossessive(field: Field, index: number): boolean {
  const low = lowAt(field, index);
  return (
    (low === "'" || low === '’') && endsWith(lowAt(field, index - 1), field.lexicon.endings.plural)
  );
}

/** Where the noun phrase begins whose last word is at `last`, or null when none ends there. */
function phraseStart(field: Field, sentence: Sentence, last: number): number | null {
  const end = at(field, last);
  if (end === undefined || end.kind !== 'word' || end.possessive) return null;
  if ((end.is & kinds.PRONOUN) !== 0) return last;
  if (bounds(field, last, sentence.from)) return null;
  if ((end.is & kinds.ADVERB) !== 0 && !end.capital && (end.is & kinds.NOUN) === 0) return null;
  let from = last;
  while (from > sentence.from && last - from < LONGEST_PHRASE) {
    if (
      (classAt(field, from) & kinds.DETERMINER) !== 0 &&
      !field.lexicon.rules.one.has(lowAt(field, from))
    ) {
      const before = classAt(field, from - 1);
      if ((before & kinds.INDEFINITE) === 0) break;
    } else if (lowAt(field, from - 1) === '&' || isPluralPossessive(field, from - 1)) {
      from -= 1;
      continue;
    }
    if (bounds(field, from - 1, sentence.from)) break;
    from -= 1;
  }
  return from;
}

const FARTHEST_RELATIVE = 14;

// "voters who backed the wall said": back to the words before "who".
function antecedentEnd(field: Field, sentence: Sentence, from: number): number | null {
  for (let index = from; index > sentence.from && from - index < FARTHEST_RELATIVE; index -= 1) {
    const token = at(field, index);
    if (token === undefined || token.kind !== 'word') return null;
    if (field.lexicon.rules.who.has(token.low)) return index - 1;
  }
  return null;
}

/** The noun phrase whose last word stands right before `to`, with its postmodifiers; or null. */
export function phraseBefore(field: Field, sentence: Sentence, to: number): Phrase | null {
  let last = to - 1;
  if (lowAt(field, last) === '%') last -= 1;
  if (lowAt(field, last) === ')') {
    const open = openingBracket(field, sentence, last);
    if (open === null) return null;
    last = open - 1;
  }
  let from = phraseStart(field, sentence, last);
  if (from === null) return null;
  let headTo = last + 1;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const before = from - 1;
    if (before <= sentence.from) break;
    let end: number | null = null;
    if (field.lexicon.genitives.has(lowAt(field, from)) && !bounds(field, before, sentence.from))
      end = before;
    else if ((classAt(field, before) & kinds.PREPOSITION) !== 0) {
      end = before - 1;
      // "a lawsuit filed by the ferrymen": the participle hangs on the noun before it.
      if (
        field.lexicon.rules.agent.has(lowAt(field, before)) &&
        endsWith(lowAt(field, end), field.lexicon.endings.past)
      )
        end -= 1;
    } else if (bounds(field, before, sentence.from) && at(field, before)?.kind === 'word')
      end = antecedentEnd(field, sentence, before);
    if (end === null) break;
    if (lowAt(field, end) === ')') end = (openingBracket(field, sentence, end) ?? 0) - 1;
    const next = phraseStart(field, sentence, end);
    if (next === null || (classAt(field, end) & kinds.PRONOUN) !== 0) {
      const antecedent = antecedentEnd(field, sentence, end);
      const start = antecedent === null ? null : phraseStart(field, sentence, antecedent);
      if (antecedent === null || start === null) break;
      from = start;
      headTo = antecedent + 1;
      continue;
    }
    from = next;
    headTo = end + 1;
  }
  return { from, headTo, to };
}

function openingBracket(field: Field, sentence: Sentence, close: number): number | null {
  for (let index = close - 1; index > sentence.from && close - index < 12; index -= 1)
    if (lowAt(field, index) === '(') return index;
  return null;
}

/** True when a phrase stands where no preposition governs it. */
export function isFree(field: Field, sentence: Sentence, from: number): boolean {
  if (from <= sentence.from) return true;
  const before = at(field, from - 1);
  if (before === undefined || before.kind !== 'word') return true;
  return (before.is & kinds.PREPOSITION) === 0 || (before.is & kinds.SUBORDINATOR) !== 0;
}

const FARTHEST_APPOSITION = 44;

/** A subject and the first token of all that describes it. */
export interface Subject {
  readonly mention: Mention;
  readonly from: number;
}

/**
 * The subject whose apposition ends with the comma or dash at `close`: "Smith, the mayor of
 * Fenwick, said"; of several the nearest with a name.
 */
export function subjectBehindComma(
  field: Field,
  sentence: Sentence,
  close: number,
): Subject | null {
  const dash = isDash(field, close);
  let fallback: Subject | null = null;
  for (
    let index = close - 1;
    index > sentence.from && close - index < FARTHEST_APPOSITION;
    index -= 1
  ) {
    const token = at(field, index);
    if (token === undefined) break;
    if (token.kind !== 'punctuation') continue;
    if (token.low === ';' || token.low === ':') break;
    if (dash ? !isDash(field, index) : token.low !== ',') continue;
    const phrase = phraseBefore(field, sentence, index);
    if (phrase === null || !isFree(field, sentence, phrase.from)) continue;
    const mention = mentionOf(field, phrase);
    if (mention === null) continue;
    const subject = { mention, from: Math.min(phrase.from, mention.from) };
    // "The envoy, Paul Thorne, said": the name is the better mention.
    const between = field.startingAt.get(index + 1);
    if (mention.kind !== 'person' && between?.kind === 'person' && between.to === close)
      return { mention: between, from: subject.from };
    if (mention.kind === 'person') return subject;
    if (mention.kind === 'pronoun') return fallback ?? subject;
    fallback = subject;
  }
  return fallback;
}

/** The phrase that begins at `from`, for "…, said the mayor of Fenwick"; or null. */
export function phraseFrom(field: Field, sentence: Sentence, from: number): Mention | null {
  const first = field.startingAt.get(from) ?? field.startingAt.get(from + 1);
  const known = first?.possessive === true ? undefined : first;
  let to = from;
  while (to < sentence.to && to - from < LONGEST_PHRASE) {
    const token = at(field, to);
    if (token === undefined || token.kind !== 'word') break;
    const linked = (token.is & kinds.PREPOSITION) !== 0 && to > from;
    const determiner = (token.is & kinds.DETERMINER) !== 0 && !field.lexicon.that.has(token.low);
    if (!determiner && !linked && bounds(field, to, sentence.from)) break;
    if (token.is & kinds.TIME && !linked && to > from && !token.possessive) break;
    to += 1;
    if (known?.kind === 'person' && to >= known.to) return known;
  }
  while (to > from && (classAt(field, to - 1) & (kinds.PREPOSITION | kinds.DETERMINER)) !== 0)
    to -= 1;
  if (to <= from) {
    // "one of them, Anna Smith,": only the name describes anybody.
    for (let index = from; index < from + 5; index += 1) {
      const named = lowAt(field, index) === ',' ? field.startingAt.get(index + 1) : undefined;
      if (named?.kind === 'person') return named;
    }
    return known ?? null;
  }
  let headTo = from;
  const hangs = (index: number): boolean =>
    (classAt(field, index) & kinds.PREPOSITION) !== 0 ||
    field.lexicon.genitives.has(lowAt(field, index));
  while (headTo < to && (headTo === from || !hangs(headTo))) headTo += 1;
  // "a senior aide, John Smith": a name behind the role is the better mention.
  const named = lowAt(field, to) === ',' ? field.startingAt.get(to + 1) : undefined;
  const mention = mentionOf(field, { from, headTo, to });
  if (
    mention !== null &&
    mention.kind !== 'person' &&
    named?.kind === 'person' &&
    mention.article !== 'indefinite'
  )
    return named;
  return mention;
}
