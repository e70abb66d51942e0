import { describe, expect, it } from 'vitest';
import { type DeskAt, DeskCache } from '#api/desk-cache.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { emptyWide, withRows } from '#core/desk/wide-table.ts';

/** A desk of so many quotes; of a quote nothing but its id is asked here. */
function deskOf(storyId: string, quotes: number): DeskAt {
  const rows = Array.from({ length: quotes }, (_, at) => [`q-${at}`, { id: `q-${at}` }] as const);
  const table = withRows(emptyWide<Quote>(), Object.fromEntries(rows) as Record<string, Quote>);
  const head = { seq: 1, hash: 'a'.repeat(64) };
  return { epoch: 'epoch-1', head, desk: { ...emptyDesk(storyId), quotes: table } };
}

describe('desks in memory', () => {
  it('lets go of the one used longest ago where twenty thousand quotes are held', () => {
    const cache = new DeskCache();
    for (const id of ['st-1', 'st-2', 'st-3']) cache.put(id, deskOf(id, 8000));
    expect(['st-1', 'st-2', 'st-3'].map((id) => cache.get(id).head.seq)).toEqual([0, 1, 1]);
  });

  it('makes room for finds before they are read, and keeps their own story', () => {
    const cache = new DeskCache();
    for (const id of ['st-1', 'st-2', 'st-3']) cache.put(id, deskOf(id, 5000));
    cache.makeRoom('st-1', 5000);
    expect(['st-1', 'st-2', 'st-3'].map((id) => cache.get(id).head.seq)).toEqual([1, 1, 1]);
    cache.makeRoom('st-1', 15_000);
    expect(['st-1', 'st-2', 'st-3'].map((id) => cache.get(id).head.seq)).toEqual([1, 0, 0]);
    cache.makeRoom('st-1', 20_000);
    expect(cache.get('st-1').head.seq).toBe(1);
  });
});
