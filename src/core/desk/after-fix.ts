import type { ComparedQuote } from '../record/compared-quote.ts';
import { prefilledAnswers } from '../verdict/prefill.ts';
import { propose } from '../verdict/propose.ts';
import { fixParts } from '../verdict/ready-fixes.ts';
import { SCALE } from '../verdict/scale.ts';
import type { Desk, Quote } from './desk.ts';
import type { AnyWrite } from './field.ts';
import { caseOf } from './view.ts';

/** The words of the story are the suggested fix, exactly. */
export function wordsAreFix({ anchor, fix }: Quote): boolean {
  const words = fix === null ? null : fixParts(fix, anchor.parts.length);
  return words !== null && anchor.parts.every(({ exact }, index) => exact === words[index]);
}

/**
 * What a comparison run again after a fix writes: the answers it establishes, the differences left, and
 * the verdict that follows with its own sentence. What only a person can say (context, translation)
 * stays as it is answered. Empty where the words are not the fix: then nobody has agreed to them.
 */
export function rerunWrites(
  desk: Desk,
  quote: Quote,
  compared: ComparedQuote | null,
  translated: boolean,
): readonly AnyWrite[] {
  if (!wordsAreFix(quote)) return [];
  const { id } = quote;
  const found = prefilledAnswers(compared, translated);
  const answers = {
    ...quote.answers,
    words: found.words,
    speaker: found.speaker === 'unknown' ? quote.answers.speaker : found.speaker,
  };
  const differences = (compared?.differences ?? []).map(({ class: name, printed, said }) => ({
    class: name,
    printed,
    said,
  }));
  const proposal = propose({ ...caseOf(desk, quote), answers, differences });
  const verdict =
    proposal === null
      ? null
      : { code: proposal.code, scale: SCALE, reason: proposal.why, override: false };
  return [
    { field: 'quote.answer.words', id, value: answers.words },
    { field: 'quote.answer.speaker', id, value: answers.speaker },
    { field: 'quote.differences', id, value: differences },
    { field: 'quote.verdict', id, value: verdict },
  ];
}
