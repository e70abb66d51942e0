import { evidenceNeeded, SECOND_READER } from '#core/verdict/minimum.ts';
import { type Proposal, wantsReason } from '#core/verdict/propose.ts';
import {
  choosable,
  SCALE,
  type Verdict,
  type VerdictCode,
  verdictRow,
} from '#core/verdict/scale.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { VerdictCase } from '#core/verdict/case.ts';
import type { Person } from '#core/review/hats.ts';
import { writesOf } from '../evidence/established.ts';
import { useClient } from '../desk/desk-context.tsx';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** What keeps a verdict from being chosen now, in short phrases; empty when it can be. A reason is typed afterwards. */
export function neededFor(code: VerdictCode, facts: VerdictCase, me: Person): readonly string[] {
  // The second reader's yes comes after it.
  const needs = evidenceNeeded(code, facts).filter((need) => need !== SECOND_READER);
  return code === 'FABRICATED' && !me.hats.includes('standards')
    ? [...needs, 'the standards hat']
    : needs;
}

/** The verdict of a key on this kind of quote; null where the digit has none. */
export function codeOfKey(key: number, quote: Quote): VerdictCode | null {
  return choosable(quote.anchor.kind).find((row) => row.key === key)?.code ?? null;
}

/** The verdict as it is stored: with the reason as typed, '' where the proposal's own sentence serves. */
export function verdictWith(code: VerdictCode, proposal: Proposal | null, typed: string): Verdict {
  return {
    code,
    scale: SCALE,
    reason: typed.trim(),
    override: proposal !== null && proposal.code !== code,
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

/**
 * Chooses a verdict, and with it what the comparison established; or says what it still needs. The
 * same one again takes it back.
 */
export function useChooseVerdict(): (code: VerdictCode) => void {
  const { quote, facts, proposal, found, me, reason, unseen, report } = usePane();
  const client = useClient();
  const acts = useActs();
  return (code) => {
    const { label } = verdictRow(code);
    if (unseen) {
      void acts.act(
        [{ type: 'second-verdict', quoteId: quote.id, code }],
        `Your verdict: ${label.toLowerCase()}. Now you see the first.`,
      );
      return;
    }
    if (quote.verdict?.code === code) {
      // Once handed over or signed, a stray key must not undo the verdict.
      if (!['in-hand', 'sent-back'].includes(quote.stage)) return;
      void acts.write(
        [{ field: 'quote.verdict', id: quote.id, value: null }],
        'Verdict taken back.',
      );
      return;
    }
    const needs = neededFor(code, facts, me);
    if (needs.length > 0) {
      const sentence = `“${label}” still needs ${listed(needs)}.`;
      report([sentence]);
      client.show({ said: sentence });
      return;
    }
    const value = verdictWith(code, proposal, reason);
    const missing = wantsReason(code, proposal) && value.reason === '';
    void acts.write(
      [...writesOf(quote.id, found, code), { field: 'quote.verdict', id: quote.id, value }],
      `${label}.${missing ? ' Still needed: a reason.' : ''}`,
    );
  };
}
