import { expect, it } from 'vitest';
import { attributionOf } from '#core/desk/attribution.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { CHECKER, checkVerbatim, HEAD, here, ownStory, SECOND } from '../../makers/make-desk.ts';

const TEXT = ['A day in town', 'The day began.', '“We go,” Kerry said.', 'The end came.'].join(
  '\n\n',
);
const AFTER = TEXT.replace('Kerry said', 'Kerry “never” said');
const WORDS = 'We go,';

function partsIn(text: string, versionId: string) {
  const start = text.indexOf(WORDS);
  const exact = WORDS;
  return [{ versionId, start, end: start + exact.length, exact, prefix: '', suffix: '' }];
}

it('asks whether a sign-off still stands where words in quotation marks are put into its attribution', () => {
  const bench = ownStory('A day', TEXT);
  bench.act(CHECKER, {
    type: 'mark',
    quoteId: 'q-1',
    anchor: {
      parts: partsIn(TEXT, 'v-1'),
      clause: null,
      kind: 'direct',
      speakerId: null,
      mention: null,
      cue: 'said',
    },
  });
  checkVerbatim(bench, 'q-1');
  bench.act(CHECKER, { type: 'submit', quoteIds: ['q-1'] });
  bench.act(SECOND, { type: 'open-review', quoteId: 'q-1' });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, 'q-1'));
  bench.act(SECOND, { type: 'approve', quoteId: 'q-1', seenFingerprint });
  expect(quoteStatus(bench.desk, here(bench, 'q-1'))).toBe('signed');
  const { outcome } = bench.act(HEAD, {
    type: 'add-version',
    versionId: 'v-2',
    base: 'v-1',
    text: AFTER,
    fix: null,
    placements: [
      {
        quoteId: 'q-1',
        outcome: 'same',
        parts: partsIn(AFTER, 'v-2'),
        clause: null,
        kind: 'direct',
      },
    ],
  });
  expect(outcome).toBe('applied');
  const quote = here(bench, 'q-1');
  expect(attributionOf(bench.desk, quote)).toMatchObject({
    printed: 'Kerry said.',
    around: '"" Kerry "never" said.',
  });
  expect(quoteStatus(bench.desk, quote)).toBe('signed');
  expect(contextChanged(bench.desk, quote)).toBe(true);
});
