import { expect, it } from 'vitest';
import { printedLanguage } from '#core/desk/printed-language.ts';
import { CHECKER, edit, firstStory, here, quoteSaying, set } from '../../makers/make-desk.ts';

const NOTED = { language: 'fr', original: null, translator: null, secondReader: null };

it('is that of the original words where those are the printed ones, and else the story’s', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'real focus');
  const printedAs = (value: typeof NOTED | { readonly original: string }): string | null => {
    bench.act(CHECKER, edit(set('quote.language', id, { ...NOTED, ...value })));
    return printedLanguage(here(bench, id));
  };
  expect(printedLanguage(here(bench, id))).toBeNull();
  expect(printedAs(NOTED)).toBeNull();
  expect(printedAs({ original: 'un vrai accent' })).toBeNull();
  expect(printedAs({ original: '« Real focus »' })).toBe('fr');
});
