import { expect, it } from 'vitest';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { printedReason, withPrintedReason } from '#core/desk/printed-reason.ts';
import {
  checkVerbatim,
  CHECKER,
  edit,
  firstStory,
  HEAD,
  here,
  makeEvidence,
  makeSource,
  nth,
  SECOND,
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

it('keeps its words under a signature whatever evidence is added that the signature does not cover', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  checkVerbatim(bench, id);
  const verdict = here(bench, id).verdict;
  if (verdict === null) throw new Error('the quote has a verdict');
  bench.act(
    CHECKER,
    edit(
      set('source.fidelity', `src-${id}`, 'prepared text'),
      set('quote.verdict', id, { ...verdict, reason: '' }),
    ),
  );
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(HEAD, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  bench.act(HEAD, { type: 'approve', quoteId: id, seenFingerprint });
  const signed = printedReason(bench.desk, here(bench, id));
  expect(signed).toBe('All four answers hold, word for word against the prepared text.');

  bench.act(SECOND, {
    type: 'add-source',
    source: makeSource('src-more', { fidelity: 'recording' }),
  });
  bench.act(SECOND, edit(set('evidence.item', 'ev-more', makeEvidence('ev-more', id, 'src-more'))));
  expect(quoteStatus(bench.desk, here(bench, id))).toBe('signed');
  expect(printedReason(bench.desk, here(bench, id))).toBe(signed);
});
