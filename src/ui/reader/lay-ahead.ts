import { whenIdle } from '../kit/when-idle.ts';
import { GROUP, type Range } from './on-screen.ts';

/** So many groups on either side of the screen: some forty turns of a wheel. */
const REACH = 12;
/** Milliseconds that two groups take, as a rule: with less to spare it waits. */
const TWO = 5;

/**
 * Has the groups around the screen laid out while there is nothing else to do, nearest first: who
 * scrolls there then waits for paint alone. To ask an element of a group that the browser skips for
 * its box lays that group out and no other. Returns the end of it.
 */
export function layAhead(root: HTMLElement, { from, to }: Range): () => void {
  const first = Math.floor(from / GROUP);
  const last = Math.floor((to - 1) / GROUP);
  let step = 1;
  let callOff: (() => void) | null = null;
  const go = (): void => {
    callOff = whenIdle((left) => {
      callOff = null;
      while (step <= REACH && left() > TWO) {
        for (const at of [last + step, first - step])
          root.children[at]?.lastElementChild?.getBoundingClientRect();
        step += 1;
      }
      if (step <= REACH) go();
    });
  };
  go();
  return () => callOff?.();
}
