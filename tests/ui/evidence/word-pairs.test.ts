import { expect, it } from 'vitest';
import { equalWords, withoutAround, wordPairs } from '#ui/evidence/word-pairs.ts';

const odd = (printed: string, said: string) =>
  (wordPairs(printed, said) ?? [])
    .filter((pair) => !pair.equal)
    .map((pair) => [pair.printed, pair.said]);

it('calls words equal whatever their marks, dashes and case', () => {
  expect(odd('“We’re very clear,”', "we're very clear.")).toEqual([]);
});

it('puts an exchanged word over the one it stands for', () => {
  expect(odd('it will be months', 'it may be months')).toEqual([['will', 'may']]);
});

it('shows a word that was said and not printed, and one printed and not said', () => {
  expect(odd('they are ready', 'they are not ready')).toEqual([['', 'not']]);
  expect(odd('but it will be', 'It will be')).toEqual([['but', '']]);
});

it('takes no dash and no joint between parts for a word', () => {
  expect(odd('forces -- re-equipping [/] them ¶ all', 'forces re-equipping them all')).toEqual([]);
});

it('takes what the record holds around the quotation off the comparison', () => {
  const pairs =
    wordPairs('"race against time"', 'He admitted it was a race against time, he said') ?? [];
  const around = withoutAround(pairs);
  expect(around.before).toBe('He admitted it was a');
  expect(around.after).toBe('he said');
  expect(equalWords(around.pairs)).toBe('all 3 words equal');
});

it('counts plainly', () => {
  expect(equalWords(wordPairs('we will go', 'we may not go') ?? [])).toBe(
    '2 of 3 words equal, 1 said but not printed',
  );
});

it('gives up on nothing and on texts too long for the page', () => {
  expect(wordPairs('', 'something')).toBeNull();
  expect(wordPairs('word '.repeat(2000), 'word '.repeat(2000))).toBeNull();
});
