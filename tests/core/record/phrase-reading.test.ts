import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, CARDINALS, CROWDS, DECADES, FRACTIONS } from '#core/record/lexicon/en/numbers.ts';
import { DENYING_PHRASES } from '#core/record/lexicon/en/denials.ts';
import { MODAL_HEDGES, MODAL_PHRASES } from '#core/record/lexicon/en/meaning.ts';
import { NAME_FORMS } from '#core/record/lexicon/en/names.ts';
import { UNIT_NAMES } from '#core/record/lexicon/en/units.ts';
import { MONTHS } from '#core/record/date-reading.ts';
import { openedAt, phraseAt } from '#core/record/phrase-reading.ts';
import type { RawWord } from '#core/record/raw-word.ts';
import { plainWord, wordKeys } from '#core/record/word-keys.ts';

/** Words that readings are made of, and some that no reading knows. */
const WORDS = [
  ...new Set([
    ...[...BOUNDS, ...DENYING_PHRASES, ...MODAL_PHRASES].flat(),
    ...[...NAME_FORMS.keys()].flatMap((name) => name.split(' ')),
    ...[CARDINALS, DECADES, FRACTIONS, UNIT_NAMES, MONTHS].flatMap((each) => [...each.keys()]),
    ...CROWDS,
    ...MODAL_HEDGES,
    ...'completely not very much at all once again family'.split(' '),
    ...'thirds halves half twice thrice dozen point minutes past to of morning night one second'.split(
      ' ',
    ),
    ...'2nd 21st 3pm 8.50 7:30 1970s 70s 20kg $5 5/6 % harbour bridge Mar Sat no. f--- ten-fold'.split(
      ' ',
    ),
  ]),
];

const word: fc.Arbitrary<readonly RawWord[]> = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.boolean(),
    fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', ' $'),
  )
  .map(([written, capital, before]) =>
    wordKeys(written).map((key, index) => ({
      key,
      plain: plainWord(written),
      capital,
      before: index === 0 ? before : '',
    })),
  );

describe('the word a phrase opens with', () => {
  it('is told without asking every reading, and nothing is lost by that', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const raw = words.flat();
        for (const [at, first] of raw.entries())
          expect(phraseAt(raw, at)).toEqual(openedAt(raw, at, first));
      }),
      { numRuns: 4000 },
    );
  });

  it('may be a word that means nothing alone', () => {
    const raw = ['a', 'quarter', 'of', 'a', 'million'].map((plain) => ({
      key: plain,
      plain,
      capital: false,
      before: ' ',
    }));
    expect(phraseAt(raw, 0)).toEqual({ taken: 5, key: '#250000', kind: 'number' });
  });
});
