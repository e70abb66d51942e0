import { markOf } from '#core/desk/field-marks.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { expect, it } from 'vitest';
import { quoteStatus } from '#core/desk/view.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  quoteSaying,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

it('keeps both texts when two people write one field, and blocks until it is settled', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const base = bench.desk;
  bench.act(CHECKER, edit(set('quote.fix', id, 'Restore the words')));
  const late = bench.actOn(
    base,
    SECOND,
    edit(set('quote.fix', id, 'Cut it'), set('quote.heardBy', id, 'pool')),
  );
  expect(late.outcome).toBe('conflict');
  expect(quoteOf(bench.desk, id)).toMatchObject({ fix: 'Restore the words', heardBy: 'unknown' });
  expect(bench.desk.conflicts[late.mid]).toMatchObject({
    by: { id: SECOND.id },
    theirs: [
      { field: 'quote.fix', value: 'Cut it' },
      { field: 'quote.heardBy', value: 'pool' },
    ],
    current: [
      { field: 'quote.fix', value: 'Restore the words', by: CHECKER.id },
      { field: 'quote.heardBy', value: 'unknown' },
    ],
  });
  checkVerbatim(bench, id);
  const blocked = bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  expect(blocked.refusals.map((item) => item.say)).toEqual(['Still needed: the clash settled.']);

  const settle = {
    type: 'settle',
    conflictId: late.mid,
    writes: [set('quote.fix', id, 'Cut it'), set('quote.heardBy', id, 'pool')],
  } as const;
  expect(bench.act(CHECKER, { ...settle, writes: settle.writes.slice(1) }).outcome).toBe('refused');
  expect(bench.act(CHECKER, settle).outcome).toBe('applied');
  expect(quoteOf(bench.desk, id)).toMatchObject({ fix: 'Cut it', heardBy: 'pool' });
  expect(bench.act(SECOND, settle).refusals.map((item) => item.code)).toEqual(['settled']);
  expect(bench.act(CHECKER, { type: 'submit', quoteIds: [id] }).outcome).toBe('applied');
});

it('opens no clash for someone who may not write at all', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const base = bench.desk;
  bench.act(CHECKER, edit(set('quote.fix', id, 'Restore the words')));
  const late = bench.actOn(base, REPORTER, edit(set('quote.fix', id, 'Cut it')));
  expect(late.outcome).toBe('refused');
  expect(bench.desk.conflicts).toEqual({});
});

it('merges what two people wrote in different fields', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const base = bench.desk;
  bench.act(CHECKER, edit(set('quote.fix', id, 'Restore the words')));
  expect(bench.actOn(base, SECOND, edit(set('quote.heardBy', id, 'pool'))).outcome).toBe('merged');
  expect(quoteOf(bench.desk, id)).toMatchObject({ fix: 'Restore the words', heardBy: 'pool' });
});

it('makes no event and no new writer of an equal value', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const base = bench.desk;
  bench.act(CHECKER, edit(set('quote.fix', id, 'Cut it')));
  const { seq } = bench.desk;
  expect(bench.actOn(base, SECOND, edit(set('quote.fix', id, 'Cut it'))).outcome).toBe('merged');
  expect(bench.desk.seq).toBe(seq);
  expect(markOf(bench.desk, { field: 'quote.fix', id })?.actor).toBe(CHECKER.id);
});

it('undoes one’s own write and leaves it when somebody wrote since', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const { mid } = bench.act(CHECKER, edit(set('quote.fix', id, 'Cut it')));
  const undo = { type: 'undo', of: mid } as const;
  bench.act(SECOND, edit(set('quote.fix', id, 'Keep it')));
  expect(bench.act(CHECKER, undo).outcome).toBe('refused');
  expect(quoteOf(bench.desk, id)?.fix).toBe('Keep it');
  const never = { ...undo, of: 'mid-never', writes: [set('quote.fix', id, 'Keep it')] } as const;
  expect(bench.act(CHECKER, never).outcome).toBe('applied');
});

it('dismisses with a reason, refuses edits meanwhile, and restores to what it was', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'race against time');
  bench.act(CHECKER, edit(set('quote.heardBy', id, 'pool')));
  bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
  expect(quoteStatus(bench.desk, here(bench, id))).toBe('dismissed');
  expect(quoteOf(bench.desk, id)?.dismissal?.wasConfirmed).toBe(true);
  expect(bench.act(CHECKER, edit(set('quote.heardBy', id, 'us'))).outcome).toBe('refused');
  bench.act(STANDARDS, { type: 'restore', quoteId: id });
  expect(quoteOf(bench.desk, id)).toMatchObject({ stage: 'in-hand', dismissal: null });
});
