import { withRows } from '#core/desk/wide-table.ts';
import { describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import { NOBODY_NAMED } from '#sync/desk-state.ts';
import {
  chosenOf,
  confirmedWords,
  speakersWaiting,
  type Waiting,
  waitingIn,
} from '#ui/quotes/confirm-some.ts';
import { doubtOf } from '#ui/quotes/doubt-rules.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import { CHECKER, firstStory, nth } from '../../makers/make-desk.ts';

function waiting(desk: Desk): readonly Waiting[] {
  return waitingIn(desk, rowsOf(desk, null, doubtOf));
}

function numbers(list: readonly Waiting[]): readonly string[] {
  return list.map(({ row }) => row.number);
}

describe('what can be confirmed together', () => {
  it('is everything to confirm, paraphrases ticked by hand', () => {
    const { desk } = firstStory();
    const all = waiting(desk);
    expect(numbers(all)).toHaveLength(13);
    expect(numbers(all.filter((item) => item.byHand))).toEqual(['P1', 'P2', 'P3']);
  });

  it('is no longer what was confirmed or put away', () => {
    const bench = firstStory();
    bench.act(CHECKER, { type: 'confirm', quoteIds: [nth(bench.desk, 1).id] });
    bench.act(CHECKER, { type: 'dismiss', quoteId: nth(bench.desk, 2).id, reason: 'motto' });
    expect(waiting(bench.desk)).toHaveLength(11);
  });

  it('can be narrowed to one speaker', () => {
    const { desk } = firstStory();
    const all = waiting(desk);
    expect(speakersWaiting(desk, all).map(({ name, count }) => [name, count])).toEqual([
      ['John Kerry', 4],
      ['US state department official', 2],
      ['Shinzo Abe', 1],
      ['Philip Hammond', 4],
      ['Haider al-Abadi', 2],
    ]);
    const kerry = speakersWaiting(desk, all)[0]?.id ?? '';
    expect(numbers(chosenOf(all, kerry, 'any'))).toEqual(['1', '2', '3', 'P1']);
  });

  it('can be narrowed to what was right often enough, and by both', () => {
    const { desk } = firstStory();
    const all = waiting(desk);
    const sure = chosenOf(all, null, '9');
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.every((item) => item.confidence >= 0.9)).toBe(true);
    expect(numbers(all.filter((item) => item.confidence >= 0.9))).toEqual(numbers(sure));
    expect(chosenOf(all, null, '8').length).toBeGreaterThan(sure.length);
    const kerry = speakersWaiting(desk, all)[0]?.id ?? '';
    expect(numbers(chosenOf(all, kerry, '9'))).toEqual(['1', '2']);
  });

  it('names what has no speaker', () => {
    const { desk } = firstStory();
    const first = nth(desk, 1);
    const nobody = { ...first, anchor: { ...first.anchor, speakerId: null } };
    const without = { ...desk, quotes: withRows(desk.quotes, { [first.id]: nobody }) };
    expect(speakersWaiting(without, waiting(without)).at(-1)).toMatchObject({
      id: NOBODY_NAMED,
      name: 'Speaker not known',
      count: 1,
    });
  });

  it('says what was done in one sentence and what is left in another', () => {
    expect(confirmedWords(3, 10)).toBe('3 confirmed. 10 are left to confirm.');
    expect(confirmedWords(12, 1)).toBe('12 confirmed. One is left to confirm.');
    expect(confirmedWords(13, 0)).toBe('13 confirmed. Nothing is left to confirm.');
  });
});
