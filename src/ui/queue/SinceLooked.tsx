import { useEffect } from 'react';
import { useStore } from 'zustand';
import { secondOf } from '#core/desk/second-verdicts.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { useClient } from '../desk/desk-context.tsx';
import { seen } from '../quotes/seen.ts';
import { ChangeLine } from '../review/ChangeLine.tsx';
import changes from '../review/Changes.module.css';
import notices from '../review/Notices.module.css';
import { type Changed, changedBetween, desksAt } from '../review/changed-since.ts';
import { usePane } from '../review/pane-context.tsx';

/**
 * For whoever looks at a quote again: what others changed since they had it open last, and the second
 * verdict beside the first. Nothing where nothing is to be said.
 */
export function SinceLooked() {
  const { desk, quote, status, unseen } = usePane();
  const changed = useChangedBefore();
  const second = secondOf(quote);
  // Where it was signed, what changed since then says it all.
  const shown = !unseen && status !== 'changed' && changed.length > 0;
  return (
    <>
      {shown ? (
        <div className={notices.notice}>
          <p>
            <b>Changed since you looked</b>
          </p>
          <ul className={changes.changes} aria-label="Changed since you looked">
            {changed.map((change) => (
              <ChangeLine key={change.what} change={change} />
            ))}
          </ul>
        </div>
      ) : null}
      {desk.story?.blind === true && second !== null && quote.verdict !== null ? (
        <p className={notices.notice}>
          <b>Second verdict, given unseen:</b> {verdictRow(second.code).label} ({second.by.name}).{' '}
          {second.code === quote.verdict.code
            ? 'The two agree.'
            : `The first is: ${verdictRow(quote.verdict.code).label}.`}
        </p>
      ) : null}
    </>
  );
}

/** What others had changed when the quote was opened; empty: nothing, or it was never opened before. */
function useChangedBefore(): readonly Changed[] {
  const client = useClient();
  const { id } = usePane().quote;
  const opened = useStore(seen, (state) => (state.opened?.id === id ? state.opened : null));
  useEffect(
    () => () => {
      // Opened again it is something that was looked at.
      if (seen.getState().opened?.id === id) seen.setState({ opened: null });
    },
    [id],
  );
  if (opened === null) return [];
  const { seq, head } = opened;
  const desks = desksAt(client.log(), new Set([seq, head]));
  const [then, now] = [desks.get(seq), desks.get(head)];
  // As it was found: what one does oneself from then on is nothing new.
  return then === undefined || now === undefined ? [] : changedBetween(then, now, id);
}
