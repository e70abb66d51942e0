import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePart, partsDescriber } from '#core/anchor/anchor.ts';

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
const copy = fc
  .array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 200 })
  .map((words) => words.join(' '));

describe('many stretches of one text', () => {
  it('are described as each alone is', () => {
    fc.assert(
      fc.property(copy, fc.integer({ min: 2, max: 9 }), (text, length) => {
        const spans = Array.from({ length: Math.floor(text.length / length) }, (_, at) => ({
          start: at * length,
          end: (at + 1) * length,
        })).filter(({ start, end }) => ![start, end].some((at) => parts(text, at)));
        expect(spans.map(partsDescriber(text, 'v-1', spans))).toEqual(
          spans.map((span) => describePart(text, 'v-1', span)),
        );
      }),
    );
  });

  it('take more words around them where the same stands twice', () => {
    const twice = `${'He left before noon on Monday without a word to anybody there. '.repeat(40)}The end.`;
    const spans = Array.from({ length: 40 }, (_, at) => ({ start: at * 63, end: at * 63 + 7 }));
    const all = spans.map(partsDescriber(twice, 'v-1', spans));
    expect(all[0]?.suffix).toHaveLength(256);
    expect(all).toEqual(spans.map((span) => describePart(twice, 'v-1', span)));
  });
});

function parts(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
