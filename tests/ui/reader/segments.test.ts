import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#ui/reader/segments.ts';

const block = { start: 10, end: 40 };

describe('segmentsOf', () => {
  it('leaves a block without paints whole', () => {
    expect(segmentsOf(block, [])).toEqual([{ start: 10, end: 40, quoteIds: [] }]);
  });

  it('cuts at the edges of a paint', () => {
    expect(segmentsOf(block, [{ start: 15, end: 20, quoteId: 'a' }])).toEqual([
      { start: 10, end: 15, quoteIds: [] },
      { start: 15, end: 20, quoteIds: ['a'] },
      { start: 20, end: 40, quoteIds: [] },
    ]);
  });

  it('keeps to the block where a paint goes over its ends', () => {
    expect(
      segmentsOf(block, [
        { start: 0, end: 12, quoteId: 'a' },
        { start: 38, end: 60, quoteId: 'b' },
      ]),
    ).toEqual([
      { start: 10, end: 12, quoteIds: ['a'] },
      { start: 12, end: 38, quoteIds: [] },
      { start: 38, end: 40, quoteIds: ['b'] },
    ]);
  });

  it('names every quote over overlapping words, and never nests', () => {
    const segments = segmentsOf(block, [
      { start: 10, end: 30, quoteId: 'a' },
      { start: 20, end: 40, quoteId: 'b' },
    ]);
    expect(segments.map((segment) => segment.quoteIds)).toEqual([['a'], ['a', 'b'], ['b']]);
    expect(segments.map(({ start, end }) => end - start)).toEqual([10, 10, 10]);
  });
});
