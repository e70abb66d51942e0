import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptWords, locatorWords } from '#core/record/evidence-words.ts';
import { lineCells } from '#core/record/line-cells.ts';
import { auditMarks } from '#core/record/mark-audit.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { compareStory } from '#core/record/story-comparison.ts';
import { suggestFix } from '#core/record/suggested-fix.ts';
import { DIFFERENCE_CLASSES, permitted } from '#core/verdict/difference.ts';
import { compareWith, namedDifferences } from '../../makers/compared.ts';

describe('what changes the meaning', () => {
  it('is named in its words', () => {
    expect(
      namedDifferences(
        compareWith(
          'MS ASH: We are ready to sign the treaty with Iraq, and it may take 50 days.',
          'We are not ready to sign the treaty with Iran, and it will take 15 days.',
        ),
      ),
    ).toEqual([
      'negation_changed: not/',
      'name_changed: Iran/Iraq',
      'modality_changed: will/may',
      'number_changed: 15 days/50 days',
    ]);
  });

  it('is not excused by an ellipsis or a bracket', () => {
    expect(
      namedDifferences(
        compareWith('MS ASH: We are not going to leave.', 'We are … going to leave.'),
      ),
    ).toEqual(['negation_changed: /not']);
    expect(
      namedDifferences(
        compareWith('MS ASH: We are going to leave.', 'We are [not] going to leave.'),
      ),
    ).toEqual(['insertion_bracketed: [not]/', 'negation_changed: [not]/']);
  });
});

describe('lines', () => {
  it('break at the same word, with the marks that touch it', () => {
    const record = 'MS ASH: They are, um, ready -- in Iraq.';
    const printed = 'They’re ready in Iran.';
    const [row] = compareWith(record, printed).rows;
    const cells = row === undefined ? [] : lineCells(row.lines, printed, record);
    expect(cells.map((cell) => `${cell.printed}|${cell.said}`)).toEqual([
      'They’re|They are,',
      '|um,',
      'ready|ready',
      'in|in',
      'Iran.|Iraq.',
    ]);
    expect(cells.map((cell) => cell.difference !== null)).toEqual([true, true, false, false, true]);
  });
});

describe('auditMarks', () => {
  it('says what each ellipsis cut and each bracket replaced', () => {
    const parts = ['[The envoys] signed … the letter … today.'];
    const compared = compareWith(
      'MS ASH: They signed, with a borrowed pen, the letter today.',
      ...parts,
    );
    expect(
      auditMarks(parts, compared).map(({ mark, printed, said }) => [mark, printed, said]),
    ).toEqual([
      ['bracket', '[The envoys]', 'They'],
      ['ellipsis', '…', 'with a borrowed pen'],
      ['ellipsis', '…', ''],
    ]);
    expect(auditMarks(parts, null).map(({ said }) => said)).toEqual([null, null, null]);
  });
});

describe('suggestFix', () => {
  const passes = (difference: Parameters<typeof permitted>[1]): boolean =>
    permitted('strict-fillers', difference);

  it('puts back what was said and leaves what may stay', () => {
    const parts = ['We are not ready to sign, and 15 of our boats are at sea,'];
    const record = 'MS ASH: We are, um, ready to sign, and 50 of our boats are at sea.';
    expect(suggestFix(parts, compareWith(record, ...parts), record, passes)).toEqual([
      {
        part: 0,
        pieces: ['We are ready to sign, and 50 of our boats are at sea,'],
        text: 'We are ready to sign, and 50 of our boats are at sea,',
        changed: true,
      },
    ]);
  });

  it('puts left-out words in, takes added ones out, at the beginning too', () => {
    const parts = ['Sadly, the last old ferry left the harbour in the autumn.'];
    const record = 'MS ASH: The last ferry left the harbour at night in the autumn.';
    expect(suggestFix(parts, compareWith(record, ...parts), record, passes)?.[0]?.text).toBe(
      'The last ferry left the harbour at night in the autumn.',
    );
  });

  it('is none for words of somebody else', () => {
    const parts = ['The last ferry left the harbour in the autumn.'];
    const record = 'MR QUILL: The last ferry left the harbour in the autumn.';
    expect(suggestFix(parts, compareWith(record, ...parts), record, passes)).toBeNull();
  });

  it('made, leaves nothing to fix', () => {
    const record = 'MS ASH: It may rain in the valley tonight, and nobody has a coat with him.';
    const first = suggestFix(
      ['It will rain in the valley, and everybody has a coat.'],
      compareWith(record, 'It will rain in the valley, and everybody has a coat.'),
      record,
      passes,
    );
    const fixed = first?.[0]?.text ?? '';
    expect(namedDifferences(compareWith(record, fixed))).toEqual([]);
  });
});

describe('evidence words', () => {
  it('tell the place and quote the whole sentences', () => {
    const text =
      '[00:03:12] MS ASH: Good morning. We will pay for the bridge, if we can. Thank you.';
    const record = readRecord('r', text);
    const compared = compareWith(text, 'We will pay for the bridge.');
    expect(locatorWords(record, compared.place)).toBe('00:03:12, MS ASH, paragraph 1');
    expect(excerptWords(record, compared)).toBe('We will pay for the bridge, if we can.');
  });
});

describe('compareStory', () => {
  it('gives a cell a quote and record, the worst class and the best record', () => {
    const set = recordSet([
      readRecord('one', 'MS ASH: We may close the mine in the spring of next year.'),
      readRecord('two', 'MS ASH: Well, we will close the mine in the, uh, spring of next year.'),
    ]);
    const quote = { speaker: null, partial: false, language: null };
    const { cells } = compareStory(
      set,
      [
        { ...quote, parts: ['We will close the mine in the spring of next year.'] },
        { ...quote, parts: ['Not a word of this was ever heard in that room.'] },
      ],
      DIFFERENCE_CLASSES.map((row) => row.class),
    );
    expect(
      cells.map((row) => row.map((cell) => (cell === null ? null : [cell.worst, cell.best]))),
    ).toEqual([
      [
        ['modality_changed', false],
        ['filler_dropped', true],
      ],
      [null, null],
    ]);
  });
});

describe('any texts', () => {
  const word = fc.constantFrom(
    ...'we will not may 15 fifteen Iraq um, the [the — “so” … don’t (Laughter.) Q: it. f---'.split(
      ' ',
    ),
    'THE CHAIR: ',
    '\n\n',
  );
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary' })), {
    maxLength: 40,
  });

  it('are compared without a fault, and every place lies inside its text', () => {
    fc.assert(
      fc.property(text, text, (record, printed) => {
        const said = record.join(' ');
        const parts = [printed.join(' '), record.slice(0, 9).join(' ')];
        const set = recordSet([readRecord('r', said)]);
        const quote = { parts, speaker: null, partial: false, language: null };
        const compared = compareWithRecords(set, quote).inRecords[0] ?? null;
        auditMarks(parts, compared);
        if (compared === null) return;
        suggestFix(parts, compared, said, () => false);
        expect(compared.place.start).toBeLessThanOrEqual(compared.place.end);
        for (const {
          part,
          printed: words,
          printedAt,
          said: heard,
          saidAt,
        } of compared.differences) {
          if (printedAt !== null)
            expect(parts[part]?.slice(printedAt.start, printedAt.end)).toBe(words);
          if (saidAt !== null) expect(said.slice(saidAt.start, saidAt.end)).toContain(heard);
        }
      }),
      { numRuns: 300 },
    );
  });
});
