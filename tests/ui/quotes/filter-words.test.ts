import { describe, expect, it } from 'vitest';
import { orderWords, SORTS } from '#ui/quotes/filter-words.ts';
import { CHECKER, edit, firstStory, set } from '../../makers/make-desk.ts';

describe('the orders of the list', () => {
  it('are found by the word deadline, with its moment where the story has one', () => {
    const bench = firstStory();
    expect(SORTS.map((sort) => orderWords(sort, bench.desk))).toEqual([
      'As in the story',
      'Riskiest first',
      'Deadline: most left to do first',
      'By occasion',
    ]);
    const { id } = bench.desk.story ?? { id: '' };
    bench.act(CHECKER, edit(set('story.deadline', id, '2026-11-05T17:30:00.000Z')));
    expect(orderWords('deadline', bench.desk)).toMatch(
      /^Deadline 5 Nov 2026, \d\d:30: most left to do first$/,
    );
  });
});
