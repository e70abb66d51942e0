import type { Desk } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite, FieldName } from '#core/desk/field.ts';
import type { Difference } from '#core/record/difference.ts';
import type { Answers } from '#core/verdict/answers.ts';
import type { VerdictCase } from '#core/verdict/case.ts';
import { type Proposal, propose } from '#core/verdict/propose.ts';
import { type VerdictCode, verdictRow } from '#core/verdict/scale.ts';
import type { ShownPlace } from '#core/verdict/shown-comparison.ts';

/**
 * What a comparison established where nobody has answered yet. It is shown, and becomes an edit of
 * the person who confirms; nothing is written before. `differences` null: somebody has listed them.
 * `fair`: nothing speaks against the context, so that the key that confirms can say it is fair.
 */
export interface Established {
  readonly answers: Partial<Answers>;
  readonly differences: readonly Difference[] | null;
  readonly fair: boolean;
}

const STAGES = ['to-confirm', 'open', 'in-hand', 'sent-back', 'asked'];

/**
 * What a place establishes for a quote that is being checked: answers that nobody gave, differences
 * that nobody listed. `alone`: no other place in that record is nearly as good.
 */
export function establishedBy(
  desk: Desk,
  quote: Quote,
  place: ShownPlace,
  alone: boolean,
): Established | null {
  if (!STAGES.includes(quote.stage)) return null;
  const untouched = (field: FieldName): boolean =>
    markOf(desk, { field, id: quote.id }) === undefined;
  const { words, speaker, translation } = place.answers;
  const ownWords = quote.language.original !== null || quote.language.language !== null;
  const answers: Partial<Answers> = {
    ...(open(quote.answers.words, words, untouched('quote.answer.words')) ? { words } : {}),
    ...(open(quote.answers.speaker, speaker, untouched('quote.answer.speaker')) ? { speaker } : {}),
    ...(!ownWords &&
    open(quote.answers.translation, translation, untouched('quote.answer.translation'))
      ? { translation }
      : {}),
  };
  const differences =
    quote.differences.length === 0 && untouched('quote.differences')
      ? place.differences.map(({ class: name, printed, said }) => ({ class: name, printed, said }))
      : null;
  const fair =
    alone &&
    place.flags.length === 0 &&
    quote.answers.context === 'unknown' &&
    untouched('quote.answer.context');
  return { answers, differences, fair };
}

function open(given: string, found: string, untouched: boolean): boolean {
  return given === 'unknown' && found !== 'unknown' && untouched;
}

/** The case as it would stand with what was established. */
export function caseWith(facts: VerdictCase, found: Established | null): VerdictCase {
  if (found === null) return facts;
  return {
    ...facts,
    answers: { ...facts.answers, ...found.answers },
    differences: found.differences ?? facts.differences,
  };
}

/** The verdict that confirming would give, context taken for fair where nothing speaks against it. */
export function proposalWith(facts: VerdictCase, found: Established | null): Proposal | null {
  return propose(found?.fair === true ? withContext(facts) : facts);
}

export function withContext(facts: VerdictCase): VerdictCase {
  return { ...facts, answers: { ...facts.answers, context: 'yes' } };
}

/** Whether giving a verdict says that the context is fair: those that pass say so. */
export function saysFair(found: Established | null, code: VerdictCode): boolean {
  return found?.fair === true && verdictRow(code).answers === 'all';
}

/** The edits that make what was established the answers of whoever gives this verdict. */
export function writesOf(
  quoteId: string,
  found: Established | null,
  code: VerdictCode,
): readonly AnyWrite[] {
  if (found === null) return [];
  const { words, speaker, translation } = found.answers;
  const writes: AnyWrite[] = [];
  if (words !== undefined) writes.push({ field: 'quote.answer.words', id: quoteId, value: words });
  if (speaker !== undefined)
    writes.push({ field: 'quote.answer.speaker', id: quoteId, value: speaker });
  if (saysFair(found, code))
    writes.push({ field: 'quote.answer.context', id: quoteId, value: 'yes' });
  if (translation !== undefined)
    writes.push({ field: 'quote.answer.translation', id: quoteId, value: translation });
  if (found.differences !== null && found.differences.length > 0)
    writes.push({ field: 'quote.differences', id: quoteId, value: found.differences });
  return writes;
}
