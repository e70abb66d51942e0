import { expect, it } from 'vitest';
import {
  nextSentence,
  nextToDo,
  nextToSign,
  numberLabel,
  quotePlace,
  whenWords,
} from '#ui/review/quote-words.ts';
import { CHECKER, checkVerbatim, firstStory, here, quoteSaying } from '../../makers/make-desk.ts';

it('counts quotations and paraphrases apart', () => {
  const { desk } = firstStory();
  expect(quotePlace(desk, quoteSaying(desk, 'Their goal'))).toBe('Quote 2 of 10');
  expect(numberLabel(desk, quoteSaying(desk, 'the Iraqi army might'))).toBe('P3');
});

it('says the next quote with its parts', () => {
  const { desk } = firstStory();
  expect(nextSentence(desk, quoteSaying(desk, 'carry it out'))).toBe(
    'Next: quote 3, Kerry, two parts.',
  );
});

it('goes on to what still wants a checker, round to the start', () => {
  const bench = firstStory();
  const first = quoteSaying(bench.desk, 'the challenge of our time');
  const last = quoteSaying(bench.desk, 'We have reversed');
  expect(nextToDo(bench.desk, last)?.id).toBe(first.id);
  checkVerbatim(bench, first.id);
  expect(nextToDo(bench.desk, here(bench, last.id))?.id).toBe(
    quoteSaying(bench.desk, 'Their goal').id,
  );
});

it('finds the next quote that waits for a signature', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  expect(nextToSign(bench.desk, here(bench, id))).toBeNull();
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  expect(nextToSign(bench.desk, quoteSaying(bench.desk, 'real focus'))?.id).toBe(id);
});

it('says a moment of today by the clock and another with its day', () => {
  const now = new Date(2026, 10, 24, 15, 0);
  expect(whenWords(new Date(2026, 10, 24, 9, 5).toISOString(), now)).toBe('09:05');
  expect(whenWords(new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('23 Nov 2026, 09:05');
});
