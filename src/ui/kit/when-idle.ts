/** Milliseconds that work may still take before the browser wants to draw. */
export type Left = () => number;

/** Milliseconds of one slice, however idle the browser is (it allows 50): so long a key may have to wait. */
const LONGEST = 24;
/** A slice where the browser does not say when it is idle (Safari). */
const SLICE = 8;

/** Does the work once the browser has nothing better to do. The answer calls it off. */
export function whenIdle(work: (left: Left) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback((idle) => {
      const end = performance.now() + LONGEST;
      work(() => Math.min(idle.timeRemaining(), end - performance.now()));
    });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(() => {
    const end = performance.now() + SLICE;
    work(() => end - performance.now());
  }, SLICE);
  return () => clearTimeout(id);
}
