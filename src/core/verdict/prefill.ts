import type { ComparedQuote } from '../record/compared-quote.ts';
import type { Answers } from './answers.ts';
import type { VerdictCase } from './case.ts';
import { type Proposal, propose } from './propose.ts';

/**
 * The answers a comparison establishes. Words: yes without a difference, no with one or with a part
 * that is not there, unknown where nothing was found: not found is not "made up". Speaker: as the turns
 * tell. Translation: none, or unknown where print and record are in different languages. Context is
 * always left to the person.
 */
export function prefilledAnswers(compared: ComparedQuote | null, translated: boolean): Answers {
  const translation = translated ? 'unknown' : 'none';
  if (compared === null)
    return { words: 'unknown', speaker: 'unknown', context: 'unknown', translation };
  const whole = compared.parts.every(({ place }) => place !== null);
  return {
    words: whole && compared.differences.length === 0 ? 'yes' : 'no',
    speaker: compared.speaker,
    context: 'unknown',
    translation,
  };
}

/**
 * The verdict that confirming would give: the context is taken for fair where no flag is raised, since
 * the key that confirms says so, and left open where one is.
 */
export function proposeFrom(
  compared: ComparedQuote | null,
  translated: boolean,
  facts: Omit<VerdictCase, 'answers' | 'differences'>,
): Proposal | null {
  const answers = prefilledAnswers(compared, translated);
  const context = compared !== null && compared.flags.length === 0 ? 'yes' : 'unknown';
  return propose({
    ...facts,
    answers: { ...answers, context },
    differences: compared?.differences ?? [],
  });
}
