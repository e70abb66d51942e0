import { expect, it } from 'vitest';
import { sameWordsAs } from '#ui/review/Elsewhere.tsx';
import { CHECKER, edit, firstStory, here, quoteSaying, set } from '../../makers/make-desk.ts';

it('finds the other quotes with the same words, whatever their marks, and never what is no quotation', () => {
  const bench = firstStory();
  const { id, anchor } = quoteSaying(bench.desk, 'the challenge of our time');
  const text = bench.desk.versions[0]?.text ?? '';
  const start = text.indexOf("It's the challenge of our time") + 5;
  const end = start + 'the challenge of our time'.length;
  const part = { ...anchor.parts[0], versionId: 'v-1', start, end, prefix: '', suffix: '' };
  const twin = { ...anchor, parts: [{ ...part, exact: text.slice(start, end) }] };
  bench.act(CHECKER, { type: 'mark', quoteId: 'q-twin', anchor: twin });
  expect(sameWordsAs(bench.desk, here(bench, id)).map((quote) => quote.id)).toEqual(['q-twin']);
  expect(sameWordsAs(bench.desk, here(bench, 'q-twin')).map((quote) => quote.id)).toEqual([id]);
  // Never put away by itself: both are still to be checked.
  expect(here(bench, id).stage).toBe('to-confirm');
  bench.act(CHECKER, edit(set('quote.anchor', 'q-twin', { ...twin, kind: 'paraphrase' })));
  expect(sameWordsAs(bench.desk, here(bench, id))).toHaveLength(1);
  bench.act(CHECKER, { type: 'dismiss', quoteId: 'q-twin', reason: 'cut' });
  expect(sameWordsAs(bench.desk, here(bench, id))).toEqual([]);
});
