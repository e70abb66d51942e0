import { emptyWide, withRows } from '#core/desk/wide-table.ts';
import { describe, expect, it } from 'vitest';
import { type Desk, quotesOf, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { writtenBetween } from '#core/desk/copies.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder, orderChange, placeIn } from '#core/desk/reading-order.ts';
import { CHECKER, checkVerbatim, edit, firstStory, set } from '../../makers/make-desk.ts';

/** The same quotes in a desk of their own, which nothing is known of. */
function unknown(desk: Desk, quotes: readonly Quote[]): Desk {
  const rows = Object.fromEntries(quotes.map((quote) => [quote.id, quote]));
  return { ...desk, quotes: withRows(emptyWide(), rows) };
}

describe('reading order', () => {
  it('does not depend on the order in which quotes came, nor on what was asked before', () => {
    const { desk } = firstStory();
    const ids = inReadingOrder(desk).map((quote) => quote.id);
    const reversed = unknown(desk, quotesOf(desk).toReversed());
    expect(inReadingOrder(reversed).map((quote) => quote.id)).toEqual(ids);
    // The last question was of another desk of the same quotes.
    const without = unknown(desk, quotesOf(desk).slice(1));
    expect(inReadingOrder(without).map((quote) => quote.id)).toEqual(
      ids.filter((id) => id !== quotesOf(desk)[0]?.id),
    );
    expect(inReadingOrder(unknown(desk, quotesOf(desk))).map((quote) => quote.id)).toEqual(ids);
  });

  it('moves a quote whose place is another', () => {
    const { desk } = firstStory();
    const before = inReadingOrder(desk);
    const [first] = before;
    const end = desk.versions[0]?.text.length ?? 0;
    if (first === undefined) throw new Error('the first story has quotes');
    const parts = first.anchor.parts.map((part) => ({ ...part, start: end - 2, end: end - 1 }));
    const moved = { ...first, anchor: { ...first.anchor, parts } };
    const after = inReadingOrder({
      ...desk,
      quotes: withRows(desk.quotes, { [first.id]: moved }),
    });
    expect(after).toEqual([...before.slice(1), moved]);
    expect(placeIn(after, moved)).toBe(before.length - 1);
  });
});

describe('what was written between two desks', () => {
  it('gives the order that sorting gives, whatever was asked before', () => {
    const bench = firstStory();
    const seen = [bench.desk];
    for (const [index, quote] of inReadingOrder(bench.desk).entries()) {
      // Some desks are asked for their order on the way, and some are not.
      if (index % 3 === 0) inReadingOrder(bench.desk);
      if (index % 2 === 0) bench.act(CHECKER, { type: 'confirm', quoteIds: [quote.id] });
      else bench.act(CHECKER, { type: 'dismiss', quoteId: quote.id, reason: 'scare quotes' });
      seen.push(bench.desk);
    }
    const sorted = (desk: Desk): readonly Quote[] => inReadingOrder(unknown(desk, quotesOf(desk)));
    for (const at of [3, 12, 0, 7, 7, 1]) {
      const desk = seen[at] ?? bench.desk;
      expect(inReadingOrder({ ...desk })).toEqual(sorted(desk));
    }
    expect(sorted(bench.desk).length).toBe(quotesOf(bench.desk).length);
  });

  it('names the ids, in both directions, and nothing for tables that are strangers', () => {
    const bench = firstStory();
    const before = bench.desk;
    const [one] = inReadingOrder(before);
    if (one === undefined) throw new Error('the first story has quotes');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [one.id] });
    expect(writtenBetween(before.quotes, bench.desk.quotes)).toEqual(new Set([one.id]));
    expect(writtenBetween(bench.desk.quotes, before.quotes)).toEqual(new Set([one.id]));
    expect(writtenBetween(before.quotes, { ...before.quotes })).toBeNull();
    const change = orderChange(inReadingOrder(before), inReadingOrder(bench.desk));
    // Another desk may have been asked in between; then it is not known.
    if (change !== null) expect(change.fresh.map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('what is kept of a desk', () => {
  it('gives the evidence of a quote the same at every question', () => {
    const bench = firstStory();
    const [one, two] = inReadingOrder(bench.desk);
    if (one === undefined || two === undefined) throw new Error('the first story has quotes');
    checkVerbatim(bench, one.id);
    checkVerbatim(bench, two.id);
    const asked = [1, 2, 3].map(() =>
      exhibitsOf(bench.desk, one.id).map((item) => item.evidence.id),
    );
    expect(asked).toEqual([[`ev-${one.id}`], [`ev-${one.id}`], [`ev-${one.id}`]]);
    expect(exhibitsOf(bench.desk, 'nobody')).toEqual([]);
  });

  it('takes another fingerprint when evidence changes and the same when it is restored', () => {
    const bench = firstStory();
    const [one] = inReadingOrder(bench.desk);
    if (one === undefined) throw new Error('the first story has quotes');
    checkVerbatim(bench, one.id);
    const fingerprintNow = (): string => {
      const quote = quoteOf(bench.desk, one.id);
      return quote === undefined ? '' : fingerprintOf(bench.desk, quote);
    };
    const before = fingerprintNow();
    expect(fingerprintNow()).toBe(before);
    const id = `ev-${one.id}`;
    const item = bench.desk.evidence[id];
    if (item === undefined) throw new Error('it was attached');
    const by = { id: 'p-checker', name: 'Ines Inkwell', hats: ['checks', 'reads'] } as const;
    bench.act(by, edit(set('evidence.item', id, { ...item, excerpt: 'other words' })));
    expect(fingerprintNow()).not.toBe(before);
    bench.act(by, edit(set('evidence.item', id, item)));
    expect(fingerprintNow()).toBe(before);
  });
});
