import { describe, expect, it } from 'vitest';
import { findText, searchable } from '#core/text/find-text.ts';

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

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(hits('some words', '')).toEqual([]);
    expect(hits('some words', '   ')).toEqual([]);
    expect(hits('some words', 'sword')).toEqual([]);
  });
});
