import { expect, it } from 'vitest';
import { confidenceOf } from '#core/quote/confidence.ts';
import { isSuggested, trustWords } from '#core/quote/trust.ts';

const find = (sieve: string) => ({ engine: 'rules-2', sieve, why: '' });

it('says how often such finds were right in a share that can be pictured', () => {
  for (const sieve of ['quote, name verb', 'quote, name verb · pronoun', 'same paragraph']) {
    const said = /^right in (\d+) of (10|20) such finds$/.exec(trustWords(sieve) ?? '');
    expect(Math.abs(Number(said?.[1]) / Number(said?.[2]) - confidenceOf(sieve))).toBeLessThan(
      0.026,
    );
  }
  expect(trustWords('clause, name verb')).toBe('right in nearly every such find');
});

it('says so where nothing was measured, and nothing where nobody was found', () => {
  expect(trustWords('a sieve that never fired')).toBe(
    'too rare to say how often such finds are right',
  );
  expect(trustWords('no attribution')).toBeNull();
});

it('takes a speaker for a suggestion below seven in ten', () => {
  expect(isSuggested(find('quote, name verb'))).toBe(false);
  expect(isSuggested(find('a sieve that never fired'))).toBe(false);
  expect(isSuggested(find('quote, name verb · role'))).toBe(true);
});
