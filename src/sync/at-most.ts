import type { Timers } from './ports.ts';

/** Resolves when the work succeeds, fails, or takes longer than the timeout; it is not cancelled then. */
export function atMost(
  timers: Timers,
  milliseconds: number,
  work: Promise<unknown>,
): Promise<void> {
  return new Promise((resolve) => {
    const callOff = timers.after(milliseconds, resolve);
    const end = (): void => {
      callOff();
      resolve();
    };
    work.then(end, end);
  });
}
