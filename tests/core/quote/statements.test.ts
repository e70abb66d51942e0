import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { notQuoted, statementsIn } from '#core/quote/statements.ts';
import { parseStory } from '#core/story/blocks.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

function cues(paragraph: string): readonly string[] {
  const text = `Fenwick (AFP) - The council met.\n\n${paragraph}\n`;
  return parseStory(text).flatMap((block) => statementsIn(text, block).map((item) => item.cue));
}

describe('attributed statements without quotation', () => {
  it('are four in the first story, beside what the detector found', () => {
    const blocks = parseStory(FIRST_TEXT);
    const taken = detect(FIRST_TEXT, blocks)
      .finds.flatMap((find) => (find.clause === null ? find.parts : [...find.parts, find.clause]))
      .toSorted((a, b) => a.start - b.start);
    const all = blocks.flatMap((block) => statementsIn(FIRST_TEXT, block));
    expect(notQuoted(all, taken).map(({ cue, paragraph }) => [paragraph, cue])).toEqual([
      [3, 'according to'],
      [3, 'said'],
      [11, 'estimates'],
      [13, 'believes'],
    ]);
    expect(notQuoted(all, []).length).toBe(all.length);
  });

  it.each([
    ['Officials say the road is closed.', ['say']],
    ['The mayor claims that nobody was told.', ['claims']],
    ['According to the police, two men fled.', ['According to']],
    ['The plan is said to be ready.', []],
    ['The guests confirmed to be there are nine.', []],
    ['US Secretary of State Ann Doe left.', []],
    ['The claims were many and loud.', []],
    ['They went home, he said.', []],
  ])('%s', (paragraph, expected) => {
    expect(cues(paragraph)).toEqual(expected);
  });

  it('leave out every sentence that a quote reaches into, the long ones too', () => {
    const at = (start: number, end: number) => ({
      span: { start, end },
      cue: 'said',
      paragraph: 1,
    });
    const left = notQuoted(
      [at(0, 10), at(20, 30), at(40, 50), at(60, 70)],
      [
        { start: 2, end: 45 },
        { start: 25, end: 28 },
      ],
    );
    expect(left.map(({ span }) => span.start)).toEqual([60]);
  });
});
