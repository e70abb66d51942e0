import type { Step } from './align-units.ts';
import type { Unit } from './unit.ts';

/**
 * "I have, I have suggested" under "I have never suggested": said words that only say again what stands
 * before them stand under nothing, so that what print put there is seen for itself. O(steps).
 */
export function partedRepeats(steps: readonly Step[]): readonly Step[] {
  const found: Step[] = [];
  for (let at = 0; at < steps.length;) {
    if (steps[at]?.same === true) {
      for (const step of steps.slice(at, at + 1)) found.push(step);
      at += 1;
      continue;
    }
    let end = at;
    while (end < steps.length && steps[end]?.same === false) end += 1;
    const run = steps.slice(at, end);
    for (const step of saysAgain(steps, at, saidOf(run)) ? parted(run) : run) found.push(step);
    at = end;
  }
  return found;
}

function saidOf(steps: readonly Step[]): readonly Unit[] {
  return steps.flatMap(({ said }) => said ?? []);
}

function saysAgain(steps: readonly Step[], at: number, said: readonly Unit[]): boolean {
  const before = saidOf(steps.slice(Math.max(0, at - said.length), at));
  return (
    said.length > 0 &&
    before.length === said.length &&
    said.every((unit, index) => unit.key === before[index]?.key)
  );
}

/** Said words first, then printed ones, none over another. */
function parted(run: readonly Step[]): readonly Step[] {
  return [
    ...run.flatMap(({ said }) => (said === null ? [] : { printed: null, said, same: false })),
    ...run.flatMap(({ printed }) => (printed === null ? [] : { printed, said: null, same: false })),
  ];
}
