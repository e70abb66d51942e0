import { describe, expect, it } from 'vitest';
import { sentenceAfter, sentenceAround, sentenceBefore, sentences } from '#core/text/sentences.ts';

function cut(text: string): readonly string[] {
  return sentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['Mr. Wren met Sen. Marsh. They left.', ['Mr. Wren met Sen. Marsh.', 'They left.']],
    [
      'The U.S. envoy left the U.S. The ferry did not.',
      ['The U.S. envoy left the U.S.', 'The ferry did not.'],
    ],
    [
      'At 2:50 p.m. on Friday it rose 3.5 metres. Why?',
      ['At 2:50 p.m. on Friday it rose 3.5 metres.', 'Why?'],
    ],
    [
      'J. R. Wren Jr. said no. No. 4 pump failed.',
      ['J. R. Wren Jr. said no.', 'No. 4 pump failed.'],
    ],
    ['"It fell." He ran! “Where?” she asked.', ['"It fell."', 'He ran!', '“Where?” she asked.']],
    ['No end', ['No end']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('finds the neighbours of a span, also in the paragraphs beside its own', () => {
    const text = 'One stood. Two fell.\n\nThree ran. Four sat. Five slept.\n\nSix woke.';
    const paragraphs = [
      { start: 0, end: 20 },
      { start: 22, end: 54 },
      { start: 56, end: 65 },
    ];
    const at = (words: string): { readonly start: number; readonly end: number } => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const show = (span: { readonly start: number; readonly end: number } | null): string | null =>
      span === null ? null : text.slice(span.start, span.end);
    expect(show(sentenceAround(text, paragraphs, at('sat')))).toBe('Four sat.');
    expect(show(sentenceBefore(text, paragraphs, at('sat')))).toBe('Three ran.');
    expect(show(sentenceAfter(text, paragraphs, at('sat')))).toBe('Five slept.');
    expect(show(sentenceBefore(text, paragraphs, at('Three')))).toBe('Two fell.');
    expect(show(sentenceAfter(text, paragraphs, at('slept')))).toBe('Six woke.');
    expect(show(sentenceBefore(text, paragraphs, at('One')))).toBeNull();
    expect(show(sentenceAfter(text, paragraphs, at('woke')))).toBeNull();
    expect(
      show(sentenceAround(text, paragraphs, { start: at('ran').start, end: at('sat').end })),
    ).toBe('Three ran. Four sat.');
  });

  it('ends with the text, wherever the stretch it is given ends', () => {
    const far = { start: Number.MAX_SAFE_INTEGER - 9, end: Number.MAX_SAFE_INTEGER };
    expect(sentences('One ran. Two fell.', 0, far.end)).toEqual([
      { start: 0, end: 8 },
      { start: 9, end: 18 },
    ]);
    expect(sentences('One ran.', far.start, far.end)).toEqual([]);
    expect(sentenceAround('One ran.', [{ start: 0, end: 8 }], far)).toEqual(far);
  });
});
