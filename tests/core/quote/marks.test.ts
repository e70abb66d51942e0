import { describe, expect, it } from 'vitest';
import { scanMarks } from '#core/quote/marks.ts';
import { parseStory } from '#core/story/blocks.ts';

function inner(text: string): readonly string[] {
  return scanMarks(text, parseStory(text))
    .flat()
    .map((marked) => text.slice(marked.inner.start, marked.inner.end));
}

describe('scanMarks', () => {
  it.each([
    [
      'He said “one” and "two" and «three» and „four“ and »five«.',
      ['one', 'two', 'three', 'four', 'five'],
    ],
    [
      "He said ‘one’ and 'two' and ‹three› and ``four'' and ''five''.",
      ['one', 'two', 'three', 'four', 'five'],
    ],
    ['He said « one » and " two " there.', ['one', 'two']],
    ['“A “b” c,” he said. “D.”', ['A “b” c,', 'D.']],
    ['"A "b" c," he said.', ['A "b" c,']],
    ['"It was \'hard\'", he said, "and \'cold\'."', ["It was 'hard'", "and 'cold'."]],
    ['‘He said “don’t go” and left,’ she said.', ['He said “don’t go” and left,']],
    ["It's the '90s, 'tis the workers' day, rock 'n' roll, don't.", []],
    ['The board is 6" wide and 5\'10" long.', []],
    ['“Lost. “Found,” he said.', ['Lost.', 'Found,']],
    ['“Closed wrong,“ he said. “Right.”', ['Closed wrong,', 'Right.']],
    ['“”', []],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  it('ties a carried quotation together', () => {
    const text = 'He said: “One.\n\n“Two.\n\n“Three.”\n\n“Four.”';
    const all = scanMarks(text, parseStory(text)).flat();
    expect(
      all.map(({ carriedFrom, carriedOn, closed }) => [carriedFrom, carriedOn, closed]),
    ).toEqual([
      [false, true, false],
      [true, true, false],
      [true, false, true],
      [false, false, true],
    ]);
  });
});
