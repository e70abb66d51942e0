import { expect, it } from 'vitest';
import { mixedScripts } from '#core/text/scripts.ts';

it.each([
  'Wilma Windle',
  'Ångström Ñoño-Łebkowska, Jr.',
  'Мара Макетова',
  'Άννα Ψευδώνυμη',
  'وردة الخيال',
  '山田 はな子 アリス',
  '김가명 金假名',
  'O’Fable 2nd ª',
  '',
])('%s is written in one script', (name) => {
  expect(mixedScripts(name)).toEqual([]);
});

it('names the scripts of a name that looks like another, and the few letters that make the difference', () => {
  // The a's of the first word are Cyrillic.
  expect(mixedScripts('Mаrа Mockup')).toEqual([
    { script: 'Latin', letters: ['M', 'r', 'o', 'c', 'k', 'u', 'p'] },
    { script: 'Cyrillic', letters: ['а'] },
  ]);
  expect(mixedScripts('Αnna Fable').map(({ script }) => script)).toEqual(['Latin', 'Greek']);
  expect(mixedScripts('Wilma 山').map(({ script }) => script)).toEqual(['Latin', 'Han']);
  expect(mixedScripts('Wilma ᱚ').map(({ script }) => script)).toEqual(['Latin', 'another']);
});
