import { afterEach, expect, it, vi } from 'vitest';
import { layAhead } from '#ui/reader/lay-ahead.ts';
import { GROUP } from '#ui/reader/on-screen.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A story of so many groups that notes which were asked for their boxes, and idle turns given by hand. */
function page(groups: number) {
  const asked: number[] = [];
  const children = Array.from({ length: groups }, (_, at) => ({
    lastElementChild: { getBoundingClientRect: () => asked.push(at) },
  }));
  const turns: ((idle: { readonly timeRemaining: () => number }) => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: (typeof turns)[number]) => turns.push(work));
  const cancelled = vi.fn();
  vi.stubGlobal('cancelIdleCallback', cancelled);
  const idle = (...left: readonly number[]): void => {
    const rest = [...left];
    turns.shift()?.({ timeRemaining: () => rest.shift() ?? 0 });
  };
  // Of an element the work needs no more than its children and their boxes.
  return { root: { children } as unknown as HTMLElement, asked, idle, turns, cancelled };
}

it('lays out the groups beside the screen, nearest first, while the browser has time', () => {
  const { root, asked, idle, turns } = page(9);
  layAhead(root, { from: 4 * GROUP, to: 5 * GROUP });
  expect(asked).toEqual([]);
  idle(50, 40, 3);
  expect(asked).toEqual([5, 3]);
  idle(...Array.from({ length: 20 }, () => 50));
  expect(asked).toEqual([5, 3, 6, 2, 7, 1, 8, 0]);
  expect(turns).toHaveLength(0);
});

it('stops where it is called off', () => {
  const { root, asked, idle, cancelled } = page(9);
  const stop = layAhead(root, { from: 0, to: GROUP });
  idle(50, 0);
  expect(asked).toEqual([1]);
  stop();
  expect(cancelled).toHaveBeenCalledOnce();
});
