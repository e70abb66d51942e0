import type { WithdrawnCheck as Check } from '#core/desk/desk-quote.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import notices from '../review/Notices.module.css';
import { byWhen } from './story-words.ts';

/** A check that a complaint brought down: the verdict that stood, and why it is void. */
export function WithdrawnCheck({ check }: { readonly check: Check }) {
  const stood = check.verdict === null ? null : verdictRow(check.verdict.code).label;
  return (
    <p className={notices.notice}>
      <b>Check withdrawn.</b> {stood === null ? '' : `“${stood}” is void. `}
      {byWhen(check)}: {check.reason}
    </p>
  );
}
