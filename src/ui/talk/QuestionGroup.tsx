import { useId, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { questionsMail, type QuestionsTo } from '#core/desk/questions.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { Hidden } from '../kit/Hidden.tsx';
import { whenWords } from '../review/when-words.ts';
import type { QuoteNamed } from './quote-names.ts';
import { counted } from './talk-lists.ts';
import { TalkRow } from './TalkRow.tsx';
import styles from './TalkPanel.module.css';

interface QuestionGroupProps {
  readonly desk: Desk;
  readonly group: QuestionsTo;
  readonly names: ReadonlyMap<string, QuoteNamed>;
}

/** All open questions to one person, and the one mail that asks them together. */
export function QuestionGroup({ desk, group, names }: QuestionGroupProps) {
  const client = useClient();
  const id = useId();
  const [shown, show] = useState(false);
  const { addressee, quotes } = group;
  const mail = questionsMail(desk, group);
  const what = counted(quotes.length, 'question', 'questions');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(mail);
      client.show({ said: `${what} for ${addressee} copied as one mail.` });
    } catch {
      // The browser keeps the clipboard to itself: the mail is shown, to be copied by hand.
      show(true);
      client.show({ said: 'The browser does not let the page copy. The mail stands below.' });
    }
  };
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>
          With {addressee}, {what.toLowerCase()}
        </h3>
        <Button kind="quiet" aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? 'Hide the mail' : 'Show the mail'}
        </Button>
        <Button onClick={() => void copy()}>
          {quotes.length === 1 ? 'Copy the question' : `Copy all ${quotes.length} questions`}
          <Hidden> for {addressee}</Hidden>
        </Button>
      </div>
      {shown ? (
        <Field label={`The mail to ${addressee}`} className={styles.mail ?? ''}>
          {(ids) => <TextArea {...ids} readOnly rows={10} value={mail} />}
        </Field>
      ) : null}
      <ul className={styles.rows}>
        {quotes.map((quote) =>
          quote.asked === null ? null : (
            <TalkRow
              key={quote.id}
              quoteId={quote.id}
              named={names.get(quote.id)}
              text={quote.asked.question}
              under={`${quote.asked.by.name} asked, ${whenWords(quote.asked.at)}`}
            />
          ),
        )}
      </ul>
    </section>
  );
}
