import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Complaint } from '#core/desk/complaint.ts';
import { blockerGroups, blockerWords } from '#ui/clearing/clear-groups.ts';
import { complaintsOf, dueWords } from '#ui/clearing/complaint-words.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  nth,
  REPORTER,
  set,
} from '../../makers/make-desk.ts';

describe('when an answer is due', () => {
  const at = (day: string): number => new Date(`${day}T12:00:00`).getTime();

  it('is the end of the day, in words that change with the clock', () => {
    expect(dueWords('2026-12-01', at('2026-11-24'))).toEqual({
      text: 'due 1 Dec 2026, 7 days left',
      over: false,
    });
    expect(dueWords('2026-12-01', at('2026-12-01')).text).toBe('due 1 Dec 2026, 12 h left');
    expect(dueWords('2026-12-01', at('2026-12-05'))).toEqual({
      text: 'due 1 Dec 2026, 3 days over',
      over: true,
    });
  });

  it('is said as it was written where it is no day', () => {
    expect(dueWords('next week', 0)).toEqual({ text: 'due next week', over: false });
  });
});

it('puts open complaints first, the one due soonest before the others', () => {
  const { desk } = firstStory();
  const made = (id: string, due: string, decided: boolean): Complaint => ({
    id,
    quoteId: 'q-1',
    name: id,
    due,
    text: '',
    by: REPORTER,
    at: `2026-11-2${id.length}T00:00:00.000Z`,
    decision: decided ? { by: HEAD, at: '', reason: 'So it is.', seq: 9, correction: null } : null,
  });
  const list = [
    made('a', '2026-12-09', false),
    made('bb', '2026-12-01', true),
    made('ccc', '2026-12-02', true),
    made('dddd', '2026-12-03', false),
  ];
  const complaints = Object.fromEntries(list.map((item) => [item.id, item]));
  expect(complaintsOf({ ...desk, complaints }, null).map(({ id }) => id)).toEqual([
    'dddd',
    'a',
    'ccc',
    'bb',
  ]);
  expect(complaintsOf({ ...desk, complaints }, 'q-2')).toEqual([]);
});

it('sorts what keeps a story back, every blocker once', () => {
  const bench = firstStory();
  const [first, second] = [nth(bench.desk, 1).id, nth(bench.desk, 2).id];
  checkVerbatim(bench, second);
  bench.act(CHECKER, { type: 'submit', quoteIds: [second] });
  bench.act(REPORTER, {
    type: 'say',
    messageId: 'm-1',
    quoteId: first,
    text: 'Wait.',
    blocking: true,
    mentions: [],
  });
  const before = bench.desk;
  bench.act(CHECKER, edit(set('quote.heardBy', second, 'pool')));
  bench.actOn(before, HEAD, edit(set('quote.heardBy', second, 'us')));
  const blockers = clearBlockers(bench.desk, HEAD.id);
  const groups = blockerGroups(bench.desk, blockers);
  expect(groups.map(({ heading, blockers: some }) => [heading, some.length])).toEqual([
    ['Not signed', 10],
    ['Clashes', 1],
    ['Blocking messages', 1],
  ]);
  expect(groups.flatMap((group) => group.blockers)).toHaveLength(blockers.length);
  const words = groups.flatMap((group) =>
    group.blockers.map((one) => blockerWords(bench.desk, one)),
  );
  expect(words).toContain('To sign.');
  expect(words).toContain('The clash settled.');
  expect(words).toContain('Rob Reporter’s blocking message settled.');
});
