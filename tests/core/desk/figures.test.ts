import { quotesOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { deskFigures, WAITED } from '#core/desk/figures.ts';
import { staysOf } from '#core/desk/figures-stays.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { endLog } from '../../makers/end-log.ts';
import { replay } from '../../makers/test-host.ts';
import { wholeLog } from '../../makers/whole-log.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 24, 9);

/** A row of a log as far as the figures read it, so many minutes after nine. */
function row(seq: number, minutes: number, type: LogEntry['type'], data: object): LogEntry {
  return {
    seq,
    prevHash: '',
    hash: '',
    storyId: 'st-1',
    at: new Date(START + minutes * MINUTE).toISOString(),
    actor: 'p-ines-inkwell',
    mid: `m-${seq}`,
    type,
    salt: '',
    payloadHash: '',
    payload: { by: 'Ines Inkwell', hats: [], batch: null, data } as unknown as LogEntry['payload'],
  };
}

function moved(seq: number, minutes: number, quoteId: string, to: string): LogEntry {
  return row(seq, minutes, 'stage-moved@1', { quoteId, command: 'claim', from: 'open', to });
}

/** Three quotes wait 2, 4 and 9 minutes to be confirmed; the first is signed and comes back. */
const LOG: readonly LogEntry[] = [
  row(1, 0, 'candidates-proposed@1', {
    quotes: ['q-1', 'q-2', 'q-3'].map((id) => ({ id })),
    dropped: [],
  }),
  moved(2, 2, 'q-1', 'open'),
  moved(3, 2, 'q-1', 'in-hand'),
  moved(4, 4, 'q-2', 'open'),
  moved(5, 9, 'q-3', 'open'),
  moved(6, 10, 'q-1', 'ready'),
  moved(7, 12, 'q-1', 'in-review'),
  row(8, 13, 'approved@1', { quoteId: 'q-1' }),
  moved(9, 20, 'q-1', 'in-hand'),
];

describe('the figures of a desk', () => {
  it('give the middle of the finished stays, and say nothing where there are too few', () => {
    const { turnaround } = deskFigures([LOG], START + 30 * MINUTE, Date.parse);
    const of = (state: string) => turnaround.find((each) => each.state === state);
    expect(of('to-confirm')).toEqual({ state: 'to-confirm', stays: 3, median: 4 * MINUTE });
    // Passed through in the same act: no stay at all.
    expect(of('to-check')).toEqual({ state: 'to-check', stays: 0, median: null });
    expect(of('in-hand')).toEqual({ state: 'in-hand', stays: 1, median: null });
  });

  it('take handed over and opened by a signer for one wait', () => {
    const twice = deskFigures([LOG, LOG, LOG], START + 30 * MINUTE, Date.parse);
    expect(twice.turnaround.find(({ state }) => state === 'to-sign')).toEqual({
      state: 'to-sign',
      stays: 3,
      median: 3 * MINUTE,
    });
  });

  it('count what was signed and what came back, story by story', () => {
    expect(deskFigures([LOG, LOG], START, Date.parse)).toMatchObject({
      stories: 2,
      signed: 2,
      reopened: 2,
    });
    expect(deskFigures([LOG.slice(0, 8)], START, Date.parse)).toMatchObject({
      signed: 1,
      reopened: 0,
    });
  });

  it('class what waits now by how long it has waited', () => {
    const { waiting } = deskFigures([LOG], START + 5 * 60 * MINUTE, Date.parse);
    const of = (state: string) => waiting.find((each) => each.state === state);
    expect(WAITED.map(({ words }) => words)).toContain('4 hours to a day');
    expect(of('to-check')).toEqual({
      state: 'to-check',
      counts: [0, 0, 2, 0],
      longest: 296 * MINUTE,
    });
    expect(of('in-hand')).toEqual({
      state: 'in-hand',
      counts: [0, 0, 1, 0],
      longest: 280 * MINUTE,
    });
    expect(of('to-sign')).toEqual({ state: 'to-sign', counts: [0, 0, 0, 0], longest: 0 });
  });

  it('are nothing where there is no story', () => {
    const none = deskFigures([], START, Date.parse);
    expect(none).toMatchObject({ stories: 0, signed: 0, reopened: 0 });
    expect(none.turnaround.every(({ median }) => median === null)).toBe(true);
  });
});

describe('where quotes stood', () => {
  it.each([
    ['a story of every event', wholeLog],
    ['a story to its end', endLog],
  ])('ends where the desk is: %s', async (_, make) => {
    const log = await make();
    const desk = replay(log[0]?.storyId ?? '', log);
    const last = staysOf(log.map(eventOf), Date.parse).filter(({ to }) => to === null);
    expect(Object.fromEntries(last.map(({ quoteId, stage }) => [quoteId, stage]))).toEqual(
      Object.fromEntries(quotesOf(desk).map(({ id, stage }) => [id, stage])),
    );
  });
});
