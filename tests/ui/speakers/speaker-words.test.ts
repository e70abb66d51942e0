import { expect, it } from 'vitest';
import { initialsOf } from '#ui/reader/initials.ts';
import { checkedBy, checkWords, scriptWords, unnamedWords } from '#ui/speakers/speaker-words.ts';

it.each([
  ['John Kerry', 'JK'],
  ['Haider al-Abadi', 'HA'],
  ['US state department official', 'US'],
  ['Björk', 'B'],
  ['王毅', '王'],
  ['an official', 'AO'],
  ['', '?'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('the check says who, when, and that it no longer holds', () => {
  const now = new Date('2026-11-24T15:00:00Z');
  const check = { by: 'Ines Inkwell', when: '2026-11-20T12:00:00.000Z', holds: true };
  expect(checkWords(null)).toBe('Name and title not checked');
  expect(checkWords(check, now)).toMatch(/^Name and title checked by Ines Inkwell, 20 Nov 2026/u);
  expect(checkWords({ ...check, holds: false }, now)).toMatch(/before the name or title changed$/u);
  expect(checkedBy({ ...check, holds: false }, now)).toBe('');
});

it('an unnamed source is told by what is on record, and by what is missing', () => {
  expect(
    unnamedWords({ whyGranted: ' ', descriptionAgreed: false, identityHeldBy: 'not known' }),
  ).toEqual([
    'why it was granted is missing',
    'the description is not agreed',
    'who holds the identity is not known',
  ]);
  expect(
    unnamedWords({
      whyGranted: 'fear for his post',
      descriptionAgreed: true,
      identityHeldBy: 'our editor',
    }),
  ).toEqual([
    'granted: fear for his post',
    'the description is agreed',
    'our editor holds the identity',
  ]);
});

it('says that a name has letters of two scripts, and which letters those are', () => {
  expect(scriptWords('Mara Mockup')).toBe('');
  expect(scriptWords('Μάρα Φανταστική')).toBe('');
  // Two of its letters are Cyrillic.
  expect(scriptWords('Mаrа Mоckup')).toBe(
    'Letters of two scripts: Latin and Cyrillic (а, о). Not every letter is what it looks like.',
  );
});
