import { describe, expect, it } from 'vitest';
import type { DifferenceClass } from '#core/record/difference.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import {
  type Answer,
  type DifferencePair,
  differencePairs,
  type Marked,
  markAnswer,
  recordText,
} from '../../makers/difference-corpus.ts';

const pairs = differencePairs();
const CRITICAL: readonly DifferenceClass[] = DIFFERENCE_CLASSES.flatMap((row) =>
  row.weight === 'critical' ? row.class : [],
);

function answer(pair: DifferencePair): Answer {
  const text = recordText(pair);
  const set = recordSet([
    readRecord(pair.id, text, { timecodes: [], language: pair.language.record }),
  ]);
  const found = compareWithRecords(set, {
    parts: pair.printed,
    speaker: pair.speaker === null ? null : { name: pair.speaker, role: null, aliases: [] },
    partial: pair.kind === 'partial',
    language: pair.language.printed,
  });
  const compared = found.inRecords[0] ?? null;
  if (compared === null)
    return found.translated.length === 0
      ? { differences: [], flags: [] }
      : {
          differences: [
            { class: 'translation', printed: pair.printed.join(' '), record: text, gap: null },
          ],
          flags: [],
        };
  return {
    differences: compared.differences.map(({ class: name, printed, said, gap }) => ({
      class: name,
      printed,
      record: said,
      gap,
    })),
    flags: compared.flags.map(({ flag }) => flag),
  };
}

interface MarkedPair {
  readonly id: string;
  readonly marked: Marked;
}

const marks: readonly MarkedPair[] = pairs.map((pair) => ({
  id: pair.id,
  marked: markAnswer(pair, answer(pair)),
}));

function count(of: (marked: Marked) => number): number {
  return marks.reduce((sum, { marked }) => sum + of(marked), 0);
}

describe('the corpus of printed and said', () => {
  it('holds 150 pairs and every class five times', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    for (const { class: name } of DIFFERENCE_CLASSES) {
      const often = pairs.reduce(
        (sum, pair) => sum + pair.expected.classes.filter((each) => each.class === name).length,
        0,
      );
      expect(often, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('misses none of the critical ones', () => {
    const missed = marks.flatMap(({ id, marked }) =>
      marked.missed.flatMap((gold) => (CRITICAL.includes(gold.class) ? `${id} ${gold.class}` : [])),
    );
    expect(missed).toEqual([]);
  });

  it.each(CRITICAL)('cries %s where it is so, in 95 of 100', (name) => {
    const own = (named: readonly { readonly class: DifferenceClass }[]): number =>
      named.filter((each) => each.class === name).length;
    const found = count((marked) => own(marked.found));
    const wrong = count((marked) => own(marked.wrong));
    expect(found).toBeGreaterThanOrEqual(5);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
  });

  it('names what differs, and nothing else, in 95 of 100', () => {
    const found = count((marked) => marked.found.length);
    const missed = count((marked) => marked.missed.length);
    const wrong = count((marked) => marked.wrong.length);
    expect(found / (found + missed)).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
  });

  it('raises the flags of the place, and no others, in 95 of 100', () => {
    const expected = pairs.reduce((sum, pair) => sum + pair.expected.flags.length, 0);
    const missed = count((marked) => marked.missedFlags.length);
    const wrong = count((marked) => marked.wrongFlags.length);
    expect(missed / expected).toBeLessThanOrEqual(0.05);
    expect(wrong / expected).toBeLessThanOrEqual(0.05);
  });
});
