import type { DeskFigures, Turnaround, Waiting, WaitingState } from '#core/desk/figures.ts';
import { FEWEST, WAITED } from '#core/desk/figures.ts';
import { statusRow } from '#core/review/status.ts';
import { span } from '../desk/clock-words.ts';

/** One bar of a chart: how long it is beside the longest (0 to 1), and what it says. */
export interface Bar {
  readonly label: string;
  readonly share: number;
  readonly words: string;
}

/** A drawing and the same as a table. `bars` empty: there is not enough yet, and `missing` says of what. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly missing: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MINUTE = 60_000;

/** "under a minute", "45 min", "2 h 10 min", "3 days". */
export function lengthWords(milliseconds: number): string {
  return milliseconds < MINUTE ? 'under a minute' : span(Math.round(milliseconds / MINUTE));
}

const named = (state: WaitingState): string => statusRow(state).label;

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function shareOf(value: number, all: readonly number[]): number {
  const most = all.reduce((longest, each) => Math.max(longest, each), 0);
  return most === 0 ? 0 : value / most;
}

/** How long a quote stays in a state before it goes on. */
export function turnaroundChart(turnaround: readonly Turnaround[]): Chart {
  const told = turnaround.flatMap(({ state, stays, median }) =>
    median === null ? [] : [{ state, stays, median }],
  );
  const medians = told.map(({ median }) => median);
  return {
    title: 'How long in each state, the middle of all',
    bars: told.map(({ state, median }) => ({
      label: named(state),
      share: shareOf(median, medians),
      words: lengthWords(median),
    })),
    missing: `Not enough yet: a state is shown once ${FEWEST} quotes have gone through it.`,
    head: ['State', 'Middle', 'Gone through'],
    rows: turnaround.map(({ state, stays, median }) => [
      named(state),
      median === null ? 'not enough yet' : lengthWords(median),
      stays === 0 ? 'never' : times(stays),
    ]),
  };
}

/** How many signed quotes went back to work. */
export function reopenChart({ signed, reopened }: DeskFigures): Chart {
  const kept = signed - reopened;
  const bar = (label: string, count: number): Bar => ({
    label,
    share: signed === 0 ? 0 : count / signed,
    words: `${count} of ${signed}`,
  });
  return {
    title: 'Signed, and what went back to work after it',
    bars: signed === 0 ? [] : [bar('Stayed signed', kept), bar('Went back', reopened)],
    missing: 'Not enough yet: nothing was signed.',
    head: ['', 'Quotes'],
    rows: [
      ['Ever signed', String(signed)],
      ['Went back to work', String(reopened)],
    ],
  };
}

/** What waits now, and how long it has. */
export function waitingChart(waiting: readonly Waiting[]): Chart {
  const total = ({ counts }: Waiting): number => counts.reduce((sum, count) => sum + count, 0);
  const some = waiting.filter((each) => total(each) > 0);
  const totals = some.map(total);
  return {
    title: 'What waits now',
    bars: some.map((each) => ({
      label: named(each.state),
      share: shareOf(total(each), totals),
      words: `${total(each)}, longest ${lengthWords(each.longest)}`,
    })),
    missing: 'Nothing waits.',
    head: ['State', ...WAITED.map(({ words }) => words), 'Longest'],
    rows: waiting.map((each) => [
      named(each.state),
      ...each.counts.map(String),
      total(each) === 0 ? '–' : lengthWords(each.longest),
    ]),
  };
}
