import { at, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Subject } from './noun-phrases.ts';

// "the new calls", "proponents of the bill": forms that are nouns as often as verbs.
export const NOUNS = new Set(
  'state states point points call calls claim claims report reports promise promises vow vows pledge pledges offer offers comment comments demand demands question questions challenge challenges attack attacks charge charges order orders rule rules view views list lists name names cast casts post posts note notes reply replies address addresses show shows vote votes use uses push press play plays sign signs bill bills cries remarks answer answers protest protests fear fears hope hopes blame praise email emails text texts read frame frames reference references counter rate rates tag tags style object objects reason reasons hint hints estimate estimates forecast forecasts tweet tweets laugh laughs thunder bark chants chant'.split(
    ' ',
  ),
);

/** Whether a form that is as often a noun is a verb here: its subject speaks, or its words follow. */
export function standsForSpeaker(field: Field, { mention, from }: Subject, index: number): boolean {
  const comma = lowAt(field, from - 1) === ',' ? 1 : 0;
  if (at(field, from - 1 - comma)?.kind === 'marked') return true;
  if (mention.kind === 'person' || mention.kind === 'pronoun') return true;
  const next = at(field, index + 1);
  if (next !== undefined && (next.kind === 'marked' || next.low === 'that' || next.low === ':'))
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
export function mayTakeBase(mention: Mention): boolean {
  if (mention.kind === 'pronoun')
    return mention.plural || mention.name === 'I' || mention.name === 'i';
  return (
    mention.plural ||
    mention.kind === 'organisation' ||
    mention.name.toLowerCase().endsWith('s') ||
    / and /u.test(mention.name)
  );
}
