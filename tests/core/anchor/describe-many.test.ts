import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePart, partsDescriber } from '#core/anchor/anchor.ts';
import { atOnce } from '#core/in-pieces.ts';

const WORDS = [
  'on',
  'Monday',
  'she said',
  'the tram',
  '“quiet',
  'as a library”',
  'on Monday',
  'ö😀',
];
/** Of all the words, or of the first few only, which stand in the same order often. */
const copy = fc
  .tuple(
    fc.integer({ min: 1, max: WORDS.length }),
    fc.array(fc.nat(), { minLength: 3, maxLength: 200 }),
  )
  .map(([few, picks]) => picks.map((pick) => WORDS[pick % few] ?? '').join(' '));

describe('many stretches of one text', () => {
  it('are described as each alone is', () => {
    fc.assert(
      fc.property(copy, fc.integer({ min: 1, max: 9 }), (text, length) => {
        const spans = Array.from({ length: Math.floor(text.length / length) }, (_, at) => ({
          start: at * length,
          end: (at + 1) * length,
        })).filter(({ start, end }) => ![start, end].some((at) => parts(text, at)));
        expect(spans.map(atOnce(partsDescriber(text, 'v-1', spans)))).toEqual(
          spans.map((span) => describePart(text, 'v-1', span)),
        );
      }),
    );
  });

  it('are told apart at the beginning of the text, where the first context is short', () => {
    const text = `${'as a library” '.repeat(4)}${'on '.repeat(20)}`;
    const spans = Array.from({ length: 57 }, (_, at) => ({ start: at * 2, end: at * 2 + 2 }));
    expect(spans.map(atOnce(partsDescriber(text, 'v-1', spans)))).toEqual(
      spans.map((span) => describePart(text, 'v-1', span)),
    );
  });

  it('are told apart from what would begin before the text', () => {
    const text = 'on '.repeat(80);
    const spans = Array.from({ length: 239 }, (_, start) => ({ start, end: start + 1 }));
    expect(spans.map(atOnce(partsDescriber(text, 'v-1', spans)))).toEqual(
      spans.map((span) => describePart(text, 'v-1', span)),
    );
  });

  it('take more words around them where the same stands twice', () => {
    const twice = `${'He left before noon on Monday without a word to anybody there. '.repeat(40)}The end.`;
    const spans = Array.from({ length: 40 }, (_, at) => ({ start: at * 63, end: at * 63 + 7 }));
    const all = spans.map(atOnce(partsDescriber(twice, 'v-1', spans)));
    expect(all[0]?.suffix).toHaveLength(256);
    expect(all).toEqual(spans.map((span) => describePart(twice, 'v-1', span)));
  });
});

function parts(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
