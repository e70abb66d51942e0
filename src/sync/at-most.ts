import type { Timers } from './ports.ts';

/** Resolves with the work, done or failed, or after so many milliseconds, when the work goes on alone. */
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
