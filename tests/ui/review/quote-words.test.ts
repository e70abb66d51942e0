import { expect, it } from 'vitest';
import { numberLabel } from '#ui/review/quote-words.ts';
import { firstStory, quoteSaying } from '../../makers/make-desk.ts';

it('counts quotations and paraphrases apart', () => {
  const { desk } = firstStory();
  expect(numberLabel(desk, quoteSaying(desk, 'Their goal'))).toBe('2');
  expect(numberLabel(desk, quoteSaying(desk, 'the Iraqi army might'))).toBe('P3');
});
