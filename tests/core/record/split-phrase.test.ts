import { describe, expect, it } from 'vitest';
import { jointsOf, splitReach } from '#core/record/split-phrase.ts';
import { permitted } from '#core/verdict/difference.ts';
import { suggestFix } from '#core/record/suggested-fix.ts';
import { unitsOf } from '#core/record/units.ts';
import { compareWith, namedDifferences } from '../../makers/compared.ts';

function reachOf(phrase: string, text: string): number {
  const words = phrase.split(' ');
  const raw = text.split(' ').map((written, at, all) => ({
    key: written.toLowerCase().replaceAll(/[,.]/g, ''),
    plain: written.toLowerCase().replaceAll(/[,.]/g, ''),
    capital: /^[A-Z]/.test(written),
    before: at === 0 ? '\n' : `${/[,.]$/.exec(all[at - 1] ?? '')?.[0] ?? ''} `,
  }));
  return splitReach(raw, 0, words, jointsOf(words));
}

describe('a phrase that other words split', () => {
  it.each([
    ['failed to', 'failed completely to pay', 3],
    ['failed to', 'failed once and again to pay', 5],
    ['pledged to', 'pledged solemnly and publicly to pay', 5],
    ['want to', 'want very much to pay', 4],
    ['want to', 'want, they said, to pay', 4],
    ['said to have', 'said widely to have paid', 4],
    ['said to have', 'said to quietly have paid', 4],
    ['accused of', 'accused in the end of theft', 5],
    ['seem to', 'seem not to know', 3],
  ])('"%s" in "%s"', (phrase, text, reach) => {
    expect(reachOf(phrase, text)).toBe(reach);
  });

  it.each([
    ['needs to', 'needs money to pay'],
    ['want to', 'want Sally to pay'],
    ['want to', 'want family to pay'],
    ['failed to', 'failed completely. To pay'],
    ['no longer', 'no really longer'],
    ['failed to', 'failed to pay'],
  ])('"%s" not in "%s"', (phrase, text) => {
    expect(reachOf(phrase, text)).toBe(0);
  });

  it('keeps its first word apart and knows where it ends', () => {
    const text = 'They failed completely to pay.';
    const [, failed, completely] = unitsOf(text, 0, text.length);
    expect(failed).toMatchObject({ key: 'failed to', kind: 'negation', plain: 'failed' });
    expect(text.slice(0, failed?.phraseEnd ?? 0)).toBe('They failed completely to');
    expect(completely).toMatchObject({ key: 'completely', phraseEnd: null });
  });

  it('is mended at the word that splits it', () => {
    const said = 'They failed completely to pay for the dredging.';
    const printed = 'They failed to pay for the dredging.';
    const found = compareWith(said, printed);
    expect(namedDifferences(found)).toEqual(['omission_unmarked: /completely']);
    const fix = suggestFix([printed], found, said, (difference) =>
      permitted('strict-fillers', difference),
    );
    expect(fix?.[0]?.text).toBe(said);
  });
});
