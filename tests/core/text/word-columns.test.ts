import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordColumns } from '#core/text/word-columns.ts';

/** One line of the columns, as it is read. */
function line(before: string, after: string, side: 'before' | 'after'): string {
  return wordColumns(before, after)
    .map((column) => column[side])
    .filter((word) => word !== '')
    .join(' ');
}

it.each([
  ['a b c', 'a x c', [['b', 'x']]],
  ['a b c', 'a c', [['b', '']]],
  ['a c', 'a not c', [['', 'not']]],
  [
    'one two',
    '',
    [
      ['one', ''],
      ['two', ''],
    ],
  ],
  ['same', 'same', []],
  [
    'a b a c',
    'a c',
    [
      ['b', ''],
      ['a', ''],
    ],
  ],
])('%j over %j', (before, after, changed) => {
  expect(
    wordColumns(before, after)
      .filter((column) => column.changed)
      .map((column) => [column.before, column.after]),
  ).toEqual(changed);
});

it('loses no word of either line, and what is not changed is the same in both', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '“d”'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')];
      expect(line(before, after, 'before')).toBe(before);
      expect(line(before, after, 'after')).toBe(after);
      for (const column of wordColumns(before, after))
        if (!column.changed) expect(column.before).toBe(column.after);
    }),
  );
});
