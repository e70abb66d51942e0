import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quotesOf } from '#core/desk/desk.ts';
import { differencesOf } from '#ui/reader/order-difference.ts';
import { firstStory } from '../../makers/make-desk.ts';

const [model] = quotesOf(firstStory().desk);

function quote(id: string): Quote {
  if (model === undefined) throw new Error('the first story has quotes');
  return { ...model, id };
}

const all = Array.from({ length: 40 }, (_, at) => quote(`q-${at}`));

function ids(list: readonly Quote[], which: readonly number[]): readonly Quote[] {
  return which.flatMap((at) => list[at] ?? []);
}

/** What is there after lifting what went and laying what came. */
function applied(before: readonly Quote[], now: readonly Quote[]): ReadonlySet<Quote> {
  const there = new Set(before);
  const differences = differencesOf(before, now);
  for (const { from } of differences) if (from !== null) there.delete(from);
  for (const { to } of differences) if (to !== null) there.add(to);
  return there;
}

describe('what is another between two reading orders', () => {
  it('is nothing for the same quotes', () => {
    expect(differencesOf(all, [...all])).toEqual([]);
  });

  it('is one quote for one that came, went or changed', () => {
    const fresh = quote('new');
    expect(differencesOf(all, all.toSpliced(7, 0, fresh))).toEqual([{ from: null, to: fresh }]);
    expect(differencesOf(all, all.toSpliced(7, 1))).toEqual([{ from: all[7], to: null }]);
    const changed = quote('q-7');
    expect(differencesOf(all, all.with(7, changed))).toEqual([{ from: all[7], to: changed }]);
  });

  it('leads from any order to any other', () => {
    const some = fc.uniqueArray(fc.nat(all.length - 1));
    fc.assert(
      fc.property(some, some, (before, now) => {
        expect(applied(ids(all, before), ids(all, now))).toEqual(new Set(ids(all, now)));
      }),
    );
  });
});
