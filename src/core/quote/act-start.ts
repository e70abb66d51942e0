import type { Frame } from './frame.ts';
import { at, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';

const LONGEST_OBJECT = 12;

// "urged the council to act", "told them to leave", "asked whether it would hold".
export function actStart(field: Field, frame: Frame, until: number): number | null {
  const { directive } = frame.cueForm;
  const { rules } = field.lexicon;
  if (directive === null) return null;
  let from = frame.to;
  if (rules.callsOn.has(lowAt(field, from))) from += 1;
  for (let index = from; index < until && index - from < LONGEST_OBJECT; index += 1) {
    const token = at(field, index);
    if (token === undefined || token.kind !== 'word') return null;
    if (directive === 'question' && rules.questions.has(token.low)) return index;
    if (rules.infinitive.has(token.low) && isVerbNext(field, index + 1)) {
      if (index === from) return index;
      return directive === 'act' ? index : from;
    }
    if ((token.is & (kinds.AUXILIARY | kinds.FINITE_VERB | kinds.RELATIVE)) !== 0) return null;
  }
  return null;
}

// "vowed to stay", not "promised to the crowd".
export function isVerbNext(field: Field, index: number): boolean {
  const token = at(field, index);
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  return (
    (token.is &
      (kinds.DETERMINER | kinds.PRONOUN | kinds.HEARER | kinds.ROLE_PLURAL | kinds.PREPOSITION)) ===
    0
  );
}
