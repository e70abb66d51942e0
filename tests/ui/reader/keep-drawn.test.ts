import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeeper } from '#ui/reader/keep-drawn.ts';
import { type Behind, MARKS, type StoryPaints } from '#ui/reader/story-paints.ts';

class FakeNode {}

/** Longer than any work waits for quiet. */
const LONG = 5000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/**
 * A page with a story on it whose paints are as far behind as the test says, and which notes what is
 * drawn; `rest` lets frames, idle turns and time go by until nothing more is asked for.
 */
function page() {
  const frames = new Map<number, () => void>();
  const turns = new Map<number, (idle: { readonly timeRemaining: () => number }) => void>();
  let id = 0;
  const put =
    <T>(queue: Map<number, T>) =>
    (work: T) => {
      id += 1;
      queue.set(id, work);
      return id;
    };
  const target = new EventTarget();
  vi.stubGlobal('Node', FakeNode);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('document', Object.assign(target, { visibilityState: 'visible' }));
  vi.stubGlobal('requestAnimationFrame', put(frames));
  vi.stubGlobal('cancelAnimationFrame', (at: number) => frames.delete(at));
  vi.stubGlobal('requestIdleCallback', put(turns));
  vi.stubGlobal('cancelIdleCallback', (at: number) => turns.delete(at));

  const words = new FakeNode();
  // Of the story the work needs its groups, of which there are none here, and what lies in it.
  const root = {
    children: [],
    contains: (node: unknown) => node === words,
  } as unknown as HTMLElement;
  const drawn: string[] = [];
  let behind = 0;
  const paints = {
    blocks: [],
    isBehind: (how: Behind) => how === MARKS && behind > 0,
    draw: () => drawn.push('screen'),
    drawOutwards: () => {
      drawn.push('rest');
      behind -= 1;
      return behind > 0;
    },
  } as unknown as StoryPaints;
  const keeper = createKeeper(paints, () => root);
  const stop = keeper.watch();
  keeper.changed();

  const step = (): void => {
    for (const [at, work] of [...frames]) {
      frames.delete(at);
      work();
    }
    for (const [at, work] of [...turns]) {
      turns.delete(at);
      work({ timeRemaining: () => 0 });
    }
  };
  return {
    drawn,
    stop,
    /** Somebody acted, and so many blocks are behind. */
    acts: (blocks: number) => {
      behind = blocks;
      keeper.changed();
    },
    points: (type: string, where: 'story' | 'elsewhere' = 'story') => {
      const event = new Event(type);
      Object.defineProperty(event, 'target', { value: where === 'story' ? words : new FakeNode() });
      target.dispatchEvent(event);
    },
    step,
    rest: () => {
      for (let turn = 0; turn < 20; turn += 1) {
        step();
        vi.advanceTimersByTime(LONG);
      }
    },
    waiting: () => frames.size + turns.size + vi.getTimerCount(),
  };
}

it('fills in what is behind once the browser is idle', () => {
  const { acts, drawn, rest } = page();
  acts(3);
  expect(drawn).toEqual(['screen']);
  rest();
  expect(drawn).toEqual(['screen', 'rest', 'rest', 'rest']);
});

it.each(['pointerup', 'pointercancel'])(
  'begins nothing while a selection is dragged in the story, and goes on at %s',
  (end) => {
    const { acts, drawn, rest, points, waiting } = page();
    points('pointerdown');
    acts(2);
    expect(waiting()).toBe(0);
    points('scroll');
    rest();
    // What was acted on is seen; nothing else is drawn under the pointer.
    expect(drawn).toEqual(['screen']);
    expect(waiting()).toBe(0);
    points(end);
    rest();
    expect(drawn).toEqual(['screen', 'rest', 'rest']);
  },
);

it('calls off what is under way when a drag begins', () => {
  const { acts, drawn, step, rest, points, waiting } = page();
  acts(9);
  // Two frames and an idle turn: the first blocks are drawn, the rest is asked for.
  step();
  step();
  expect(drawn).toEqual(['screen', 'rest']);
  expect(waiting()).toBe(1);
  points('pointerdown');
  expect(waiting()).toBe(0);
  rest();
  expect(drawn).toEqual(['screen', 'rest']);
  points('pointerup');
  rest();
  expect(drawn.filter((what) => what === 'rest')).toHaveLength(9);
});

it('goes on where the pointer is pressed beside the story', () => {
  const { acts, drawn, rest, points } = page();
  points('pointerdown', 'elsewhere');
  acts(1);
  rest();
  expect(drawn).toEqual(['screen', 'rest']);
});

it('leaves nothing behind when the story goes', () => {
  const { acts, stop, points, waiting } = page();
  acts(1);
  stop();
  expect(waiting()).toBe(0);
  points('pointerdown');
  points('pointerup');
  expect(waiting()).toBe(0);
});
