import { expect, test } from 'vitest';
import { fold } from '#core/text/fold.ts';
import { words } from '#core/text/words.ts';
import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import {
  CONTEXT_FLAGS,
  differencePairs,
  type DifferencePair,
  markAnswer,
  type NamedDifference,
  recordText,
  sameDifference,
} from '../../makers/difference-corpus.ts';
import { distanceProse } from '../../makers/difference-prose.ts';

const PAIRS = differencePairs();

function wordCount(text: string): number {
  return words(text, 0, text.length).length;
}

function goldOf(pair: DifferencePair): readonly NamedDifference[] {
  return [...pair.expected.classes, ...pair.expected.may];
}

function printedText(pair: DifferencePair): string {
  return pair.printed.join(' ');
}

/** Runs of letters in lower case, hyphens closed. */
function lettersOf(text: string): readonly string[] {
  return fold(text)
    .toLowerCase()
    .replaceAll('-', '')
    .split(/[^a-z]+/u);
}

/** Words of the sides of a splice, which stand on both sides of its join. */
function joinWords(span: string): readonly [string, string] {
  const found = words(span, 0, span.length).map(({ start, end }) => span.slice(start, end));
  return [found[0] ?? '', found.at(-1) ?? ''];
}

test('there are at least 170 pairs, 15 of them clean, under names of their own', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(170);
  expect(new Set(PAIRS.map((pair) => pair.id)).size).toBe(PAIRS.length);
  const clean = PAIRS.filter(({ expected }) => expected.classes.length === 0);
  expect(clean.filter(({ expected }) => expected.flags.length === 0).length).toBeGreaterThanOrEqual(
    15,
  );
  const several = PAIRS.filter(
    ({ expected }) => new Set(expected.classes.map((gold) => gold.class)).size > 1,
  );
  expect(several.length).toBeGreaterThanOrEqual(12);
});

test.each(DIFFERENCE_CLASSES.map((row) => row.class))(
  '%s is expected five times or more',
  (name) => {
    const times = PAIRS.flatMap(({ expected }) => expected.classes).filter(
      (gold) => gold.class === name,
    );
    expect(times.length).toBeGreaterThanOrEqual(5);
  },
);

test.each(CONTEXT_FLAGS)('the flag %s is expected three times or more', (name) => {
  const times = PAIRS.filter(({ expected }) => expected.flags.includes(name));
  expect(times.length).toBeGreaterThanOrEqual(3);
});

test('only known classes and flags are named', () => {
  const classes = new Set(DIFFERENCE_CLASSES.map((row) => row.class));
  for (const pair of PAIRS) {
    for (const gold of goldOf(pair)) expect(classes, pair.id).toContain(gold.class);
    for (const flag of pair.expected.flags) expect(CONTEXT_FLAGS, pair.id).toContain(flag);
  }
});

test('every span stands in the printed words and in the record, whole words of them', () => {
  for (const pair of PAIRS) {
    const printed = printedText(pair);
    const record = recordText(pair);
    for (const gold of goldOf(pair)) {
      if (gold.class === 'spliced') continue;
      expect(printed.includes(gold.printed), `${pair.id}: ${gold.printed}`).toBe(true);
      expect(record.includes(gold.record), `${pair.id}: ${gold.record}`).toBe(true);
      expect(gold.printed + gold.record, pair.id).not.toBe('');
    }
  }
});

test('a splice tells the words between its pieces', () => {
  let splices = 0;
  for (const pair of PAIRS) {
    // Without the labels, which nobody says.
    const spoken = recordText({
      ...pair,
      record: pair.record.map((turn) => ({ ...turn, who: null })),
    });
    const found = words(spoken, 0, spoken.length).map(({ start, end }) => spoken.slice(start, end));
    for (const { class: name, record, gap } of pair.expected.classes) {
      expect(gap === null, pair.id).toBe(name !== 'spliced');
      if (gap === null) continue;
      splices += 1;
      const [before, after] = joinWords(record);
      const gaps = found.flatMap((word, from) =>
        word !== before
          ? []
          : found.flatMap((other, to) => (other === after ? [Math.abs(to - from) - 1] : [])),
      );
      expect(gaps.filter((each) => Math.abs(each - gap) <= 5).length, pair.id).toBeGreaterThan(0);
    }
  }
  expect(splices).toBeGreaterThanOrEqual(8);
});

test('a pair with nothing to name has the same words on both sides, numbers and noise aside', () => {
  const clean = PAIRS.filter(
    ({ kind, expected }) =>
      kind === 'direct' && expected.classes.length === 0 && expected.flags.length === 0,
  );
  for (const pair of clean) {
    const said = new Set(lettersOf(recordText(pair)));
    const printed = lettersOf(printedText(pair)).filter(
      (word) => word.length > 4 && !said.has(word),
    );
    // Numbers in words, and one word for two, are all that may stand on one side only.
    expect(
      printed.filter(
        (word) =>
          !/^(?:fifteen|million|twenty|second|quarter|seventies|twentyfive|halfpast|dollars|percent|nobody|policymaker)$/u.test(
            word,
          ),
      ),
      pair.id,
    ).toEqual([]);
  }
});

test('prose for distance has exactly the words asked for, and the same each time', () => {
  for (const count of [1, 150, 1300]) {
    const prose = distanceProse(count, 5);
    expect(wordCount(prose.join(' '))).toBe(count);
    expect(distanceProse(count, 5)).toEqual(prose);
  }
  expect(distanceProse(1300, 6)).not.toEqual(distanceProse(1300, 5));
});

function difference(
  name: NamedDifference['class'],
  printed: string,
  record: string,
  gap: number | null = null,
): NamedDifference {
  return { class: name, printed, record, gap };
}

test('an answer is the gold one if the class is the same and the words meet', () => {
  const gold = difference('number_changed', '15', '50');
  expect(sameDifference(gold, difference('number_changed', '15 boats', '50 boats'))).toBe(true);
  expect(sameDifference(gold, difference('number_changed', '14', '41'))).toBe(false);
  expect(sameDifference(gold, difference('word_substituted', '15', '50'))).toBe(false);
  const filler = difference('filler_dropped', '', 'um');
  expect(sameDifference(filler, difference('filler_dropped', '', 'uh'))).toBe(false);
  expect(sameDifference(filler, difference('filler_dropped', 'um', ''))).toBe(false);
  const splice = difference('spliced', 'a b', 'a b', 1300);
  expect(sameDifference(splice, difference('spliced', '', '', 1320))).toBe(true);
  expect(sameDifference(splice, difference('spliced', '', '', 1400))).toBe(false);
});

test('marking counts what is missed, what is wrong, and lets pass what may be said beside', () => {
  const pair = PAIRS.find(({ expected }) => expected.may.length > 0 && expected.flags.length === 0);
  if (pair === undefined) throw new Error('the corpus has no pair with a choice');
  const silent = markAnswer(pair, { differences: [], flags: [] });
  expect(silent.missed).toEqual(pair.expected.classes);
  const full = markAnswer(pair, { differences: goldOf(pair), flags: ['cut_in_sentence'] });
  expect(full.missed).toEqual([]);
  expect(full.wrong).toEqual([]);
  expect(full.wrongFlags).toEqual(['cut_in_sentence']);
  const loud = markAnswer(pair, {
    differences: [...goldOf(pair), difference('translation', 'x', 'y')],
    flags: [],
  });
  expect(loud.wrong).toHaveLength(1);
});
