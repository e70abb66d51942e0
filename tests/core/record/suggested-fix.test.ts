import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedQuote } from '#core/record/compared-quote.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { suggestFix } from '#core/record/suggested-fix.ts';
import { permitted } from '#core/verdict/difference.ts';
import { distanceProse } from '../../makers/difference-prose.ts';

function compare(record: string, parts: readonly string[]): ComparedQuote {
  const set = recordSet([readRecord('r', record)]);
  const quote = { parts, speaker: null, partial: true, language: null };
  const compared = compareWithRecords(set, quote).inRecords[0];
  if (compared === undefined || compared === null) throw new Error(`not found: ${parts.join()}`);
  return compared;
}

const passes = (difference: Parameters<typeof permitted>[1]): boolean =>
  permitted('strict-fillers', difference);

function fixOf(record: string, parts: readonly string[]): readonly (readonly string[])[] {
  const fix = suggestFix(parts, compare(record, parts), record, passes);
  return (fix ?? []).map(({ pieces }) => pieces);
}

const FIRST = 'The old ferry left the harbour of Grendale with nine men on deck.';
const SECOND = 'Nobody in the valley has paid for the new bridge since March.';
const APART = `${FIRST}\n\n${distanceProse(200, 4).join('\n\n')}\n\n${SECOND}`;

describe('the fix of a splice', () => {
  it.each([' ', ' … ', ' ... ', ' – ', ' -- ', ' “'])(
    'is broken without a trace of %j',
    (joint) => {
      const printed = FIRST + joint + SECOND;
      expect(fixOf(APART, [printed])).toEqual([[FIRST, (joint === ' “' ? '“' : '') + SECOND]]);
    },
  );

  it('joins its pieces as exported quotes are, and leaves the marks to the story', () => {
    const fix = suggestFix(
      [`${FIRST} ${SECOND}`],
      compare(APART, [`${FIRST} ${SECOND}`]),
      APART,
      passes,
    );
    expect(fix?.[0]?.text).toBe(`${FIRST} [/] ${SECOND}`);
  });

  it('breaks nothing between parts, which stand apart already', () => {
    expect(fixOf(APART, [FIRST, SECOND])).toEqual([[FIRST], [SECOND]]);
  });

  it('undoes what is changed inside the pieces, too', () => {
    const printed = `${FIRST.replace('nine', 'ninety')} ${SECOND.replace('Nobody', 'Everybody')}`;
    expect(fixOf(APART, [printed])).toEqual([[FIRST, SECOND]]);
  });
});

describe('any fix', () => {
  const sentences = [
    FIRST,
    SECOND,
    'We will open the mine at Fable in the spring if the council may sign.',
    'I do not think that the 50 crowns were ever a fair price for the house.',
    'The teachers, the nurses and the bakers have asked for a longer winter break.',
  ];
  const record = sentences
    .map((sentence, at) => `${sentence}\n\n${distanceProse(90, at + 1).join('\n\n')}`)
    .join('\n\n');
  const sentence = fc.nat({ max: sentences.length - 1 });
  const joint = fc.constantFrom(' ', ' … ', ' – ', ', ', ' ... ');
  const change = fc.record({
    at: fc.nat({ max: 60 }),
    how: fc.constantFrom('drop', 'not', 'exchange', 'number'),
  });

  function changed(text: string, changes: readonly { at: number; how: string }[]): string {
    const words = text.split(' ');
    for (const { at, how } of changes) {
      const place = at % words.length;
      const word = words[place] ?? '';
      const end = /[.,]$/u.exec(word)?.[0] ?? '';
      words[place] =
        how === 'drop'
          ? end
          : how === 'not'
            ? `not ${word}`
            : `${how === 'number' ? '17' : 'velvet'}${end}`;
    }
    return words
      .filter((word) => word !== '')
      .join(' ')
      .replaceAll(/ ([.,])/g, '$1');
  }

  it('leaves no difference that may not stay, in any of its pieces, and no stray space', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 1, maxLength: 3 }),
        joint,
        fc.array(change, { maxLength: 2 }),
        (order, between, changes) => {
          const printed = order
            .map((at, index) => changed(sentences[at] ?? '', index === 0 ? changes : []))
            .join(between);
          const pieces = fixOf(record, [printed]).flat();
          expect(pieces).toHaveLength(order.length);
          for (const piece of pieces) {
            expect(piece).toBe(piece.trim());
            expect(piece).not.toMatch(/ {2}|[“”]/u);
            expect(compare(record, [piece]).differences.filter((each) => !passes(each))).toEqual(
              [],
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
