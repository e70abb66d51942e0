import { at, lowAt } from './field.ts';
import type { Field } from './field.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
import type { Mention } from './mentions.ts';
import type { Subject } from './noun-phrases.ts';

/** Whether a form that is as often a noun is a verb here: its subject speaks, or its words follow. */
export function standsForSpeaker(field: Field, { mention, from }: Subject, index: number): boolean {
  const comma = lowAt(field, from - 1) === ',' ? 1 : 0;
  if (at(field, from - 1 - comma)?.kind === 'marked') return true;
  if (mention.kind === 'person' || mention.kind === 'pronoun') return true;
  const next = at(field, index + 1);
  if (
    next !== undefined &&
    (next.kind === 'marked' || field.lexicon.that.has(next.low) || next.low === ':')
  )
    return true;
  if (next === undefined || next.kind !== 'word' || (next.is & kinds.PREPOSITION) !== 0)
    return false;
  if (
    !next.capital &&
    (next.is & (kinds.DEFINITE | kinds.INDEFINITE | kinds.PRONOUN | kinds.ROLE_PLURAL)) === 0
  )
    return false;
  return (
    mention.kind === 'organisation' ||
    mention.kind === 'document' ||
    mention.article !== null ||
    mention.plural
  );
}

// "a helpful point", "the new claim": after a singular the bare form is a noun.
export function mayTakeBase({ rules, endings }: Lexicon, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return mention.plural || rules.takesBase.has(mention.name);
  return (
    mention.plural ||
    mention.kind === 'organisation' ||
    endsWith(mention.name.toLowerCase(), endings.plural) ||
    mention.name.split(' ').some((word) => rules.bothNames.has(word))
  );
}
