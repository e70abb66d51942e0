import { describe, expect, it } from 'vitest';
import { chunkCycle } from '../../scripts/chunk-cycle.ts';

describe('the files of a build', () => {
  it('may share what they need', () => {
    expect(chunkCycle({})).toBe(null);
    expect(chunkCycle({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toBe(null);
  });

  it('are named where they need each other, over others too', () => {
    expect(chunkCycle({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b', 'c', 'b']);
    expect(chunkCycle({ x: [], a: ['x', 'b'], b: ['c'], c: ['a'] })).toEqual(['a', 'b', 'c', 'a']);
    expect(chunkCycle({ a: ['a'] })).toEqual(['a', 'a']);
  });
});
