import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import { forgetHistoryAsked, historyAsked, showHistoryOf } from '#ui/history/history-of.ts';
import { HistoryPanel } from '#ui/history/HistoryPanel.tsx';
import { clockOf, dayOf, dayTitle, groupTitle } from '#ui/history/history-words.ts';
import { endLog } from '../../makers/end-log.ts';
import { DAN } from '../../makers/fable-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const ME: Person = { id: DAN, name: 'Dan Deadline', hats: ['signs', 'clears'] };

function nothing(): void {
  // Nobody closes it here.
}

describe('the panel', () => {
  let log: readonly LogEntry[] = [];
  let desk: Desk = emptyDesk('st-fable');
  beforeAll(async () => {
    log = await endLog();
    desk = log.reduce((state, entry) => evolve(state, eventOf(entry)), desk);
  });
  afterEach(forgetHistoryAsked);

  it('tells the whole story, each quote named and every act with its time', () => {
    const markup = drawn(<HistoryPanel onClose={nothing} />, { desk, me: ME }, log);
    const words = wordsOf(markup);
    expect(words).toContain('Dan Deadline killed the story: The story is about another bridge.');
    expect(words).toContain('Quote 1 · ');
    expect(words).toContain('The story');
    expect(markup.match(/<time/g)?.length).toBeGreaterThan(30);
  });

  it('tells of one quote alone when that is asked for', () => {
    const quote = inReadingOrder(desk)[0];
    showHistoryOf(quote?.id ?? '');
    const words = wordsOf(drawn(<HistoryPanel onClose={nothing} />, { desk, me: ME }, log));
    expect(words).toContain('Ruth Redpencil signed it.');
    expect(words).not.toContain('killed the story');
    expect(historyAsked()).toBe(quote?.id);
    forgetHistoryAsked();
    expect(historyAsked()).toBeNull();
  });

  it('says what is not sent yet', () => {
    const saved = { kind: 'on-device', waiting: 2, why: 'offline' } as const;
    const words = wordsOf(drawn(<HistoryPanel onClose={nothing} />, { desk, me: ME, saved }, log));
    expect(words).toContain('2 acts of yours are not sent yet');
  });
});

describe('days and names', () => {
  it('are by the reader’s own clock', () => {
    const at = new Date(2026, 10, 24, 9, 5).toISOString();
    expect(dayOf(at)).toBe('2026-11-24');
    expect(clockOf(at)).toBe('09:05');
    expect(dayTitle('2026-11-24', new Date(2026, 10, 24, 23))).toBe('Today');
    expect(dayTitle('2026-11-24', new Date(2026, 10, 25))).toBe('Tuesday, 24 November 2026');
  });

  it('give back what is no date', () => {
    expect(dayOf('some day in May')).toBe('some day i');
    expect(dayTitle('some day')).toBe('some day');
    expect(clockOf('')).toBe('');
  });

  it('say what a group is about', () => {
    const names = new Map([
      ['q-1', { name: 'Quote 3', speaker: 'Kerry' }],
      ['q-2', { name: 'Not a quotation', speaker: '' }],
    ]);
    expect(groupTitle(null, names)).toBe('The story');
    expect(groupTitle('q-1', names)).toBe('Quote 3 · Kerry');
    expect(groupTitle('q-2', names)).toBe('Not a quotation');
    expect(groupTitle('q-3', names)).toBe('A find that is gone');
  });
});
