import { runHistory } from './history.ts';
import type { FirstWrites } from './first-writes.ts';
import type { Plan } from './plan.ts';

/** `I3`, or the first words where a page or the host threw. */
function nameOf(failure: string): string {
  return /^I\d+/.exec(failure)?.[0] ?? failure.slice(0, 14);
}

/** The history with every step left out that the same failure does not need, and its failure. */
export async function shrink(
  plan: Plan,
  failure: string,
  first: FirstWrites,
): Promise<{ readonly plan: Plan; readonly failure: string }> {
  let least = plan;
  let said = failure;
  for (let size = 16; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < least.steps.length;) {
      const steps = [...least.steps.slice(0, at), ...least.steps.slice(at + size)];
      const { failures } = await runHistory({ ...least, steps }, first);
      const same = failures.find((item) => nameOf(item) === nameOf(failure));
      if (same === undefined) at += size;
      else {
        least = { ...least, steps };
        said = same;
      }
    }
  }
  return { plan: least, failure: said };
}

/** A history as lines to be read, and to be stored. */
export function linesOf({
  seed,
  begins,
  people,
  pages,
  brokenLocks,
  hintLoss,
  steps,
}: Plan): string {
  const about = `seed ${seed}, from the ${begins} on: ${people} people, pages ${pages.slice(0, people).join(' and ')}, locks ${brokenLocks ? 'broken' : 'good'}, hints lost ${Math.round(hintLoss * 100)} %`;
  const lines = steps.map(
    ({ kind, page, a, b, c, pass }) =>
      `  ${kind} ${page} ${a} ${b} ${c}, then ${Math.round(pass)} ms`,
  );
  return [about, ...lines].join('\n');
}
