import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import styles from './ActionBar.module.css';
import { CheckBar } from './CheckBar.tsx';
import { ContinueAs } from './ContinueAs.tsx';
import { whoCould } from './bar-facts.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { usePane } from './pane-context.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { quoteName } from './quote-words.ts';
import { ReviewBar } from './ReviewBar.tsx';
import { SignedBar } from './SignedBar.tsx';
import { useActs } from './use-acts.ts';

/** What can be done next with the quote: always there, always at the bottom. */
export function ActionBar() {
  const { quote, problem, report } = usePane();
  return (
    <footer className={styles.bar}>
      {problem.length === 0 ? null : (
        <div className={styles.problem}>
          <ul>
            {problem.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button
            type="button"
            className={styles.close}
            aria-label="Dismiss these sentences"
            onClick={() => report([])}
          >
            ×
          </button>
        </div>
      )}
      {bar(quote.stage)}
    </footer>
  );
}

function bar(stage: string): ReactNode {
  switch (stage) {
    case 'dismissed':
      return <DismissedBar />;
    case 'asked':
      return <AskedBar />;
    case 'ready':
    case 'in-review':
      return <ReviewBar />;
    case 'approved':
      return <SignedBar />;
    default:
      return <CheckBar />;
  }
}

function DismissedBar() {
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  return (
    <div className={styles.row}>
      <span className={styles.note}>Not a quotation.</span>
      <Button
        onClick={async () => {
          const command = { type: 'restore', quoteId: quote.id } as const;
          if (await acts.act([command], `${quoteName(desk, quote)} restored.`)) focusPane();
        }}
      >
        Restore
      </Button>
    </div>
  );
}

function AskedBar() {
  const { desk, quote, me, open } = usePane();
  const acts = useActs();
  const people = useDesk((state) => state.people);
  const mine = quote.assignee?.id === me.id;
  const may = mine || me.hats.includes('answers');
  return (
    <>
      {may ? null : (
        <ContinueAs
          sentences={[
            'You cannot record the answer: it is for the one who was asked, or who has the quote in hand.',
          ]}
          people={whoCould('answer', desk, quote, people, me)}
        />
      )}
      <div className={styles.row}>
        <MoreMenu />
        <span className={styles.note}>With {quote.asked?.addressee ?? 'the reporter'}</span>
        {mine ? (
          <Button
            onClick={() =>
              void acts.act([{ type: 'take-back', quoteId: quote.id }], 'Question taken back.')
            }
          >
            Take back
          </Button>
        ) : null}
        {may ? (
          <Button kind="primary" onClick={() => open({ kind: 'answer' })}>
            Record the answer
          </Button>
        ) : null}
      </div>
    </>
  );
}
