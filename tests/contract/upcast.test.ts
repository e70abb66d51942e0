import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEntry, readLog, readLogInPieces, type Upcaster } from '#contract/upcast.ts';
import type { LogEntry } from '#core/desk/log.ts';

const rows = JSON.parse(
  readFileSync(new URL('../corpus/logs/first-release.json', import.meta.url), 'utf8'),
) as readonly LogEntry[];
const withdrawn = rows.find((row) => row.type === 'withdrawn@1') as LogEntry;

function row(type: string, data: unknown): unknown {
  return { ...withdrawn, type, payload: { ...withdrawn.payload, data } };
}

describe('reading a row', () => {
  it('names a type it does not know', () => {
    expect(readEntry(row('withdrawn@9', {}))).toEqual({
      ok: false,
      say: `Row ${withdrawn.seq} is of a type this version does not know: withdrawn@9.`,
    });
    for (const type of ['constructor', '__proto__', 'toString'])
      expect(readEntry(row(type, {}))).toMatchObject({ ok: false });
  });

  it('refuses data of another type, and names the place', () => {
    expect(readEntry(row('withdrawn@1', { quoteId: 'q-1' }))).toMatchObject({
      ok: false,
      say: expect.stringContaining('payload.data.reason'),
    });
    expect(readEntry(row('restored@1', withdrawn.payload.data))).toMatchObject({ ok: false });
    expect(readEntry(row('withdrawn@1', { ...withdrawn.payload.data, more: 1 }))).toMatchObject({
      ok: false,
    });
  });

  it('refuses what is no row at all', () => {
    for (const raw of [null, 'x', [], {}, { seq: 1, type: 'withdrawn@1' }])
      expect(readEntry(raw)).toMatchObject({ ok: false });
    expect(readLog([withdrawn, null])).toMatchObject({ ok: false });
  });

  it('checks thousands of quotes in pieces, and says the same of them', () => {
    const proposed = rows.find(({ type }) => type === 'candidates-proposed@1');
    const data = proposed?.payload.data;
    if (proposed === undefined || data === undefined || !('quotes' in data))
      throw new Error('the first release proposed quotes');
    const many = (count: number, spoilt: number | null): unknown => ({
      ...proposed,
      payload: {
        ...proposed.payload,
        data: {
          ...data,
          quotes: Array.from({ length: count }, (_, at) =>
            at === spoilt ? { id: 'x' } : { ...data.quotes[0], id: `q-${at}` },
          ),
        },
      },
    });
    const work = readLogInPieces([many(1700, null), withdrawn]);
    let rests = 0;
    let piece = work.next();
    for (; piece.done !== true; piece = work.next()) rests += 1;
    expect(rests).toBe(3);
    expect(piece.value).toEqual({ ok: true, entries: [many(1700, null), withdrawn] });
    const broken = readLog([many(1700, 1234)]);
    expect(broken).toMatchObject({ ok: false, say: expect.stringContaining('quotes.1234') });
    expect(broken).toEqual(readEntry(many(1700, 1234)));
    expect(readLog([many(20_001, null)])).toMatchObject({ ok: false });
  });

  it('lifts an old form over several steps', () => {
    const upcasters: Record<string, Upcaster> = {
      'signature-withdrawn@1': (data) => ({ type: 'signature-withdrawn@2', data }),
      'signature-withdrawn@2': (data) => ({
        type: 'withdrawn@1',
        data: { quoteId: (data as { readonly quote: string }).quote, reason: 'not given' },
      }),
    };
    const read = readEntry(row('signature-withdrawn@1', { quote: 'q-1' }), upcasters);
    expect(read).toMatchObject({
      ok: true,
      entry: { type: 'withdrawn@1', payload: { data: { quoteId: 'q-1', reason: 'not given' } } },
    });
  });

  it('does not follow steps in a circle', () => {
    const round: Upcaster = (data) => ({ type: 'withdrawn@1', data });
    expect(readEntry(withdrawn, { 'withdrawn@1': round })).toMatchObject({ ok: false });
  });
});
