import { useRef } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { wantsReason } from '#core/verdict/propose.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { type InHand, inHandOf } from './bar-facts.ts';
import { writesOf } from '../evidence/established.ts';
import { usePane } from './pane-context.tsx';
import { quotePlace } from './quote-place.ts';
import { countWords } from './count-words.ts';
import { quoteName } from './quote-words.ts';
import { nextSentence, nextToDo } from './next-quote.ts';
import { useCommitReason } from './ReasonAndFix.tsx';
import { useActs } from './use-acts.ts';
import { OWN_FIRST } from './own-first.ts';
import { listed, verdictWith } from './use-verdict.ts';

/**
 * Done: records the proposed verdict where none is given, with what the comparison established, and
 * goes on to the next quote. The first time a reason is missing it stops at the field; the second time it goes on without.
 */
export function useDone(): () => Promise<void> {
  const client = useClient();
  const { desk, quote, proposal, found, reason, unseen, report, focusPane } = usePane();
  const nobodySigns = useDesk((state) => !state.people.some((item) => item.hats.includes('signs')));
  const acts = useActs();
  const commitReason = useCommitReason();
  const stoppedAt = useRef<string | null>(null);
  return async () => {
    if (unseen) {
      report([OWN_FIRST]);
      client.show({ said: OWN_FIRST });
      return;
    }
    const code = quote.verdict?.code ?? proposal?.code ?? null;
    if (code === null) {
      const sentence = 'No verdict yet: answer the open questions, or choose a verdict.';
      report([sentence]);
      client.show({ said: sentence });
      return;
    }
    const { label } = verdictRow(code);
    const established = writesOf(quote.id, found, code);
    if (quote.verdict === null) {
      const value = verdictWith(code, proposal, reason);
      const writes = [...established, { field: 'quote.verdict', id: quote.id, value } as const];
      if (!(await acts.write(writes, ''))) return;
    } else {
      if (established.length > 0 && !(await acts.write(established, ''))) return;
      if (!(await commitReason())) return;
    }
    const unexplained = wantsReason(code, proposal) && reason.trim() === '';
    if (unexplained && stoppedAt.current !== quote.id) {
      stoppedAt.current = quote.id;
      client.show({ said: `${label}. Still needed: a reason.` });
      document.querySelector<HTMLInputElement>('input[data-reason]')?.focus();
      return;
    }
    const now = client.store.getState().desk ?? desk;
    const next = nextToDo(now, quote);
    const done = `${quotePlace(desk, quote)}, ${label.toLowerCase()}, done.`;
    const said =
      next === null
        ? `${done} No quote is left to do; ${nobodySigns ? 'run them unsigned' : `hand over ${countWords(inHandOf(client, now, client.store.getState().me ?? { id: '', name: '', hats: [] }).ready.length)}`}.`
        : `${done} ${nextSentence(now, next)}`;
    client.show(next === null ? { said } : { said, selectedId: next.id });
    focusPane();
  };
}

/** "Quotes 1, 2 and 4 still need a verdict.": those that lack the same are named together. */
function leftSentences(desk: Desk, waiting: InHand['waiting']): readonly string[] {
  const byNeed = new Map<string, string[]>();
  for (const { quote, needs } of waiting) {
    const need = listed(needs);
    byNeed.set(need, [...(byNeed.get(need) ?? []), quoteName(desk, quote)]);
  }
  return [...byNeed].map(
    ([need, names]) => `${listed(names)} still ${names.length === 1 ? 'needs' : 'need'} ${need}.`,
  );
}

/** Hands over every quote of mine whose guards hold, and says what the others still need. */
export function useHandOver(): () => Promise<void> {
  const client = useClient();
  const { desk, me, report } = usePane();
  const acts = useActs();
  const commitReason = useCommitReason();
  return async () => {
    if (!(await commitReason())) return;
    const now = client.store.getState().desk ?? desk;
    const { ready, waiting } = inHandOf(client, now, me);
    const left = leftSentences(now, waiting);
    if (ready.length === 0) {
      report(left.length === 0 ? ['Nothing is in hand to hand over.'] : left);
      client.show({ said: left[0] ?? 'Nothing is in hand to hand over.' });
      return;
    }
    const count = ready.length === 1 ? 'One quote' : `${ready.length} quotes`;
    const taken = await acts.act(
      [{ type: 'submit', quoteIds: ready.map((quote) => quote.id) }],
      `${count} handed over.${left.length === 0 ? '' : ` ${left.join(' ')}`}`,
    );
    if (taken) report(left);
  };
}
