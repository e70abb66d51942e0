import { expect, it } from 'vitest';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { evidenceFrom } from '#ui/evidence/attach-plan.ts';
import { heldAgainst, speaksFor } from '#ui/evidence/shown-place.ts';
import { CHECKER, edit, here, makeEvidence, set } from '../../makers/make-desk.ts';
import { HALL, plantedBench, saidOf } from '../../makers/planted-desk.ts';
import { PLANTED_RECORD } from '../../makers/planted-story.ts';

const TWICE = `${PLANTED_RECORD}\n[00:18:40] MAYOR MOCKUP: The bridge is sound and it will carry trams again. Once more.\n`;

it('shows what was found before anything is attached, and answers nothing with it', () => {
  const { quote, answer } = saidOf(plantedBench(), 1);
  const held = heldAgainst(quote, null, [], answer, {}, null);
  expect(held.place?.locator).toBe('00:00:05, MAYOR MOCKUP, paragraph 2');
  expect(held.exhibit).toBeNull();
  expect(speaksFor(held)).toBe(false);
});

it('shows the place that the evidence names among several as good', () => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 1, TWICE);
  const second = answer.places[1];
  const source = bench.desk.sources[HALL];
  if (second === undefined || source === undefined) throw new Error('one place only');
  bench.act(CHECKER, edit(evidenceFrom(quote.id, source, second, 'ev-1')));
  const exhibits = exhibitsOf(bench.desk, quote.id);
  const held = heldAgainst(quote, exhibits[0] ?? null, exhibits, answer, {}, null);
  expect(held.place?.seconds).toBe(18 * 60 + 40);
  expect(held.taken).toBe(true);
  expect(held.rivals).toHaveLength(2);
  const first = { sourceId: HALL, start: answer.places[0]?.at.start ?? -1 };
  const looked = heldAgainst(quote, exhibits[0] ?? null, exhibits, answer, {}, first);
  expect([looked.place?.seconds, looked.taken, speaksFor(looked)]).toEqual([5, false, false]);
});

it('lets words of somebody’s own cut of the same place stand', () => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 2);
  const evidence = makeEvidence('ev-1', quote.id, HALL, {
    locator: 'page 1',
    excerpt: 'Let me be plain. We are not ready for the winter. That is why the work goes on.',
  });
  bench.act(CHECKER, edit(set('evidence.item', 'ev-1', evidence)));
  const exhibits = exhibitsOf(bench.desk, quote.id);
  const held = heldAgainst(quote, exhibits[0] ?? null, exhibits, answer, {}, null);
  expect(held.taken).toBe(true);
  expect(speaksFor(held)).toBe(true);
});

it('drops an answer that is about other words than those printed now', () => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 2);
  const stale = { ...answer, parts: ['We are ready'] };
  expect(heldAgainst(quote, null, [], stale, {}, null).place).toBeNull();
  expect(heldAgainst(here(bench, quote.id), null, [], undefined, {}, null).searched).toEqual([]);
});
