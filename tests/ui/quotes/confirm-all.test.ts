import { expect, it } from 'vitest';
import { quoteOf } from '#core/desk/desk.ts';
import { allConfirmedWords, allToConfirm } from '#ui/quotes/confirm-all.ts';
import { doubtOf } from '#ui/quotes/doubt-rules.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import { CHECKER, quoteSaying } from '../../makers/make-desk.ts';
import { ASKED, brings, BUILT, LEAKS, must, OPENING, story } from '../../makers/quay-story.ts';

it('leaves out what a new version may have given to somebody else, and says how many', () => {
  const bench = story(OPENING, BUILT, LEAKS, ASKED);
  const sure = (): readonly string[] =>
    allToConfirm(rowsOf(bench.desk, CHECKER, doubtOf)).sure.map(({ id }) => id);
  expect(sure()).toHaveLength(3);
  brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
  const { id } = quoteSaying(bench.desk, 'leaks');
  expect(sure()).toHaveLength(2);
  expect(sure()).not.toContain(id);
  const rows = rowsOf(bench.desk, CHECKER, doubtOf);
  expect(allConfirmedWords(rows)).toBe(
    '2 quotations confirmed. 1 speaker in doubt is left to confirm by hand.',
  );
  // Before the rules are here: nothing after a new version is confirmed unseen.
  expect(allToConfirm(rowsOf(bench.desk, CHECKER)).sure).toEqual([]);
  must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
  expect(quoteOf(bench.desk, id)?.stoodAt).toBeNull();
  expect(allToConfirm(rowsOf(bench.desk, CHECKER, doubtOf)).doubtful).toEqual([]);
});
