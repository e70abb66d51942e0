import { expect, it } from 'vitest';
import { shiftSentence } from '#ui/fix/shift-words.ts';

it.each([
  [
    'before',
    true,
    'she',
    '“she” stood after a sentence about Reed; the sentence before it is another now.',
  ],
  ['before', false, 'she', 'The sentences before “she” are others now.'],
  [
    'before',
    true,
    null,
    'It stood after a sentence about Reed; the sentence before it is another now.',
  ],
  ['before', false, null, 'The sentences before it are others now.'],
  ['reworded', false, 'she', '“she” stood beside it and does not now.'],
  [
    'introduced',
    false,
    'the engineer',
    '“the engineer” was Reed; no sentence before it names Reed now.',
  ],
] as const)('says why a speaker may have shifted: %s, %s, %s', (why, named, mention, sentence) => {
  expect(shiftSentence({ why, named, stoodAfter: 'Reed built it.' }, { mention }, 'Reed')).toBe(
    sentence,
  );
});

it('says that it stood at the top', () => {
  expect(
    shiftSentence({ why: 'before', named: false, stoodAfter: '' }, { mention: 'she' }, 'Reed'),
  ).toBe('“she” stood at the top; a sentence stands before it now.');
});
