import { describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import { decide } from '#core/desk/decide.ts';
import type { Person } from '#core/review/hats.ts';
import { moreActs } from '#ui/review/more-acts.ts';
import { CHECKER, firstStory, quoteSaying, SECOND } from '../../makers/make-desk.ts';

const CLEARS: Person = { id: 'p-clears', name: 'Dan Deadline', hats: ['signs', 'clears'] };
const people = [CHECKER, SECOND, CLEARS];
const WORDS = 'real focus';

function actsOf(desk: Desk, me: Person) {
  return moreActs({
    desk,
    quote: quoteSaying(desk, WORDS),
    me,
    people,
    refusalsOf: (command) => {
      const decision = decide(desk, command, {
        actor: me,
        hats: me.hats,
        detect: null,
        people: null,
        undone: [],
      });
      return decision.ok ? [] : decision.refusals;
    },
  });
}

function labels(desk: Desk, me: Person): readonly string[] {
  return actsOf(desk, me).map((act) => act.label);
}

describe('the acts one menu away', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, WORDS);
  bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
  const open = bench.desk;
  bench.act(CHECKER, { type: 'claim', quoteId: id });
  const inHand = bench.desk;

  it('lets a checker take an open quote in hand, and says who may assign it', () => {
    expect(labels(open, CHECKER)).toEqual(['Take in hand', 'Assign to …']);
    expect(actsOf(open, CHECKER)[1]?.because).toBe('Still needed: someone who clears.');
  });

  it('lets someone who clears assign it to each who checks', () => {
    expect(labels(open, CLEARS)).toEqual([`Assign to ${CHECKER.name}`, `Assign to ${SECOND.name}`]);
    expect(actsOf(open, CLEARS).every((act) => act.because === null)).toBe(true);
  });

  it('lets the one who has it let go and hand it on, and nobody else', () => {
    expect(labels(inHand, CHECKER)).toEqual(['Let go', `Hand to ${SECOND.name}`]);
    const others = actsOf(inHand, SECOND);
    expect(others.map((act) => act.label)).toEqual(['Let go', 'Hand to …']);
    expect(others.every((act) => act.because !== null)).toBe(true);
  });
});
