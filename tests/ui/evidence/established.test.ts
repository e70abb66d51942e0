import { expect, it } from 'vitest';
import type { Quote } from '#core/desk/desk-quote.ts';
import { caseOf, proposalOf } from '#core/desk/view.ts';
import { evidenceFrom } from '#ui/evidence/attach-plan.ts';
import {
  caseWith,
  type Established,
  establishedBy,
  proposalWith,
  writesOf,
} from '#ui/evidence/established.ts';
import { type Bench, CHECKER, edit, here, set } from '../../makers/make-desk.ts';
import { HALL, plantedBench, saidOf } from '../../makers/planted-desk.ts';

/** The n-th quotation with the place of the record attached to it, and what that establishes. */
function attached(
  bench: Bench,
  number: number,
): { readonly quote: Quote; readonly found: Established | null } {
  const { quote, answer } = saidOf(bench, number);
  const [place] = answer.places;
  const source = bench.desk.sources[HALL];
  if (place === undefined || source === undefined) throw new Error('not in the record');
  bench.act(CHECKER, edit(evidenceFrom(quote.id, source, place, `ev-${number}`)));
  const now = here(bench, quote.id);
  return { quote: now, found: establishedBy(bench.desk, now, place, true) };
}

function proposed(bench: Bench, number: number): string | undefined {
  const { quote, found } = attached(bench, number);
  return proposalWith(caseWith(caseOf(bench.desk, quote), found), found)?.code;
}

it('proposes what was planted, from the record alone', () => {
  const bench = plantedBench();
  expect([1, 2, 3, 4, 5, 6, 7].map((number) => proposed(bench, number))).toEqual([
    'VERBATIM',
    'ALTERED',
    'ALTERED',
    'ALTERED',
    'MISATTRIBUTED',
    'MINOR_EDITS',
    'MINOR_EDITS',
  ]);
});

it('writes nothing until a verdict is given, and then everything as one edit', () => {
  const bench = plantedBench();
  const { quote, found } = attached(bench, 1);
  expect(proposalOf(bench.desk, quote)).toBeNull();
  expect(writesOf(quote.id, found, 'VERBATIM')).toEqual([
    { field: 'quote.answer.words', id: quote.id, value: 'yes' },
    { field: 'quote.answer.speaker', id: quote.id, value: 'yes' },
    { field: 'quote.answer.context', id: quote.id, value: 'yes' },
    { field: 'quote.answer.translation', id: quote.id, value: 'none' },
  ]);
  bench.act(CHECKER, edit(...writesOf(quote.id, found, 'VERBATIM')));
  expect(proposalOf(bench.desk, here(bench, quote.id))?.code).toBe('VERBATIM');
});

it('never says that the context is fair with a verdict that does not pass', () => {
  const bench = plantedBench();
  const { quote, found } = attached(bench, 2);
  const writes = writesOf(quote.id, found, 'ALTERED');
  expect(writes.map(({ field }) => field)).not.toContain('quote.answer.context');
  expect(writes).toContainEqual({
    field: 'quote.differences',
    id: quote.id,
    value: [{ class: 'negation_changed', printed: '', said: 'not' }],
  });
});

it('leaves alone what a person has answered or listed, even where that is not known', () => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 2);
  bench.act(CHECKER, edit(set('quote.answer.words', quote.id, 'yes')));
  bench.act(CHECKER, edit(set('quote.answer.words', quote.id, 'unknown')));
  const [place] = answer.places;
  if (place === undefined) throw new Error('not in the record');
  const found = establishedBy(bench.desk, here(bench, quote.id), place, true);
  expect(found?.answers).toEqual({ speaker: 'yes', translation: 'none' });
  expect(establishedBy(bench.desk, { ...quote, stage: 'in-review' }, place, true)).toBeNull();
});

it('leaves the context open where another place is as good', () => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 1);
  const [place] = answer.places;
  if (place === undefined) throw new Error('not in the record');
  expect(establishedBy(bench.desk, quote, place, false)?.fair).toBe(false);
});
