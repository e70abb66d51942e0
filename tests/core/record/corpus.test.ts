import { describe, expect, it } from 'vitest';
import type { DifferenceClass } from '#core/record/difference.ts';
import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import { engineAnswer } from '../../makers/difference-answer.ts';
import { differencePairs, type Marked, markAnswer } from '../../makers/difference-corpus.ts';

const pairs = differencePairs();
const CRITICAL: readonly DifferenceClass[] = DIFFERENCE_CLASSES.flatMap((row) =>
  row.weight === 'critical' ? row.class : [],
);

interface MarkedPair {
  readonly id: string;
  readonly marked: Marked;
}

const marks: readonly MarkedPair[] = pairs.map((pair) => ({
  id: pair.id,
  marked: markAnswer(pair, engineAnswer(pair)),
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
