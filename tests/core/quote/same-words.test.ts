import { describe, expect, it } from 'vitest';
import { describePart } from '#core/anchor/anchor.ts';
import { alsoUsedIn, saysTheSame, wordsKey } from '#core/quote/same-words.ts';
import type { Anchor } from '#core/quote/quote.ts';
import { parseStory } from '#core/story/blocks.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

function anchorOf(text: string, ...said: readonly string[]): Anchor {
  return {
    parts: said.map((words) => {
      const start = text.lastIndexOf(words);
      return describePart(text, 'v-1', { start, end: start + words.length });
    }),
    clause: null,
    kind: 'direct',
    speakerId: null,
    mention: null,
    cue: null,
  };
}

describe('the same words', () => {
  it('are equal whatever their marks, dashes, case and spaces', () => {
    const one = 'It’s a  long—very long—road';
    const two = "it's a long-very long-road";
    expect(wordsKey(anchorOf(one, one))).toBe(wordsKey(anchorOf(two, two)));
    expect(saysTheSame(anchorOf(one, one), anchorOf(two, two))).toBe(true);
    expect(wordsKey(anchorOf('not now', 'not now'))).not.toBe(wordsKey(anchorOf('now', 'now')));
  });

  it('are told apart by any word between', () => {
    const said = (words: string): Anchor => anchorOf(words, words);
    expect(saysTheSame(said('We will go'), said('We won’t go'))).toBe(false);
    expect(saysTheSame(said('…We will go!'), said('...we will go!'))).toBe(true);
    // A letter in two code points or in one.
    expect(saysTheSame(said('E\u0301t\u00e9'), said('\u00c9te\u0301'))).toBe(true);
  });

  it('stand once more in the subhead of the first story', () => {
    const blocks = parseStory(FIRST_TEXT);
    expect(alsoUsedIn(FIRST_TEXT, blocks, anchorOf(FIRST_TEXT, 'race against time'))).toEqual([
      'subhead',
    ]);
    expect(alsoUsedIn(FIRST_TEXT, blocks, anchorOf(FIRST_TEXT, 'real focus'))).toEqual([]);
  });

  it('are found in a headline that prints a few of them in marks, or all of them without', () => {
    const body = '“The bridge will not be finished this year,” the mayor said.';
    const story = (headline: string): string =>
      `${headline}\n\nFenwick (AFP) - The council met on Monday.\n\n${body}\n`;
    const usedUnder = (headline: string): readonly string[] => {
      const text = story(headline);
      const anchor = anchorOf(text, 'The bridge will not be finished this year,');
      return alsoUsedIn(text, parseStory(text), anchor);
    };
    expect(usedUnder('Bridge ‘will not be finished’, mayor says')).toEqual(['headline']);
    expect(usedUnder('The bridge will not be finished this year')).toEqual(['headline']);
    expect(usedUnder('Mayor’s bridge plan runs late')).toEqual([]);
    // One word in marks stands there by chance.
    expect(usedUnder('The ‘bridge’ of Fenwick')).toEqual([]);
  });
});
