import { describe, expect, it } from 'vitest';
import { listTitle, printedQuote } from '#core/quote/printed.ts';

function parts(
  text: string,
  ...words: readonly string[]
): readonly { readonly start: number; readonly end: number }[] {
  return words.map((each) => ({
    start: text.indexOf(each),
    end: text.indexOf(each) + each.length,
  }));
}

describe('printedQuote', () => {
  it.each([
    ['She said “no way” again.', ['no way'], '“no way”'],
    ["``No way,'' she said.", ['No way,'], "``No way,''"],
    ['« Non », dit-elle.', ['Non'], '«Non»'],
    ['He said the wall would hold.', ['the wall would hold'], 'the wall would hold'],
    ['"A," he said, "b."', ['A,', 'b.'], '"A," [/] "b."'],
    ['“One.\n\n“Two,” he said.', ['One.', 'Two,'], '“One. ¶ “Two,”'],
    ['“One.\r\n\r\n“Two,” he said.', ['One.', 'Two,'], '“One. ¶ “Two,”'],
  ])('%j', (text, words, expected) => {
    expect(printedQuote(text, parts(text, ...words))).toBe(expected);
  });

  it('a row is one line, cut at a word', () => {
    const text = `“${'the wall will hold '.repeat(20)}”`;
    const title = listTitle(text, [{ start: 1, end: text.length - 2 }]);
    expect(title.length).toBeLessThanOrEqual(141);
    expect(title.endsWith('…')).toBe(true);
    expect(listTitle('“a\nb”', [{ start: 1, end: 4 }])).toBe('“a b”');
  });
});
