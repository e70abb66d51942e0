import type { Sentence } from './detect-tokens.ts';
import { at, classAt, isDash, lowAt } from './field.ts';
import type { Field } from './field.ts';
import type { CueForm } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { isFree, phraseBefore, phraseFrom, subjectBehindComma } from './noun-phrases.ts';
import { mentionOf } from './phrase-mention.ts';
import type { Subject } from './noun-phrases.ts';
import { subjectOf } from './sentence-subject.ts';

/** The subject that ends at the token `last`, right before the verb group; null when none does. */
export function directSubject(field: Field, sentence: Sentence, last: number): Subject | null {
  const token = at(field, last);
  if (token === undefined || last < sentence.from) return null;
  const { rules } = field.lexicon;
  if (rules.who.has(token.low) || (rules.which.has(token.low) && lowAt(field, last - 1) === ',')) {
    const to = lowAt(field, last - 1) === ',' ? last - 1 : last;
    const phrase = phraseBefore(field, sentence, to);
    const mention = phrase === null ? null : mentionOf(field, phrase);
    return mention === null ? null : { mention, from: last };
  }
  if (token.low === ',' || isDash(field, last)) {
    if (field.off.has('apposition')) return null;
    return subjectBehindComma(field, sentence, last);
  }
  const phrase = phraseBefore(field, sentence, last + 1);
  if (phrase === null) return null;
  if (
    !isFree(field, sentence, phrase.from) &&
    !rules.withSubject.has(lowAt(field, phrase.from - 1))
  ) {
    // "In the evening Smith said": the name alone, if the phrase ends with one.
    const named = field.endingAt.get(last + 1);
    return named !== undefined &&
      named.kind === 'person' &&
      named.from > phrase.from &&
      !named.possessive
      ? { mention: named, from: named.from }
      : null;
  }
  const mention = mentionOf(field, phrase);
  return mention === null || mention.possessive
    ? null
    : { mention, from: Math.min(mention.from, phrase.from) };
}

// "the wall, called “old” by Wren": who did it stands behind "by".
export function agentAfter(field: Field, sentence: Sentence, cueAt: number): Mention | null {
  for (let index = cueAt + 1; index < sentence.to && index - cueAt < 10; index += 1) {
    if (lowAt(field, index) === ',') return null;
    if (field.lexicon.rules.agent.has(lowAt(field, index)))
      return phraseFrom(field, sentence, index + 1);
  }
  return null;
}

// “…,” said Smith. / …, said Smith.
export function invertedSubject(
  field: Field,
  sentence: Sentence,
  index: number,
  last: number,
  cueForm: CueForm,
): Mention | null {
  if (!cueForm.inverts || index <= sentence.from) return null;
  const comma = lowAt(field, last) === ',' || isDash(field, last);
  const marked = at(field, comma ? last - 1 : last)?.kind === 'marked';
  if (!marked && !comma) return null;
  let next = index + 1;
  while (
    (classAt(field, next) & kinds.ADVERB) !== 0 &&
    (classAt(field, next) & (kinds.PRONOUN | kinds.INDEFINITE)) === 0
  )
    next += 1;
  const first = at(field, next);
  if (first === undefined || first.kind !== 'word' || field.lexicon.that.has(first.low))
    return null;
  if ((first.is & kinds.PREPOSITION) !== 0) return null;
  const mention = phraseFrom(field, sentence, next);
  if (mention === null || mention.possessive) return null;
  if (cueForm.participle) return null;
  if (marked) return mention;
  // ", said he would go": what stands behind is the subject of a clause, not who spoke.
  const after = at(field, mention.to);
  const ends =
    after === undefined ||
    mention.to >= sentence.to ||
    after.kind === 'punctuation' ||
    (after.is & (kinds.TIME | kinds.PREPOSITION)) !== 0 ||
    field.lexicon.rules.who.has(after.low);
  if (!ends || mention.kind === 'pronoun') return null;
  return subjectBehindComma(field, sentence, last) === null ? mention : null;
}

// "Saying it was time to go, Smith resigned."
export function subjectAfterLead(field: Field, sentence: Sentence, index: number): Mention | null {
  for (let comma = index + 1; comma < sentence.to; comma += 1)
    if (lowAt(field, comma) === ',') {
      const found = subjectOf(field, { from: comma + 1, to: sentence.to });
      if (found !== null && found.from <= comma + 4) return found;
    }
  return null;
}
