import { evidenceNeeded } from '#core/verdict/minimum.ts';
import { wantsReason } from '#core/verdict/propose.ts';
import {
  choosable,
  SCALE,
  type Verdict,
  type VerdictCode,
  verdictRow,
} from '#core/verdict/scale.ts';
import type { Desk, Quote } from '#core/desk/desk.ts';
import { caseOf, proposalOf } from '#core/desk/view.ts';
import type { Person } from '#core/review/hats.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** What keeps a verdict from being chosen now, in short phrases; empty when it can be. A reason is typed afterwards. */
export function neededFor(
  code: VerdictCode,
  desk: Desk,
  quote: Quote,
  me: Person,
): readonly string[] {
  const needs = evidenceNeeded(code, caseOf(desk, quote));
  return code === 'FABRICATED' && !me.hats.includes('standards')
    ? [...needs, 'the standards hat']
    : needs;
}

/** The verdict of a key on this kind of quote; null where the digit has none. */
export function codeOfKey(key: number, quote: Quote): VerdictCode | null {
  return choosable(quote.anchor.kind).find((row) => row.key === key)?.code ?? null;
}

/** The verdict as it is stored: with the reason typed, or the proposal's own sentence where none is asked. */
export function verdictWith(code: VerdictCode, desk: Desk, quote: Quote, typed: string): Verdict {
  const proposal = proposalOf(desk, quote);
  const own = proposal?.code === code && !wantsReason(code, proposal) ? proposal.why : '';
  return {
    code,
    scale: SCALE,
    reason: typed.trim() === '' ? own : typed.trim(),
    override: proposal?.code !== code,
  };
}

/** "a, b and c"; with semicolons where a phrase holds a comma or a colon of its own. */
export function listed(phrases: readonly string[]): string {
  const last = phrases.at(-1);
  if (last === undefined) return '';
  if (phrases.length === 1) return last;
  if (phrases.some((phrase) => /[,:]/u.test(phrase))) return phrases.join('; ');
  return `${phrases.slice(0, -1).join(', ')} and ${last}`;
}

/** Chooses a verdict, or says what it still needs; the same one again takes it back. */
export function useChooseVerdict(): (code: VerdictCode) => void {
  const { desk, quote, me, reason, report } = usePane();
  const acts = useActs();
  return (code) => {
    const { label } = verdictRow(code);
    if (quote.verdict?.code === code) {
      // Once handed over or signed, a stray key must not undo the verdict.
      if (!['in-hand', 'sent-back'].includes(quote.stage)) return;
      void acts.write(
        [{ field: 'quote.verdict', id: quote.id, value: null }],
        'Verdict taken back.',
      );
      return;
    }
    const needs = neededFor(code, desk, quote, me);
    if (needs.length > 0) {
      report([`“${label}” still needs ${listed(needs)}.`]);
      return;
    }
    const value = verdictWith(code, desk, quote, reason);
    const missing = wantsReason(code, proposalOf(desk, quote)) && value.reason === '';
    void acts.write(
      [{ field: 'quote.verdict', id: quote.id, value }],
      `${label}.${missing ? ' Still needed: a reason.' : ''}`,
    );
  };
}
