import { expect, it } from 'vitest';
import { directionOf, primaryOf } from '#core/verdict/language-tag.ts';

it.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['HE', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['ku', 'ltr'],
  ['ur-Latn', 'ltr'],
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
  ['', 'auto'],
  [null, 'auto'],
] as const)('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

it('knows a language without its region', () => {
  expect(['en-GB', 'EN', ''].map(primaryOf)).toEqual(['en', 'en', '']);
});
