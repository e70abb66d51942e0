import { describe, expect, it } from 'vitest';
import { windowOf } from '#ui/quotes/use-window.ts';

const ROW = 46;

describe('which rows of a long list are drawn', () => {
  it('are those that are seen and some on either side', () => {
    const { from, to } = windowOf(100 * ROW, 10 * ROW, ROW, 10_000);
    expect(from).toBeLessThanOrEqual(90);
    expect(to).toBeGreaterThanOrEqual(120);
    expect(to - from).toBeLessThanOrEqual(100);
  });

  it('stay the same while scrolling by a few rows', () => {
    expect(windowOf(96 * ROW, 10 * ROW, ROW, 10_000)).toEqual(
      windowOf(98 * ROW, 10 * ROW, ROW, 10_000),
    );
  });

  it('never leave the list', () => {
    expect(windowOf(-500, 600, ROW, 300).from).toBe(0);
    expect(windowOf(299 * ROW, 600, ROW, 300).to).toBe(300);
    const far = windowOf(1e6, 600, ROW, 300);
    expect(far.from).toBeLessThan(300);
    expect(far.to).toBe(300);
  });
});
