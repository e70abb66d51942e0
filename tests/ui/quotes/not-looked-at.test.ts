import { expect, it } from 'vitest';
import { countWords, placeWords, remaining } from '#ui/quotes/not-looked-at-words.ts';
import { quotedSpans } from '#ui/quotes/quoted-spans.ts';
import { CHECKER, firstStory, nth } from '../../makers/make-desk.ts';

it('says where words in marks stand and how many are left', () => {
  expect(placeWords({ kind: 'paragraph', paragraph: 12 })).toBe('paragraph 12');
  expect(placeWords({ kind: 'subhead', paragraph: null })).toBe('subhead');
  expect(countWords(1)).toBe('1 in marks, not looked at');
  expect([2, 1, 0].map(remaining)).toEqual([
    '2 in marks are left to look at.',
    'One in marks is left to look at.',
    'Nothing in marks is left to look at.',
  ]);
});

it('counts what was put away as looked at, and clauses only where they are asked for', () => {
  const bench = firstStory();
  const first = nth(bench.desk, 1);
  const [part] = first.anchor.parts;
  bench.act(CHECKER, { type: 'dismiss', quoteId: first.id, reason: 'motto' });
  const parts = quotedSpans(bench.desk.quotes, 'v-1', 'parts');
  expect(parts[0]).toMatchObject({ start: part?.start, end: part?.end });
  expect(parts.map(({ start }) => start)).toEqual(
    parts.map(({ start }) => start).toSorted((a, b) => a - b),
  );
  expect(quotedSpans(bench.desk.quotes, 'v-1', 'with clauses').length).toBeGreaterThan(
    parts.length,
  );
  expect(quotedSpans(bench.desk.quotes, 'v-2', 'with clauses')).toEqual([]);
});
