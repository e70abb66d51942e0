import type { Difference } from '../record/difference.ts';
import type { Answers } from '../verdict/answers.ts';
import { propose } from '../verdict/propose.ts';
import { fixParts } from '../verdict/fix-parts.ts';
import { SCALE, type VerdictCode } from '../verdict/scale.ts';
import { sameValue } from '../text/canonical.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { AnyWrite } from './field.ts';
import { readField } from './field-table.ts';
import { caseOf } from './view.ts';

/** The words of the story are the suggested fix, exactly. */
export function wordsAreFix({ anchor, fix }: Quote): boolean {
  const words = fix === null ? null : fixParts(fix, anchor.parts.length);
  return words !== null && anchor.parts.every(({ exact }, index) => exact === words[index]);
}

/**
 * What a comparison of the new words with the record established. `fair`: nothing speaks against the
 * context, so that whoever makes the fix may say that it is fair.
 */
export interface FoundAgain {
  readonly answers: Answers;
  readonly differences: readonly Difference[];
  readonly fair: boolean;
}

/** The reason typed for this very verdict, else ''; the proposal's own sentence is never stored. */
function keptReason({ verdict }: Quote, code: VerdictCode): string {
  return verdict?.code === code ? verdict.reason : '';
}

/**
 * What a comparison run again after a fix writes: the answers it establishes, the differences left,
 * and, where a verdict was given, the one that follows (none where only a person can say). What a person answered on context and translation stays. Empty where nothing was found, or
 * the words are not the fix: then nobody has agreed to them.
 */
export function rerunWrites(
  desk: Desk,
  quote: Quote,
  found: FoundAgain | null,
): readonly AnyWrite[] {
  if (found === null || !wordsAreFix(quote)) return [];
  const { id } = quote;
  const { context, translation, speaker } = quote.answers;
  const answers: Answers = {
    words: found.answers.words,
    speaker: found.answers.speaker === 'unknown' ? speaker : found.answers.speaker,
    context: context === 'unknown' && found.fair ? 'yes' : context,
    translation: translation === 'unknown' ? found.answers.translation : translation,
  };
  const differences = found.differences.map(({ class: name, printed, said }) => ({
    class: name,
    printed,
    said,
  }));
  const proposal = propose({ ...caseOf(desk, quote), answers, differences });
  const verdict =
    proposal === null
      ? null
      : {
          code: proposal.code,
          scale: SCALE,
          reason: keptReason(quote, proposal.code),
          override: false,
        };
  const writes: readonly AnyWrite[] = [
    { field: 'quote.answer.words', id, value: answers.words },
    { field: 'quote.answer.speaker', id, value: answers.speaker },
    { field: 'quote.answer.context', id, value: answers.context },
    { field: 'quote.answer.translation', id, value: answers.translation },
    { field: 'quote.differences', id, value: differences },
    ...(quote.verdict === null ? [] : [{ field: 'quote.verdict', id, value: verdict } as const]),
  ];
  return writes.filter(({ field, value }) => !sameValue(readField(desk, field, id) ?? null, value));
}
