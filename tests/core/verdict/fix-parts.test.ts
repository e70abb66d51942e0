import { describe, expect, it } from 'vitest';
import { fixLine, fixParts } from '#core/verdict/fix-parts.ts';

describe('a fix in one line', () => {
  it.each([
    ['It held,', 1, ['It held,']],
    ['“It held,”', 1, ['It held,']],
    ['"We counted" [/] "each rivet."', 2, ['We counted', 'each rivet.']],
    ['We counted ¶ each rivet.', 2, ['We counted', 'each rivet.']],
    ['We counted each rivet.', 2, null],
    ['It held” [/] “and holds', 1, null],
  ] as const)('%j for %i parts', (fix, count, words) => {
    expect(fixParts(fix, count)).toEqual(words);
  });

  it('comes back as the parts it was written from', () => {
    expect(fixParts(fixLine(['a', 'b', 'c']), 3)).toEqual(['a', 'b', 'c']);
  });
});
