import { describe, expect, it } from 'vitest';
import type { Person } from '#core/review/hats.ts';
import { STATUSES } from '#core/review/status.ts';
import { countSentence, isUntouched, meterOf, rowsOf } from '#ui/quotes/quote-rows.ts';
import { QuoteItem } from '#ui/quotes/QuoteItem.tsx';
import { CHECKER, checkVerbatim, firstStory, quoteSaying } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const ORDER = STATUSES.map((row) => row.status);

describe('the rows of the first story', () => {
  it('are ten quotations and three paraphrases that nobody has checked', () => {
    const rows = rowsOf(firstStory().desk, null);
    expect(countSentence(rows)).toBe('10 quotations, 3 paraphrases');
    expect(isUntouched(rows)).toBe(true);
    expect(rows.quotations.map((row) => row.speaker)).toEqual([
      'Kerry',
      'Kerry',
      'Kerry',
      'US state department official',
      'Abe',
      'Hammond',
      'Hammond',
      'Hammond',
      'al-Abadi',
      'al-Abadi',
    ]);
    expect(rows.quotations[2]).toMatchObject({ number: '3', name: 'Quote 3', parts: 2 });
    expect(rows.paraphrases.map((row) => row.number)).toEqual(['P1', 'P2', 'P3']);
  });

  it('are no longer untouched after one is confirmed, and counted once each', () => {
    const bench = firstStory();
    const first = quoteSaying(bench.desk, 'the challenge of our time');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [first.id] });
    const rows = rowsOf(bench.desk, CHECKER);
    expect(isUntouched(rows)).toBe(false);
    const meter = meterOf(rows.quotations, ORDER);
    expect(meter).toEqual([
      { status: 'to-confirm', count: 9 },
      { status: 'to-check', count: 1 },
    ]);
    expect(meter.reduce((sum, part) => sum + part.count, 0)).toBe(rows.quotations.length);
  });

  it('say whose hands a quote is in', () => {
    const bench = firstStory();
    const quote = quoteSaying(bench.desk, 'real focus');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [quote.id] });
    bench.act(CHECKER, { type: 'claim', quoteId: quote.id });
    const words = (me: Person | null): string | undefined =>
      rowsOf(bench.desk, me).quotations.find((row) => row.id === quote.id)?.words;
    expect(words(CHECKER)).toBe('in hand · you');
    expect(words(null)).toBe('in hand · Ines');
  });

  it('say the verdict, for the eye and in the name', () => {
    const bench = firstStory();
    const quote = quoteSaying(bench.desk, 'real focus');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [quote.id] });
    checkVerbatim(bench, quote.id);
    const row = rowsOf(bench.desk, CHECKER).quotations.find(({ id }) => id === quote.id);
    if (row === undefined) throw new Error('no row of the quote');
    expect(row.words).toBe('word for word · in hand · you');
    const item = drawn(
      <ol>
        <QuoteItem
          row={row}
          language="en"
          open={false}
          tabStop={false}
          refusal={null}
          place={null}
          of={10}
          above={0}
          onOpen={() => {}}
        />
      </ol>,
      { desk: bench.desk, me: CHECKER },
    );
    expect(wordsOf(item)).toContain('US state department official · word for word · in hand · you');
    expect(item).toMatch(/<span[^>]*lang="en" dir="auto">&quot;real focus&quot;/);
  });

  it('put what is no quotation at the end, with its reason, and number the others anew', () => {
    const bench = firstStory();
    const quote = quoteSaying(bench.desk, 'real focus');
    bench.act(CHECKER, { type: 'dismiss', quoteId: quote.id, reason: 'scare quotes' });
    const rows = rowsOf(bench.desk, null);
    expect(rows.dismissed).toMatchObject([{ id: quote.id, words: 'Scare quotes', number: '' }]);
    expect(rows.quotations).toHaveLength(9);
    expect(rows.quotations[3]).toMatchObject({ number: '4', speaker: 'Abe' });
  });
});
