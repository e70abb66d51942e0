import { expect, it } from 'vitest';
import { fileTime, separatorFor } from '#ui/export/local-format.ts';
import { signedWords, waitingWords } from '#ui/export/words.ts';

it.each([
  ['en-GB', 'comma'],
  ['en-US', 'comma'],
  ['de-DE', 'semicolon'],
  ['fr-FR', 'semicolon'],
  ['ja-JP', 'comma'],
])('a spreadsheet in %s expects the %s', (locale, separator) => {
  expect(separatorFor(locale)).toBe(separator);
});

it('writes the local time as file names have it', () => {
  expect(fileTime(new Date(2026, 10, 24, 14, 5, 59))).toBe('2026-11-24-1405');
  expect(fileTime(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02-0304');
});

it.each([
  [{ rows: 13, unsigned: 7 }, '7 of 13 are not signed; the file says so.'],
  [{ rows: 13, unsigned: 1 }, '1 of 13 is not signed; the file says so.'],
  [{ rows: 13, unsigned: 0 }, 'All 13 are signed.'],
  [{ rows: 1, unsigned: 0 }, 'The one quotation is signed.'],
  [{ rows: 0, unsigned: 0 }, 'No quotations yet: the file holds its headings only.'],
])('says before the click what is not signed', (count, words) => {
  expect(signedWords(count)).toBe(words);
});

it('says what the host does not have yet', () => {
  expect(waitingWords({ kind: 'saved' })).toBeNull();
  expect(waitingWords({ kind: 'saving', waiting: 1 })).toBe(
    '1 change is on this device only; the file holds what you see.',
  );
  expect(waitingWords({ kind: 'on-device', waiting: 3, why: 'offline' })).toMatch(/^3 changes are/);
  expect(waitingWords({ kind: 'not-saved', why: 'disk full' })).toMatch(/not saved yet/);
});
