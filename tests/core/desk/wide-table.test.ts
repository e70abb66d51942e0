import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Copies } from '#core/desk/copies.ts';
import {
  emptyWide,
  partOf,
  rowOf,
  rowsOf,
  type WideTable,
  withRows,
} from '#core/desk/wide-table.ts';

function many(count: number): WideTable<number> {
  return withRows(
    emptyWide<number>(),
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`q-${at}`, at])),
  );
}

it('holds, replaces and drops by id, in the order in which ids first came, as a map does', () => {
  const step = fc.record({
    id: fc.integer({ min: 0, max: 40 }).map((id) => `q-${id}`),
    value: fc.integer(),
    drop: fc.boolean(),
    // Where a replay ends and the next begins.
    settle: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const map = new Map<string, number>();
      let table = emptyWide<number>();
      let copies = new Copies();
      for (const { id, value, drop, settle } of steps) {
        if (drop) map.delete(id);
        else map.set(id, value);
        table = drop ? copies.dropRow(table, id) : copies.putRow(table, id, value);
        if (settle) {
          copies.settle();
          copies = new Copies();
        }
        expect(rowsOf(table)).toEqual([...map.values()]);
        expect(rowOf(table, id)).toBe(map.get(id));
      }
    }),
  );
});

it('leaves the table before as it was, and shares every part that was not written', () => {
  const before = many(10_000);
  const kept = rowsOf(before);
  const copies = new Copies();
  const after = copies.putRow(copies.dropRow(before, 'q-7'), 'q-5000', -1);
  copies.settle();
  expect(rowsOf(before)).toEqual(kept);
  expect(rowOf(after, 'q-5000')).toBe(-1);
  expect(rowOf(after, 'q-7')).toBeUndefined();
  const written = new Set([partOf('q-5000'), partOf('q-7')]);
  for (const [at, part] of after.parts.entries())
    expect(part === before.parts[at]).toBe(!written.has(at));
});

it('spreads ids that are counted and ids that are drawn, so that no part is large', () => {
  const largest = ({ parts }: WideTable<number>): number =>
    Math.max(...parts.map((part) => Object.keys(part).length));
  expect(largest(many(10_000))).toBeLessThan(240);
  const hex = Array.from(
    { length: 10_000 },
    (_, at) => [`q-${((at * 2_654_435_761) >>> 0).toString(16).padStart(32, '0')}`, at] as const,
  );
  expect(largest(withRows(emptyWide<number>(), Object.fromEntries(hex)))).toBeLessThan(240);
});

it('puts several at once behind what is there, and keeps the places of those it replaces', () => {
  const two = withRows(emptyWide<string>(), { a: 'one', b: 'two' });
  const more = withRows(two, { c: 'three', a: 'ONE' });
  expect(rowsOf(more)).toEqual(['ONE', 'two', 'three']);
  expect(rowsOf(two)).toEqual(['one', 'two']);
  expect(rowOf(more, 'd')).toBeUndefined();
});
