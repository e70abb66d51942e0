import { expect, it } from 'vitest';
import { EMPTY_HEAD } from '#core/desk/log.ts';
import { rowKept, summaryOf } from '#core/desk/summary.ts';
import { CHECKER, edit, firstStory, HEAD, set } from '../../makers/make-desk.ts';

const AT = '2026-11-24T12:00:00Z';

it('a row of the list follows the title and says what is archived', () => {
  const bench = firstStory();
  const before = summaryOf(bench.desk, EMPTY_HEAD, AT);
  expect(before).toMatchObject({ archived: false });
  bench.act(CHECKER, edit(set('story.title', 'st-1', 'Another title')));
  bench.act(CHECKER, edit(set('story.archived', 'st-1', true)));
  expect(summaryOf(bench.desk, EMPTY_HEAD, AT)).toEqual({
    ...before,
    title: 'Another title',
    archived: true,
  });
});

it('a killed story is archived and brought back, and takes nothing beside it', () => {
  const bench = firstStory();
  bench.act(HEAD, { type: 'kill', reason: 'It will not run.' });
  const away = set('story.archived', 'st-1', true);
  const named = set('story.title', 'st-1', 'Another title');
  expect(bench.act(CHECKER, edit(away, named)).outcome).toBe('refused');
  expect(bench.act(CHECKER, edit(away)).outcome).toBe('applied');
  expect(bench.desk.story).toMatchObject({ archived: true });
  expect(bench.desk.story?.title).not.toBe('Another title');
});

it('a row that an earlier release kept is one of a story in view that is being checked', () => {
  const row = summaryOf(firstStory().desk, EMPTY_HEAD, AT);
  if (row === null) throw new Error('no story');
  const { state: _, archived: __, ...kept } = row;
  expect(rowKept(kept)).toEqual({ ...kept, state: 'checking', archived: false });
});
