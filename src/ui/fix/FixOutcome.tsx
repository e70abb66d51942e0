import { wordsAreFix } from '#core/desk/after-fix.ts';
import { answerWords, questionWords, QUESTIONS } from '#core/verdict/answers.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { usePane } from '../review/pane-context.tsx';
import { effectSentences, ownSentences } from './effect-words.ts';
import styles from './FixForm.module.css';
import { FixLines } from './FixLines.tsx';
import type { FixPlan } from './use-fix-plan.ts';

/** The sentence as it stands over the sentence fixed, and what making the fix does. */
export function FixOutcome({ plan }: { readonly plan: FixPlan }) {
  const { desk, quote, me, suggesting } = usePane();
  const { preview, effects, after, number } = plan;
  const sentences = [
    ...ownSentences(quote, after, !suggesting && me.hats.includes('signs')),
    ...rerunSentences(plan),
    ...effectSentences(desk, effects),
  ];
  return (
    <>
      {preview.after === '' ? (
        <p className={styles.cut}>
          <del>{preview.before}</del>
        </p>
      ) : (
        <FixLines
          name="The sentence now, over the sentence fixed"
          labels={['now', 'fixed']}
          before={preview.before}
          after={preview.after}
        />
      )}
      <section aria-label="What it does" className={styles.effects}>
        <h3>{suggesting ? 'Once someone who checks makes it' : `It makes version ${number}`}</h3>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What follows from holding the new words against the record. */
function rerunSentences({ again, rerun, after }: FixPlan): readonly string[] {
  if (again === undefined) return ['The new words are being held against the record…'];
  if (after === undefined) return [];
  if (again === null)
    return after.verdict !== null && wordsAreFix(after)
      ? ['No record answers for the new words: look at the verdict again yourself.']
      : [];
  const verdict = rerun.find((write) => write.field === 'quote.verdict');
  const found = rerun.find((write) => write.field === 'quote.answer.words');
  const open = QUESTIONS.filter(
    (question) =>
      (rerun.find((write) => write.field === `quote.answer.${question}`)?.value ??
        after.answers[question]) === 'unknown',
  ).map((question) => questionWords(question, after.anchor.kind));
  if (found === undefined && verdict === undefined) return [];
  return [
    `Held against the record again: these words? ${answerWords(again.answers.words)}.`,
    ...(verdict === undefined || verdict.field !== 'quote.verdict'
      ? []
      : [
          verdict.value === null
            ? `The verdict is open again. Still to answer: ${open.join(' ')}`
            : `The verdict becomes: ${verdictRow(verdict.value.code).label}.`,
        ]),
    ...(rerun.some((write) => write.field === 'quote.answer.context')
      ? ['Making it says that the context is fair.']
      : []),
  ];
}
