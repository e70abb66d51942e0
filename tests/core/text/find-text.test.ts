import { describe, expect, it } from 'vitest';
import { findText, searchable, soughtForm } from '#core/text/find-text.ts';

function hits(text: string, wanted: string): readonly string[] {
  return findText(searchable(text), wanted).map(({ start, end }) => text.slice(start, end));
}

describe('finding words in a story', () => {
  it('passes over case, kinds of marks and dashes, and runs of space', () => {
    expect(hits('It’s said: “It’s over”', "IT'S")).toEqual(['It’s', 'It’s']);
    expect(hits('a long — very long – road', 'long - very')).toEqual(['long — very']);
    expect(hits('one  two\n\nthree', 'one two three')).toEqual(['one  two\n\nthree']);
    expect(hits('well…', 'well...')).toEqual(['well…']);
  });

  it('gives spans of the text as it stands, and none over another', () => {
    expect(hits('aaaa', 'aa')).toEqual(['aa', 'aa']);
    const text = 'The 🚒 came. The 🚒 left.';
    expect(findText(searchable(text), '🚒 left')).toEqual([
      { start: text.lastIndexOf('🚒'), end: text.length - 1 },
    ]);
  });

  it.each([
    ['composed', 'caf\u00e9'],
    ['decomposed', 'cafe\u0301'],
  ])('finds a character however it is composed, typed %s', (_, wanted) => {
    const text = 'The cafe\u0301s: a CAFE\u0301, a caf\u00e9.';
    // To the end of the accent, which is a unit of its own in two of them.
    expect(hits(text, wanted)).toEqual(['cafe\u0301', 'CAFE\u0301', 'caf\u00e9']);
    expect(findText(searchable(text), wanted)[0]).toEqual({ start: 4, end: 9 });
  });

  it('leads back through several marks, Korean letters and the two small sigmas', () => {
    const viet = ['Vi\u1ec7t', 'Vie\u0323\u0302t', 'Vie\u0302\u0323t'];
    expect(hits(viet.join(', '), 'vi\u1ec7t')).toEqual(viet);
    const korean = ['\u1112\u1161\u11ab', '\ud55c'];
    expect(hits(korean.join(' '), '\ud55c')).toEqual(korean);
    expect(hits('ΛΟΓΟΣ, λόγος, λογος', 'λογος')).toEqual(['ΛΟΓΟΣ', 'λογος']);
  });

  it('holds an accent for a letter of its own, and two single marks for a double one', () => {
    expect(hits('cafe, cafe\u0301', 'cafe')).toEqual(['cafe']);
    expect(hits("He said: ''We go.''", '“we go.”')).toEqual(["''We go.''"]);
    expect(hits("the boys' 'boat'", 'boys" boat')).toEqual([]);
  });

  it('finds a character that is several when folded once', () => {
    expect(hits('well… yes.', '.')).toEqual(['…', '.']);
  });

  it.each(['It’s — he ‘says’  …', 'cafe\u0301 e\u0323\u0302', "''a'''b\u00ad--c", 'ΟΔΟΣ\n ς'])(
    'compares %j alike, led back or not',
    (text) => expect(searchable(text).folded.trim()).toBe(soughtForm(text)),
  );

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(hits('some words', '')).toEqual([]);
    expect(hits('some words', '   ')).toEqual([]);
    expect(hits('some words', 'sword')).toEqual([]);
  });
});
