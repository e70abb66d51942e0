import { whenIdle } from '../kit/when-idle.ts';
import { GROUP, type Range } from './on-screen.ts';

/** So many groups on either side of the screen: some forty turns of a wheel. */
const REACH = 12;
/** Milliseconds that one group takes, as a rule: with less to spare it waits. */
const ONE = 4;
/** Milliseconds of one slice, however idle the browser is: so long a key may have to wait. */
const SLICE = 8;

/**
 * Has the groups around the screen laid out while there is nothing else to do, nearest first: who
 * scrolls there then waits for paint alone. To ask an element of a group that the browser skips for
 * its box lays that group out and no other. Returns the end of it.
 */
export function layAhead(root: HTMLElement, { from, to }: Range): () => void {
  const first = Math.floor(from / GROUP);
  const last = Math.floor((to - 1) / GROUP);
  const order = Array.from({ length: REACH }, (_, step) => [last + step + 1, first - step - 1])
    .flat()
    .filter((at) => at >= 0 && at < root.children.length);
  let next = 0;
  let callOff: (() => void) | null = null;
  const go = (): void => {
    callOff = whenIdle((left) => {
      callOff = null;
      const end = performance.now() + SLICE;
      while (next < order.length && left() > ONE && performance.now() < end) {
        root.children[order[next] ?? 0]?.lastElementChild?.getBoundingClientRect();
        next += 1;
      }
      if (next < order.length) go();
    });
  };
  go();
  return () => callOff?.();
}
