import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { type DeskState, FIRST_STATE } from '#sync/desk-state.ts';
import { nextRisk, queueFor } from '#ui/queue/next-risk.ts';
import { goToNextToSign } from '#ui/review/use-sign.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  firstStory,
  here,
  nth,
  SECOND,
} from '../../makers/make-desk.ts';

/** Handed over in the order of the story, which is not that of the risk. */
function handedOver(): { readonly bench: Bench; readonly byRisk: readonly string[] } {
  const bench = firstStory();
  const ids = [1, 2, 3, 9, 13].map((place) => nth(bench.desk, place).id);
  for (const id of ids) checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: ids });
  for (const quoteId of ids) bench.act(SECOND, { type: 'open-review', quoteId });
  const byRisk = queueFor(bench.desk, SECOND).map(({ quote }) => quote.id);
  expect(byRisk).not.toEqual(ids);
  return { bench, byRisk };
}

/** Signs a quote and goes on as the pane does; what is opened then. */
async function signs(bench: Bench, quoteId: string): Promise<string | null> {
  const before = bench.desk;
  const quote = here(bench, quoteId);
  const seenFingerprint = fingerprintOf(before, quote);
  bench.act(SECOND, { type: 'approve', quoteId, seenFingerprint });
  const store = createStore<DeskState>(() => ({
    ...FIRST_STATE,
    desk: bench.desk,
    me: SECOND,
    selectedId: quoteId,
  }));
  const show = (part: Partial<DeskState>): void => store.setState(part);
  await goToNextToSign({ store, show }, before, quote, 'Signed.');
  const { selectedId, said } = store.getState();
  expect(said).toMatch(/^Signed\. (Next: |Nothing more waits for a signature\.)/);
  return selectedId === quoteId ? null : selectedId;
}

it('signed from the story, the next one is the next of the story', async () => {
  const { bench } = handedOver();
  const [first, second] = [nth(bench.desk, 1).id, nth(bench.desk, 2).id];
  expect(await signs(bench, first)).toBe(second);
});

it('signed from the queue, the next one is the next of the queue, and round to its top', async () => {
  const { bench, byRisk } = handedOver();
  const [top = '', second = '', ...rest] = byRisk;
  // The riskiest is passed over: it comes last.
  expect(nextRisk(bench.desk, top, SECOND).selectedId).toBe(second);
  let open: string | null = second;
  for (const wanted of [...rest, top]) {
    open = await signs(bench, open ?? '');
    expect(open).toBe(wanted);
  }
  expect(await signs(bench, top)).toBeNull();
});

it('a quote that was opened elsewhere ends the walk along the queue', async () => {
  const { bench, byRisk } = handedOver();
  const walked = nextRisk(bench.desk, 'elsewhere', SECOND).selectedId;
  expect(walked).toBe(byRisk[0]);
  const inStory = [1, 2, 3, 9, 13].map((place) => nth(bench.desk, place).id);
  const other = inStory.find((id) => id !== walked) ?? '';
  await signs(bench, other);
  // Back at the one of the queue by way of the story.
  const left = inStory.filter((id) => id !== other && id !== walked);
  const after = [...inStory, ...inStory].slice(inStory.indexOf(walked ?? '') + 1);
  expect(await signs(bench, walked ?? '')).toBe(after.find((id) => left.includes(id)));
});
