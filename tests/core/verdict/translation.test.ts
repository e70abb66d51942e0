import { describe, expect, it } from 'vitest';
import {
  namesTranslator,
  renderingCredit,
  translatedBack,
  type TranslationFacts,
  translationStanding,
} from '#core/verdict/translation.ts';

const FACTS: TranslationFacts = {
  rendering: null,
  language: { language: null, original: null, translator: null, secondReader: null },
  answer: 'unknown',
  secondRead: false,
};
const ORIGINAL = { ...FACTS.language, original: 'kalimat' };
const READ = { ...ORIGINAL, secondReader: { name: 'A', how: 'mail', when: '2026-11-24' } };

describe('a quote as a translation', () => {
  it.each([
    ['nobody has said', {}, 'not translated', null],
    ['spoken in our language', { rendering: 'none', answer: 'yes' }, 'not translated', null],
    [
      'an interpreter’s voice is the record',
      { rendering: 'interpreter' },
      'interpreter',
      'through an interpreter',
    ],
    ['we translated', { rendering: 'ours' }, 'not checked', 'through a translator'],
    ['we translated, read a second time', { rendering: 'ours', language: READ }, 'checked', null],
    ['read here', { rendering: 'ours', language: ORIGINAL, secondRead: true }, 'checked', null],
    [
      'read without the original words',
      { rendering: 'ours', secondRead: true },
      'not checked',
      'through a translator',
    ],
    ['the agency did', { rendering: 'agency' }, 'not checked', 'through a translator'],
    ['original words entered', { language: ORIGINAL }, 'not checked', 'through a translator'],
    ['translation answered', { answer: 'no' }, 'not checked', 'through a translator'],
  ] as const)('%s', (_, part, standing, credit) => {
    const found = translationStanding({ ...FACTS, ...part });
    expect(found).toBe(standing);
    expect(renderingCredit(found)).toBe(credit);
  });

  it('is named where the story says so', () => {
    expect(namesTranslator('“We hold on,” he said Through a translator.')).toBe(true);
    expect(namesTranslator('He spoke to a translator.')).toBe(false);
  });

  it.each([
    ['en', 'en-GB', 'ar', true],
    ['en', 'ar', 'ar', false],
    ['en', 'en', 'en-US', false],
    ['en', null, 'ar', false],
    [null, 'en', 'ar', false],
    ['en', 'en', null, false],
  ])('printed %s, spoken %s, record %s: translated back %s', (printed, spoken, record, back) => {
    expect(translatedBack(printed, spoken, record)).toBe(back);
  });
});
