import { expect, it } from 'vitest';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { printedReason, withPrintedReason } from '#core/desk/printed-reason.ts';
import {
  checkVerbatim,
  CHECKER,
  edit,
  firstStory,
  here,
  nth,
  set,
} from '../../makers/make-desk.ts';

it('prints the sentence of the proposal where no reason was typed, and never signs it', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  checkVerbatim(bench, id);
  const verdict = here(bench, id).verdict;
  if (verdict === null) throw new Error('the quote has a verdict');
  bench.act(CHECKER, edit(set('quote.verdict', id, { ...verdict, reason: '' })));
  const quote = here(bench, id);
  expect(printedReason(bench.desk, quote)).toBe('All four answers hold, word for word.');
  const shown = withPrintedReason(bench.desk, quote);
  expect(shown.verdict?.reason).toBe('All four answers hold, word for word.');
  expect(fingerprintOf(bench.desk, shown)).toBe(fingerprintOf(bench.desk, quote));
  bench.act(CHECKER, edit(set('quote.verdict', id, { ...verdict, reason: 'I heard it.' })));
  expect(printedReason(bench.desk, here(bench, id))).toBe('I heard it.');
  bench.act(
    CHECKER,
    edit(set('quote.verdict', id, { ...verdict, code: 'APPROXIMATE', reason: '' })),
  );
  expect(printedReason(bench.desk, here(bench, id))).toBe('');
});
