import { expect, it } from 'vitest';
import { nextSentence, nextToDo, nextToSign } from '#ui/review/next-quote.ts';
import { CHECKER, checkVerbatim, firstStory, here, quoteSaying } from '../../makers/make-desk.ts';

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
