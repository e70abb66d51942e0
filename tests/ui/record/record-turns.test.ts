import { describe, expect, it } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { steppedTurn, turnAt, turnsOf, turnWords, voicesOf } from '#ui/record/record-turns.ts';

const TEXT = `Town hall of Port Fable.

[00:00:05] ANN ASH: One.

And two.

[00:01:10] BOB BAY: Three.

ANN ASH: Four.`;
const TURNS = turnsOf(storyComparer().outline(TEXT));

describe('the turns of a record', () => {
  it('begin where somebody begins to speak, each with the time it is under', () => {
    expect(TURNS.map(({ paragraph, name, time }) => [paragraph, name, time])).toEqual([
      [2, 'ANN ASH', '00:00:05'],
      [4, 'BOB BAY', '00:01:10'],
      [5, 'ANN ASH', '00:01:10'],
    ]);
    expect(voicesOf(TURNS)).toEqual([
      ['ANN ASH', 2],
      ['BOB BAY', 1],
    ]);
  });

  it('count where only a dash tells that another speaks', () => {
    const turns = turnsOf(storyComparer().outline('- Are you ready?\n\n- I am.'));
    expect(turns.map((_, at) => turnWords(turns, at, null))).toEqual([
      'Turn 1 of 2, Speaker not named',
      'Turn 2 of 2, Speaker not named',
    ]);
  });

  it('are told by the place shown, and say where one is', () => {
    expect(turnAt(TURNS, TEXT.indexOf('Town'))).toBe(-1);
    expect(turnAt(TURNS, TEXT.indexOf('And two'))).toBe(0);
    expect(turnWords(TURNS, 1, null)).toBe('Turn 2 of 3, BOB BAY, 00:01:10');
    expect(turnWords(TURNS, 2, 'ANN ASH')).toBe('Turn 2 of 2 by ANN ASH, 00:01:10');
    expect(turnWords(TURNS, -1, null)).toBe('3 turns');
    expect(turnWords(TURNS, 1, 'ANN ASH')).toBe('2 turns');
  });

  it('are stepped through, of everybody or of one speaker, and end at the ends', () => {
    expect(steppedTurn(TURNS, -1, 1, null)).toBe(0);
    expect(steppedTurn(TURNS, 0, 1, null)).toBe(1);
    expect(steppedTurn(TURNS, 0, 1, 'ANN ASH')).toBe(2);
    expect(steppedTurn(TURNS, 2, -1, 'ANN ASH')).toBe(0);
    expect(steppedTurn(TURNS, 2, 1, null)).toBeNull();
    expect(steppedTurn(TURNS, 0, -1, null)).toBeNull();
  });
});
