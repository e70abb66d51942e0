import { expect, it } from 'vitest';
import { NO_FILTER } from '#sync/desk-state.ts';
import { Meter } from '#ui/desk/Meter.tsx';
import { CHECKER, checkVerbatim, firstStory, quoteSaying } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

/** The counts as they stand on the screen, and whether each is counted among the quotations. */
function segments(markup: string): readonly { count: number; words: string; beside: boolean }[] {
  return markup
    .split('<li')
    .slice(1)
    .map((item) => {
      const [count = '', ...words] = wordsOf(`<li${item}`).split(' ');
      return {
        count: Number(count),
        words: words.join(' '),
        beside: /class="[^"]*beside/u.test(item),
      };
    });
}

it('counts every quotation once, and what is counted beside them apart', () => {
  const bench = firstStory();
  checkVerbatim(bench, quoteSaying(bench.desk, 'Their goal').id);
  const dismissed = quoteSaying(bench.desk, 'real focus').id;
  bench.act(CHECKER, { type: 'dismiss', quoteId: dismissed, reason: 'scare quotes' });
  const shown = segments(drawn(<Meter />, { desk: bench.desk, me: CHECKER }));
  expect(shown.map(({ count, words }) => `${count} ${words}`)).toEqual([
    '8 to confirm',
    '1 in hand',
    '3 paraphrases',
    '1 not a quotation',
  ]);
  const quotations = shown.filter(({ beside }) => !beside);
  expect(quotations.reduce((sum, { count }) => sum + count, 0)).toBe(9);
});

it('says which part the list shows', () => {
  const { desk } = firstStory();
  const filter = { ...NO_FILTER, only: 'paraphrases' } as const;
  const markup = drawn(<Meter />, { desk, me: CHECKER, filter });
  expect(markup.match(/aria-pressed="true"/gu)).toHaveLength(1);
  expect(
    wordsOf(/<button[^>]*aria-pressed="true"[^>]*>.*?<\/button>/u.exec(markup)?.[0] ?? ''),
  ).toBe('3 paraphrases');
});
