import { useState } from 'react';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import { Button } from '../kit/Button.tsx';
import { blockerGroups, type BlockerGroup, blockerWords, runnable } from './clear-groups.ts';
import styles from './clearing.module.css';
import { QuoteLink } from './QuoteLink.tsx';
import { RunAllUnsigned } from './RunAllUnsigned.tsx';
import type { PanelActs } from './use-panel-acts.ts';

interface BlockersProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly blockers: readonly Refusal[];
  readonly acts: PanelActs;
}

/** Everything that keeps the story from running, by sort, each line on its way to the quote. */
export function Blockers({ desk, me, blockers, acts }: BlockersProps) {
  return (
    <>
      {blockerGroups(desk, blockers)
        // These stand with everything else that was taken off the list, with the act beside them.
        .filter(({ id }) => id !== 'nod')
        .map((group) => (
          <Group key={group.id} desk={desk} me={me} group={group} acts={acts} />
        ))}
    </>
  );
}

interface GroupProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly group: BlockerGroup;
  readonly acts: PanelActs;
}

function Group({ desk, me, group, acts }: GroupProps) {
  const [running, run] = useState(false);
  const unsigned = group.id === 'unsigned' || group.id === 'changed';
  const decided: readonly Quote[] =
    unsigned && me.hats.includes('clears') ? runnable(desk, group.blockers) : [];
  return (
    <section className={styles.part} aria-label={group.heading}>
      <div className={styles.head}>
        <h3>
          {group.heading} <span className={styles.count}>{group.blockers.length}</span>
        </h3>
        {decided.length === 0 || running ? null : (
          <Button kind="quiet" className={styles.small} onClick={() => run(true)}>
            {decided.length === 1 ? 'Run 1 unsigned' : `Run ${decided.length} unsigned`}
          </Button>
        )}
      </div>
      {running && decided.length > 0 ? (
        <RunAllUnsigned
          desk={desk}
          quotes={decided}
          acts={acts}
          onClose={() => {
            run(false);
            acts.keepFocus();
          }}
        />
      ) : null}
      <ul className={styles.list}>
        {group.blockers.map((blocker) => {
          const quote = blocker.quoteId === null ? undefined : quoteOf(desk, blocker.quoteId);
          const words = blockerWords(desk, blocker);
          return (
            <li key={`${blocker.quoteId ?? ''} ${blocker.say}`}>
              {quote === undefined ? (
                <p className={styles.need}>{words}</p>
              ) : (
                <QuoteLink desk={desk} quote={quote} words={words} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
