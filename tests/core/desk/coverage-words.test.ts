import { expect, it } from 'vitest';
import { coverageWords } from '#core/desk/coverage-words.ts';
import {
  checkVerbatim,
  CHECKER,
  firstStory,
  here,
  LONDON,
  nth,
  edit,
  set,
} from '../../makers/make-desk.ts';

it('lists what a sign-off covers, as far as the quote has it', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  const about = () => coverageWords(bench.desk, here(bench, id)).map((group) => group.about);
  expect(about()).toEqual(['the quote', 'the speaker']);
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  bench.act(CHECKER, edit(set('quote.occasion', id, LONDON.id)));
  expect(about()).toEqual(['the quote', 'the speaker', 'the occasion', 'each source']);
  const [quote] = coverageWords(bench.desk, here(bench, id));
  expect(quote?.fields).toEqual(
    expect.arrayContaining(['verdict', 'words and speaker', 'who heard it', 'printed attribution']),
  );
  expect(quote?.fields).not.toContain('flag for legal review');
});
