import { expect, it } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { recordParagraphs } from '#ui/record/record-paragraphs.ts';
import { locatorAt } from '#ui/record/use-outline.ts';

const TEXT = '[00:01:02] ANN ASH: One two three.\n\nFour five.\n\nBOB BAY: Six.';
const OUTLINE = storyComparer().outline(TEXT);

it('marks the words of the quotation, and the difference stepped to inside them', () => {
  const two = { start: TEXT.indexOf('two'), end: TEXT.indexOf('two') + 3 };
  const span = { start: two.start, end: TEXT.indexOf(' five') };
  const pieces = recordParagraphs(TEXT, OUTLINE, [span], two).map((paragraph) =>
    paragraph.pieces.map(({ text, marked, at }) => [text, marked, at]),
  );
  expect(pieces).toEqual([
    [
      ['One ', false, false],
      ['two', true, true],
      [' three.', true, false],
    ],
    [
      ['Four', true, false],
      [' five.', false, false],
    ],
    [['Six.', false, false]],
  ]);
});

it('tells where a place is by the turn and time it stands under', () => {
  expect(locatorAt(OUTLINE, TEXT.indexOf('five'))).toBe('00:01:02, ANN ASH, paragraph 2');
  expect(locatorAt(OUTLINE, TEXT.indexOf('Six'))).toBe('00:01:02, BOB BAY, paragraph 3');
  expect(locatorAt(null, 3)).toBe('');
});
