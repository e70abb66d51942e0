import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointOffset,
  loneSurrogateAt,
  offsetMap,
  splitsPair,
  utf16Offset,
  utf8Length,
} from '#core/text/offsets.ts';

describe('offsets', () => {
  it('counts a pair as one code point', () => {
    expect(codePointOffset('a🌊b', 3)).toBe(2);
    expect(utf16Offset('a🌊b', 2)).toBe(3);
    expect(utf16Offset('🌊🌊', 2)).toBe(4);
  });

  it('agrees with the iterator on any text, and back again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const map = offsetMap(text);
        let utf16 = 0;
        let codePoints = 0;
        for (const character of text) {
          expect(map.toCodePoints(utf16)).toBe(codePoints);
          expect(map.toUtf16(codePoints)).toBe(utf16);
          utf16 += character.length;
          codePoints += 1;
        }
        expect(map.toCodePoints(text.length)).toBe(codePoints);
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
        expect(loneSurrogateAt(text)).toBeNull();
      }),
    );
  });

  it('finds half a pair', () => {
    expect(loneSurrogateAt('ab\ud83c')).toBe(2);
    expect(loneSurrogateAt('\udf0aab')).toBe(0);
    expect(splitsPair('🌊', 1)).toBe(true);
    expect(splitsPair('🌊', 2)).toBe(false);
  });
});
