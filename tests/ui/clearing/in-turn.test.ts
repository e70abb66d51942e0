import { expect, it, vi } from 'vitest';
import { createTurns } from '#ui/clearing/in-turn.ts';

/** An act that is over when it is told to be. */
function held(done: string[], name: string) {
  let finish = (): void => {};
  const act = async (): Promise<string> => {
    done.push(`${name} begins`);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push(`${name} over`);
    return name;
  };
  return { act, finish: () => finish() };
}

const reads = (done: readonly string[], ...lines: readonly string[]) =>
  vi.waitFor(() => expect(done).toEqual(lines));

it('an act waits for the one before it and is not lost', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const first = held(done, 'clear');
  const second = held(done, 'publish');
  const cleared = inTurn('clear', first.act);
  const published = inTurn('publish', second.act);
  await reads(done, 'clear begins');
  first.finish();
  expect(await cleared).toBe('clear');
  await reads(done, 'clear begins', 'clear over', 'publish begins');
  second.finish();
  expect(await published).toBe('publish');
});

it('the same act twice is one, and can be done again when it is over', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const act = held(done, 'clear');
  const first = inTurn('clear', act.act);
  expect(inTurn('clear', act.act)).toBeNull();
  await reads(done, 'clear begins');
  act.finish();
  await first;
  const again = inTurn('clear', act.act);
  await reads(done, 'clear begins', 'clear over', 'clear begins');
  act.finish();
  expect(await again).toBe('clear');
});

it('an act that throws does not hold up the next', async () => {
  const inTurn = createTurns();
  const broken = inTurn('clear', () => Promise.reject(new Error('a bug')));
  const next = inTurn('publish', () => Promise.resolve('published'));
  await expect(broken).rejects.toThrow('a bug');
  expect(await next).toBe('published');
});
