import { expect, it } from 'vitest';
import { whenWords } from '#ui/review/when-words.ts';

it('says a moment of today by the clock and another with its day', () => {
  const now = new Date(2026, 10, 24, 15, 0);
  expect(whenWords(new Date(2026, 10, 24, 9, 5).toISOString(), now)).toBe('09:05');
  expect(whenWords(new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('23 Nov 2026, 09:05');
});
