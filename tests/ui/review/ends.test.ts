import { expect, it } from 'vitest';
import { endWords, movedAnchor } from '#ui/review/ends.ts';
import { CHECKER, edit, firstStory, here, quoteSaying, set } from '../../makers/make-desk.ts';

it('moves an end by a word and back again', () => {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'race against time');
  const shorter = movedAnchor(bench.desk, quote, 'end', -1);
  expect(shorter?.parts[0]?.exact).toBe('race against');
  if (shorter === null) throw new Error('the end did not move');
  expect(endWords(shorter, 'end')).toBe('Ends with “against”.');
  expect(bench.act(CHECKER, edit(set('quote.anchor', quote.id, shorter))).refusals).toEqual([]);
  expect(movedAnchor(bench.desk, here(bench, quote.id), 'end', 1)?.parts[0]?.exact).toBe(
    'race against time',
  );
});

it('moves the start of the first part only', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'carry it out');
  const moved = movedAnchor(desk, quote, 'start', 1);
  expect(moved?.parts).toHaveLength(2);
  expect(moved?.parts[1]).toEqual(quote.anchor.parts[1]);
  expect(moved?.parts[0]?.exact.startsWith('seen them')).toBe(true);
});

it('leaves one word at least, and stays in its paragraph', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'real focus');
  const one = movedAnchor(desk, quote, 'start', 1);
  if (one === null) throw new Error('the start did not move');
  expect(movedAnchor(desk, { ...quote, anchor: one }, 'start', 1)).toBeNull();
});
