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
    [
      '‘The crews’ patience is “gone” and we stop,’ he said.',
      ['The crews’ patience is “gone” and we stop,'],
    ],
    [
      "'Our drivers' families call it \"a joke\". Nobody laughs,' he said.",
      ['Our drivers\' families call it "a joke". Nobody laughs,'],
    ],
    [
      '‘The crews’ patience and the drivers’ families are “gone”,’ he said. ‘All.’',
      ['The crews’ patience and the drivers’ families are “gone”,', 'All.'],
    ],
    [
      '‘The Wrens’ House is “gone”,’ he said. ‘We’re goin’ home,’ she said.',
      ['The Wrens’ House is “gone”,', 'We’re goin’ home,'],
    ],
    ['‘Workers’ called it “no” and ‘drivers’ did not.', ['Workers', 'no', 'drivers']],
    ['‘Workers’ said “no” and the miners’ union left.', ['Workers', 'no']],
    ['""We go,"" he said. ""We stay.""', ['We go,', 'We stay.']],
    ['"We go," he said. "It is late,"" she said. "Yes."', ['We go,', 'It is late,', 'Yes.']],
    [
      '"I said ""go"" and ""stay""," he said. """No"" is a word."',
      ['I said ""go"" and ""stay"",', '""No"" is a word.'],
    ],
    ['"He said "go"" and left. "Go.""Stay." He typed "" twice.', ['He said "go"', 'Go.', 'Stay.']],
    ["''He said 'go''' and left.", ["He said 'go'"]],
    ['‹Lost. ‹Found,› he said. ‹Never', ['Lost.', 'Found,', 'Never']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  it('takes a possessive for one where the next paragraph goes on', () => {
    expect(inner('He left.\n\n‘The crews’ patience is gone.\n\n‘We stop,’ he said.')).toEqual([
      'The crews’ patience is gone.',
      'We stop,',
    ]);
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
