import { describe, expect, it } from 'vitest';
import { deniedForms, denies } from '#core/record/denial.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import type { QuoteInRecords } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';

describe('a word that denies another', () => {
  it.each([
    ['unreliable', 'reliable'],
    ['inconsistent', 'consistent'],
    ['impossible', 'possible'],
    ['illegal', 'legal'],
    ['irregular', 'regular'],
    ['disagree', 'agree'],
    ['nonpayment', 'payment'],
    ['misunderstood', 'understood'],
    ['harmless', 'harmful'],
    ['hopeless', 'hope'],
    ['apolitical', 'political'],
  ])('%s denies %s', (denying, plain) => {
    expect(denies(denying, plain)).toBe(true);
    expect(denies(plain, denying)).toBe(false);
    expect(deniedForms(plain)).toContain(denying);
  });

  it.each([
    ['income', 'come'],
    ['important', 'portant'],
    ['display', 'play'],
    ['under', 'der'],
    ['unit', 'it'],
    ['lesson', 'less'],
    ['deliver', 'liver'],
  ])('%s does not deny %s', (word, other) => {
    expect(denies(word, other)).toBe(false);
  });
});

function found(quote: string, ...records: readonly string[]): QuoteInRecords {
  const set = recordSet(records.map((text, at) => readRecord(String(at), text)));
  return compareWithRecords(set, {
    parts: [quote],
    speaker: null,
    partial: true,
    language: null,
  });
}

describe('a short quote with one word turned', () => {
  it.each([
    [
      'utterly unreliable',
      'They called it utterly reliable in every report.',
      'unreliable/reliable',
    ],
    ['a harmless joke', 'It was a harmful joke, he said, and a bad one.', 'harmless/harmful'],
    ['with our consent', 'They did it without our consent and went home.', 'with/without'],
  ])('%s is found, and named', (quote, record, difference) => {
    const [compared] = found(quote, record).inRecords;
    expect(
      compared?.differences.map(({ class: name, printed, said }) => `${name} ${printed}/${said}`),
    ).toEqual([`negation_changed ${difference}`]);
  });

  it('is not looked for where some record has its very words', () => {
    const { inRecords, best } = found(
      'utterly reliable',
      'They called it utterly unreliable in every report.',
      'The engine, she said, was utterly reliable in winter.',
    );
    expect(best).toBe(1);
    expect(inRecords[0]).toBeNull();
    expect(inRecords[1]?.differences).toEqual([]);
  });

  it('stays unfound where another word differs too', () => {
    expect(
      found('utterly reliable boats', 'It was utterly unreliable, and the trains as well.').best,
    ).toBe(null);
  });
});
