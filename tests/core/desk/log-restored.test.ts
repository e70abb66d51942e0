import { describe, expect, it } from 'vitest';
import { readEntry } from '#contract/upcast.ts';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import { workedAlone } from '#core/desk/hands.ts';
import { headSlot, knownHeads, proveLog } from '#core/desk/known-heads.ts';
import { appendToLog, type LogEntry, type LogHead, verifyLog } from '#core/desk/log.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { storyState } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { DAN, FABLE } from '../../makers/fable-desk.ts';
import { endLog } from '../../makers/end-log.ts';
import { replay } from '../../makers/test-host.ts';

const log = await endLog();

/** The log as far as a row of this type, and a restore of it that proves it to there. */
function restoredAfter(type: LogEntry['type'], provedTo: (seq: number) => number) {
  const at = log.findIndex((entry) => entry.type === type);
  const rows = log.slice(0, at + 1);
  const head: LogHead = rows.at(-1) ?? { seq: 0, hash: '' };
  const [event] = appendToLog(
    head,
    [
      {
        type: 'log-restored@1',
        data: {
          source: 'backup',
          takenAt: '2026-12-02T08:00:00.000Z',
          provedTo: provedTo(head.seq),
          missing: [{ seq: 99, hash: 'a'.repeat(64), at: '2026-12-02T09:00:00Z', kind: 'signed' }],
        },
      },
    ],
    {
      storyId: FABLE,
      actor: { id: 'host-command', name: 'The host' },
      hats: [],
      at: '2026-12-02T10:00:00.000Z',
      mid: 'restore-1',
      batch: null,
      salts: ['00'],
    },
  );
  if (event === undefined) throw new Error('no row');
  return { rows, whole: [...rows, event], desk: replay(FABLE, [...rows, event]) };
}

describe('a log taken back from a copy', () => {
  it('is read, verified and replayed like any other', () => {
    const { whole, desk } = restoredAfter('cleared@1', (seq) => seq);
    expect(verifyLog(whole)).toBeNull();
    expect(whole.map((entry) => readEntry(entry).ok)).not.toContain(false);
    expect(desk.restorations).toMatchObject([{ source: 'backup', missing: [{ seq: 99 }] }]);
  });

  it('keeps every signature and the clearance where its host proves all of it', () => {
    const { rows, desk } = restoredAfter('cleared@1', (seq) => seq);
    expect(storyState(desk)).toBe('cleared');
    const before = replay(FABLE, rows);
    expect(inReadingOrder(desk).map((quote) => quoteStatus(desk, quote))).toEqual(
      inReadingOrder(before).map((quote) => quoteStatus(before, quote)),
    );
  });

  it('holds no signature, approval or clearance of a row that is not proved, until it is given again', () => {
    const { rows, desk } = restoredAfter('published@1', () => 1);
    expect(storyState(replay(FABLE, rows))).toBe('published');
    expect(storyState(desk)).toBe('checking');
    expect(desk.clearance).toBeNull();
    expect(desk.publications).toEqual([]);
    const quotes = inReadingOrder(desk);
    expect(quotes.map(({ approval }) => approval)).toEqual(quotes.map(() => null));
    expect(quotes.map(({ runUnsigned }) => runUnsigned)).toEqual(quotes.map(() => null));
    expect(quotes.flatMap(({ agreements }) => agreements)).toEqual([]);
    expect(quotes.some(({ stage }) => stage === 'in-review')).toBe(true);
    expect(quotes.some(({ stage }) => stage === 'approved')).toBe(false);
    expect(clearBlockers(desk, DAN).map(({ code }) => code)).toContain('nod');
    expect(clearBlockers(desk, DAN).map(({ code }) => code)).toContain('unsigned');
  });

  it('keeps what is proved and drops only what came after', () => {
    const signed = log.find((entry) => entry.type === 'approved@1')?.seq ?? 0;
    const { desk } = restoredAfter('cleared@1', () => signed);
    const quotes = inReadingOrder(desk);
    expect(quotes.filter(({ approval }) => approval !== null)).toHaveLength(1);
    expect(storyState(desk)).toBe('checking');
  });

  it('opens a complaint again whose answer is not proved, and leaves a correction alone', () => {
    const stands = restoredAfter('complaint-stands@1', () => 1).desk;
    expect(stands.complaints['c-1']?.decision).toBeNull();
    const corrected = restoredAfter('corrected@1', () => 1).desk;
    expect(corrected.complaints['c-2']?.decision?.correction).not.toBeNull();
  });

  it('counts nobody who puts a copy back as having worked on the story', () => {
    const { rows, desk } = restoredAfter('story-created@1', (seq) => seq);
    const by = rows[0]?.actor ?? '';
    expect(workedAlone(desk, by)).toBe(true);
  });
});

describe('known heads', () => {
  it('are the row after each act that counts, and the last row of each day', () => {
    const heads = knownHeads(log);
    const acts = log.filter(({ type }) => ['approved@1', 'cleared@1'].includes(type));
    for (const { seq } of acts)
      expect(heads.some((head) => head.seq === seq && head.kind !== 'day')).toBe(true);
    expect(heads.filter(({ kind }) => kind === 'day')).toMatchObject([{ seq: log.length }]);
    const next = log.map((entry, index) =>
      index > 3 ? { ...entry, at: entry.at.replace('-24T', '-25T') } : entry,
    );
    const days = knownHeads(next).filter(({ kind }) => kind === 'day');
    expect(days.map(({ seq }) => seq)).toEqual([4, log.length]);
    expect(new Set(heads.map(headSlot)).size).toBe(heads.length);
  });

  it('prove a log as far as the last one in its chain, and name the ones it lacks', () => {
    const heads = knownHeads(log);
    const at = (rows: readonly LogEntry[]) => (seq: number) => rows[seq - 1]?.hash;
    expect(proveLog(at(log), heads)).toEqual({ provedTo: log.length, missing: [] });
    const cut = proveLog(at(log.slice(0, -1)), heads);
    expect(cut.provedTo).toBeLessThan(log.length);
    expect(cut.missing).toMatchObject([{ seq: log.length, kind: 'day' }]);
    const none = proveLog(() => 'f'.repeat(64), heads);
    expect(none.provedTo).toBe(0);
    expect(none.missing.length).toBe(new Set(heads.map(({ hash }) => hash)).size);
    expect(none.missing.some(({ kind }) => kind === 'signed')).toBe(true);
  });
});
