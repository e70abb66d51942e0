import { describe, expect, it } from 'vitest';
import { parseStory } from '#core/story/blocks.ts';
import { handAnchor, partsOf } from '#ui/reader/mark-anchor.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

const blocks = parseStory(FIRST_TEXT);

function between(from: string, to: string): { readonly start: number; readonly end: number } {
  const start = FIRST_TEXT.indexOf(from);
  return { start, end: FIRST_TEXT.indexOf(to, start) + to.length };
}

function words(span: { readonly start: number; readonly end: number }): string {
  return FIRST_TEXT.slice(span.start, span.end);
}

describe('marking by hand', () => {
  it('snaps a rough selection to whole words inside the marks', () => {
    expect(partsOf(FIRST_TEXT, blocks, between('e challenge', 'our ti'), false).map(words)).toEqual(
      ['the challenge of our time'],
    );
  });

  it('takes exactly the characters when asked to', () => {
    expect(partsOf(FIRST_TEXT, blocks, between('e challenge', 'our ti'), true).map(words)).toEqual([
      'e challenge of our ti',
    ]);
  });

  it('makes one part in each paragraph of a selection over two', () => {
    const parts = partsOf(FIRST_TEXT, blocks, between("We've seen", 'step up and lead,'), false);
    expect(parts.map((part) => words(part).slice(0, 11))).toEqual(["We've seen ", "It's the ch"]);
    expect(handAnchor(FIRST_TEXT, 'v-1', parts, false).kind).toBe('direct');
  });

  it('calls words without the end of a sentence partly in marks, and what is asked for a paraphrase', () => {
    const parts = partsOf(FIRST_TEXT, blocks, between('real focus', 'real focus'), false);
    expect(handAnchor(FIRST_TEXT, 'v-1', parts, false)).toMatchObject({
      kind: 'partial',
      speakerId: null,
    });
    expect(handAnchor(FIRST_TEXT, 'v-1', parts, true).kind).toBe('paraphrase');
  });

  it('has nothing to mark in white space', () => {
    const end = FIRST_TEXT.indexOf('Kerry said taming');
    expect(partsOf(FIRST_TEXT, blocks, { start: end - 2, end }, true)).toEqual([]);
    expect(partsOf(FIRST_TEXT, blocks, { start: end - 2, end }, false)).toEqual([]);
  });
});
