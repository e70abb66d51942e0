import { expect, it } from 'vitest';
import { numberLabel, quotePlace } from '#ui/review/quote-words.ts';
import { firstStory, quoteSaying } from '../../makers/make-desk.ts';

it('counts quotations and paraphrases apart', () => {
  const { desk } = firstStory();
  expect(quotePlace(desk, quoteSaying(desk, 'Their goal'))).toBe('Quote 2 of 10');
  expect(numberLabel(desk, quoteSaying(desk, 'the Iraqi army might'))).toBe('P3');
});
