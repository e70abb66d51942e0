import { printedReason } from '#core/desk/printed-reason.ts';
import { answersNeeded, stillNeeded } from '#core/verdict/minimum.ts';
import { wantsReason } from '#core/verdict/propose.ts';
import { type VerdictCode, verdictRow } from '#core/verdict/scale.ts';
import { saysFair, withContext } from '../evidence/established.ts';
import { usePane } from './pane-context.tsx';
import { listed } from './use-verdict.ts';
import styles from './VerdictGroups.module.css';

interface ProposalLineProps {
  /** The unavailable verdict under the pointer or the keyboard, and what it needs; null: none. */
  readonly looked: VerdictCode | null;
  readonly needs: readonly string[];
}

/** What the answers and the evidence point to, why, and what is still needed before handing over. */
export function ProposalLine({ looked, needs }: ProposalLineProps) {
  const { desk, quote, proposal, found, reason, ...pane } = usePane();
  if (looked !== null)
    return (
      <p className={styles.proposal}>
        <b>{verdictRow(looked).label}</b> still needs {listed(needs)}.
      </p>
    );
  const code = quote.verdict?.code ?? proposal?.code ?? null;
  if (code === null)
    return (
      <p className={styles.proposal}>
        No proposal yet: there is a first-hand record, so the four answers decide.
      </p>
    );
  const typed = quote.verdict?.reason || reason;
  const fair = saysFair(found, code);
  const facts = fair ? withContext(pane.facts) : pane.facts;
  const missing = [
    ...stillNeeded(code, facts, typed),
    ...answersNeeded(code, facts),
    ...(wantsReason(code, proposal) && typed.trim() === '' ? ['a reason'] : []),
  ].filter((need, index, all) => all.indexOf(need) === index);
  const other = quote.verdict !== null && proposal !== null && proposal.code !== quote.verdict.code;
  return (
    <p className={styles.proposal}>
      {quote.verdict === null && proposal !== null ? (
        <>
          Proposed: <b>{verdictRow(code).label}</b>. {proposal.why}{' '}
          {fair ? 'Done says that the context is fair. ' : null}
        </>
      ) : null}
      {other ? (
        <>
          Overrules the proposal, <b>{verdictRow(proposal.code).label.toLowerCase()}</b>:{' '}
          {lowered(proposal.why)}{' '}
        </>
      ) : null}
      {quote.verdict !== null && !other && !wantsReason(code, proposal)
        ? `${printedReason(desk, quote)} `
        : null}
      {missing.length === 0 ? null : (
        <span className={styles.needs}>Still needed: {listed(missing)}.</span>
      )}
    </p>
  );
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
