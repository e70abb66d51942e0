import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWordEnd, wordAt, words } from '#core/text/words.ts';

function said(text: string): readonly string[] {
  return words(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  it('keeps names, contractions and numbers whole', () => {
    expect(said("Haider al-Abadi said they’re 5,000 'strong' -- not 'weak'.")).toEqual([
      'Haider',
      'al-Abadi',
      'said',
      'they’re',
      '5,000',
      'strong',
      'not',
      'weak',
    ]);
  });

  it('knows letters beyond the basic plane, and signs that are none', () => {
    expect(said('𝒲e 🌊 naïve cafés')).toEqual(['𝒲e', 'naïve', 'cafés']);
  });

  it('takes each character of an unspaced script as a word', () => {
    expect(said('東京 met')).toEqual(['東', '京', 'met']);
  });

  it('finds the word at an offset', () => {
    const text = 'the al-Abadi line';
    expect(wordAt(text, 6)).toEqual({ start: 4, end: 12 });
    expect(wordAt(text, 12)).toEqual({ start: 4, end: 12 });
    expect(wordAt('a  b', 2)).toBeNull();
  });

  it('steps by words both ways', () => {
    const text = 'one, two three';
    expect(nextWordEnd(text, 3)).toBe(8);
    expect(nextWordEnd(text, text.length)).toBeNull();
  });

  it('steps visit exactly the words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const all = words(text, 0, text.length);
        const ends: number[] = [];
        for (let at = nextWordEnd(text, 0); at !== null; at = nextWordEnd(text, at)) ends.push(at);
        expect(ends).toEqual(all.map(({ end }) => end));
      }),
    );
  });
});
