import type { AnyWrite } from '#core/desk/field.ts';
import {
  type Answer,
  answerWords,
  type Question,
  QUESTIONS,
  questionWords,
  type TranslationAnswer,
} from '#core/verdict/answers.ts';
import { useCaps } from '../desk/use-caps.ts';
import { Menu } from '../kit/Menu.tsx';
import { classNames } from '../kit/class-names.ts';
import { PANE_KEYS } from './pane-key-rows.ts';
import { usePane } from './pane-context.tsx';
import styles from './FourAnswers.module.css';
import { useActs } from './use-acts.ts';

const CHOICES: readonly Answer[] = ['yes', 'no', 'unknown'];
const TRANSLATED: readonly TranslationAnswer[] = ['none', ...CHOICES];

/** The write of an answer; null where the question knows no such answer. */
function answerWrite(id: string, question: Question, value: TranslationAnswer): AnyWrite | null {
  if (question === 'translation') return { field: 'quote.answer.translation', id, value };
  if (value === 'none') return null;
  return { field: `quote.answer.${question}`, id, value };
}

/** Answers the question that is asked and goes to the next one that is open. */
export function useAnswer(): (question: Question, value: TranslationAnswer) => void {
  const { quote, facts, unseen, ask } = usePane();
  const acts = useActs();
  return (question, value) => {
    const write = answerWrite(quote.id, question, value);
    if (write === null || unseen) return;
    const at = QUESTIONS.indexOf(question);
    const later = [...QUESTIONS.slice(at + 1), ...QUESTIONS.slice(0, at)];
    ask(later.find((item) => facts.answers[item] === 'unknown') ?? question);
    void acts.write(
      [write],
      `${questionWords(question, quote.anchor.kind)} ${answerWords(value)}.`,
    );
  };
}

/** The four questions in one row; the ring is on the one the keys answer. */
export function FourAnswers() {
  const { quote, facts, found, question: asked, ask } = usePane();
  const answer = useAnswer();
  const cap = useCaps('pane', PANE_KEYS);
  return (
    <section className={styles.row} aria-label="Four questions">
      {QUESTIONS.map((question) => {
        const words = questionWords(question, quote.anchor.kind);
        const given = facts.answers[question];
        const byRecord = quote.answers[question] !== given;
        const toConfirm = question === 'context' && given === 'unknown' && found?.fair === true;
        return (
          <div key={question} className={styles.cell} onFocus={() => ask(question)}>
            <Menu
              label={`${words} ${answerWords(given)}${byRecord ? ', by the record' : ''}`}
              className={classNames(
                styles.answer,
                asked === question && styles.asked,
                styles[given],
                byRecord && styles.byRecord,
              )}
              trigger={
                <>
                  <span className={styles.question}>{words}</span>
                  <span className={styles.given}>
                    {toConfirm ? 'Yours to say' : answerWords(given)}
                  </span>
                </>
              }
              items={(question === 'translation' ? TRANSLATED : CHOICES).map((value) => ({
                id: value,
                label: answerWords(value),
                note: cap(`answer-${value}`),
                onPick: () => answer(question, value),
              }))}
            />
          </div>
        );
      })}
    </section>
  );
}
