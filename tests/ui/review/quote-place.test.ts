import { expect, it } from 'vitest';
import { quotePlace } from '#ui/review/quote-place.ts';
import { CHECKER, firstStory, quoteSaying } from '../../makers/make-desk.ts';

it('says which of how many a quotation or a paraphrase is', () => {
  const { desk } = firstStory();
  expect(quotePlace(desk, quoteSaying(desk, 'Their goal'))).toBe('Quote 2 of 10');
  expect(quotePlace(desk, quoteSaying(desk, 'the Iraqi army might'))).toBe('Paraphrase 3 of 3');
});

it('gives no place to what is no quotation', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'real focus');
  bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'scare quotes' });
  expect(quotePlace(bench.desk, quoteSaying(bench.desk, 'real focus'))).toBe('Quote');
});
