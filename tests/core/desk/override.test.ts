import { expect, it } from 'vitest';
import { markOf } from '#core/desk/field-marks.ts';
import { proposalOf } from '#core/desk/view.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

it('the same verdict again has no new writer, although the desk proposes another by now', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  const early = bench.desk;
  checkVerbatim(bench, id);
  const { verdict } = here(bench, id);
  if (verdict === null) throw new Error('the quote is checked');
  bench.act(CHECKER, edit(set('quote.answer.speaker', id, 'no')));
  expect(proposalOf(bench.desk, here(bench, id))?.code).not.toBe(verdict.code);
  const events = bench.events.length;
  const again = edit(set('quote.verdict', id, verdict));
  expect(bench.actOn(early, SECOND, again)).toMatchObject({ outcome: 'merged', refusals: [] });
  expect(bench.events.length).toBe(events);
  expect(markOf(bench.desk, { field: 'quote.verdict', id })?.actor).toBe(CHECKER.id);

  // Another reason is another verdict, and says what it overrides.
  bench.act(SECOND, edit(set('quote.verdict', id, { ...verdict, reason: 'Heard again.' })));
  expect(here(bench, id).verdict).toMatchObject({ reason: 'Heard again.', override: true });
});
