import { describe, expect, it } from 'vitest';
import { fold } from '#core/text/fold.ts';

describe('fold', () => {
  it.each([
    ['“We’re” — it’s…', '"We\'re" - it\'s...'],
    ["``no'' -- yes", '"no" - yes'],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
    ['a\u00a0 b\r\n c', 'a b c'],
    ['cafe\u0301', 'café'],
    ['«x»', '"x"'],
  ])('%j', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(expected)).toBe(expected);
  });

  it('keeps what is more than typography', () => {
    expect(fold('Not now, 5,000')).not.toBe(fold('not now, 5,000'));
    expect(fold('No.')).not.toBe(fold('No'));
  });
});
