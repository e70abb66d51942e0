import { describe, expect, it } from 'vitest';
import { textPieces } from '#storage/text-pieces.ts';

const HASH = 'a'.repeat(64);
const LONG = 'x'.repeat(64 * 1024 - 1);

describe('a text in pieces', () => {
  it.each([
    ['an empty one', ['']],
    ['one that comes in no chunk', []],
    ['a short one', ['short']],
    ['one of just a piece', [`${LONG}y`]],
    ['one with a pair where a piece would end', [`${LONG}\u{1f5de}and more`]],
    ['one that comes in chunks', [LONG, 'y', `${LONG}${LONG}`, '\u{1f5de}']],
  ])('%s is the same again, in pieces that divide no pair', (_, chunks) => {
    const pieces = [...textPieces(HASH, chunks)];
    expect(pieces.map(({ words }) => words).join('')).toBe(chunks.join(''));
    expect(pieces.map(({ part }) => part)).toEqual(pieces.map((_piece, index) => index));
    expect(pieces.filter(({ last }) => last)).toEqual([pieces.at(-1)]);
    for (const { words } of pieces) expect(words.isWellFormed()).toBe(true);
    // However it comes, the pieces are the same.
    expect([...textPieces(HASH, [chunks.join('')])]).toEqual(pieces);
  });
});
