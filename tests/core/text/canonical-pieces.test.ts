import { describe, expect, it } from 'vitest';
import { canonical, canonicalPieces } from '#core/text/canonical.ts';
import { sha256Hex, sha256OfCanonical } from '#core/text/sha256.ts';

const VALUE = {
  z: [1, 'two', null, { b: true, a: ['😀', { deep: [{ deeper: [-0, 'é"'] }] }] }],
  empty: { list: [], object: {} },
  a: { b: { c: { d: { e: 'five levels down' } } } },
};

describe('the canonical form in pieces', () => {
  it.each([0, 1, 2, 4, 9])('is the canonical form, divided %i levels deep', (levels) => {
    expect([...canonicalPieces(VALUE, levels)].join('')).toBe(canonical(VALUE));
  });

  it('refuses what has none, however deep it lies', () => {
    expect(() => [...canonicalPieces({ a: [1.5] }, 4)]).toThrow(TypeError);
    expect(() => [...canonicalPieces([[[[[undefined]]]]], 4)]).toThrow(TypeError);
  });

  it('gives the hash of the whole, also of a list far beyond what is hashed at once', () => {
    const long = {
      data: { finds: Array.from({ length: 5000 }, (_, at) => ({ at, why: '“é😀”' })) },
    };
    for (const value of [VALUE, long, 'a text', null])
      expect(sha256OfCanonical('salt', value)).toBe(sha256Hex(`salt${canonical(value)}`));
  });
});
