import { describe, expect, it } from 'vitest';
import type { DeskFigures } from '#core/desk/figures.ts';
import { BarChart } from '#ui/stories/BarChart.tsx';
import {
  lengthWords,
  reopenChart,
  turnaroundChart,
  waitingChart,
} from '#ui/stories/figure-words.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const MINUTE = 60_000;

const FIGURES: DeskFigures = {
  stories: 2,
  turnaround: [
    { state: 'to-confirm', stays: 10, median: 2 * MINUTE },
    { state: 'in-hand', stays: 2, median: null },
    { state: 'to-sign', stays: 4, median: 8 * MINUTE },
  ],
  signed: 4,
  reopened: 1,
  waiting: [
    { state: 'to-check', counts: [1, 0, 2, 0], longest: 5 * 60 * MINUTE },
    { state: 'to-sign', counts: [0, 0, 0, 0], longest: 0 },
  ],
};

it('says lengths of time as a person would', () => {
  expect([20_000, 45 * MINUTE, 130 * MINUTE, 3 * 24 * 60 * MINUTE].map(lengthWords)).toEqual([
    'under a minute',
    '45 min',
    '2 h 10 min',
    '3 days',
  ]);
});

describe('the charts', () => {
  it('draw a state once enough has gone through it, beside the longest', () => {
    const { bars, rows } = turnaroundChart(FIGURES.turnaround);
    expect(bars).toEqual([
      { label: 'To confirm', share: 0.25, words: '2 min' },
      { label: 'To sign', share: 1, words: '8 min' },
    ]);
    expect(rows).toContainEqual(['In hand', 'not enough yet', '2 times']);
  });

  it('draw what was signed and went back', () => {
    expect(reopenChart(FIGURES).bars).toEqual([
      { label: 'Stayed signed', share: 0.75, words: '3 of 4' },
      { label: 'Went back', share: 0.25, words: '1 of 4' },
    ]);
    expect(reopenChart({ ...FIGURES, signed: 0, reopened: 0 }).bars).toEqual([]);
  });

  it('draw only what waits, and keep the rest for the table', () => {
    const { bars, rows } = waitingChart(FIGURES.waiting);
    expect(bars).toEqual([{ label: 'To check', share: 1, words: '3, longest 5 h' }]);
    expect(rows).toEqual([
      ['To check', '1', '0', '2', '0', '5 h'],
      ['To sign', '0', '0', '0', '0', '–'],
    ]);
  });

  it('say in words what the drawing shows, and that there is not enough where there is none', () => {
    const markup = drawn(<BarChart chart={turnaroundChart(FIGURES.turnaround)} />, {});
    expect(markup).toContain('role="img"');
    expect(markup).toContain('To confirm: 2 min; To sign: 8 min.');
    const none = drawn(<BarChart chart={reopenChart({ ...FIGURES, signed: 0 })} />, {});
    expect(none).not.toContain('<svg');
    expect(wordsOf(none)).toContain('Not enough yet: nothing was signed.');
  });
});
