import { droppedRuns, labelHunk, saidOf } from './hunk.ts';
import type { Hunk, Lines } from './hunk.ts';
import { brokenOff, holdsMore, isGivenUp } from './restarts.ts';
import type { Unit } from './unit.ts';

/** The same words may have gone so many steps before and come back. */
const FURTHEST = 40;
/** So many words behind a run are looked at. */
const NEXT = 12;

/** Said words behind a step, dropped or kept. */
function saidFrom(lines: Lines, at: number): readonly Unit[] {
  return saidOf(lines, { from: at, to: at + NEXT });
}

/** A run and the places it can be slid back to over words that are said again ("We [want — we] need": "[We want —] we need"). */
function* slidings(lines: Lines, run: Hunk): Generator<Hunk> {
  let { from, to } = run;
  for (let slid = 0; slid < FURTHEST; slid += 1) {
    yield { from, to };
    const last = lines.steps[to - 1]?.said ?? null;
    const before = lines.steps[from - 1];
    if (last === null || before === undefined || before.said === null || !before.same) return;
    if (before.said.key !== last.key) return;
    from -= 1;
    to -= 1;
  }
}

/**
 * Beginnings that were taken back in words or with a sound, what took them back with them; looked for
 * before fillers are, of which "I mean" is one. One that holds a denial, a number or a name of its own
 * is left to those.
 */
export function classTakenBack(lines: Lines): void {
  for (const run of droppedRuns(lines)) {
    for (const { from, to } of slidings(lines, run)) {
      const given = saidOf(lines, { from, to });
      const next = saidFrom(lines, to);
      if (!isGivenUp(given, next) || holdsMore(given, next)) continue;
      labelHunk(lines, run, 'false_start_dropped');
      break;
    }
  }
}

/**
 * A run is a false start when it breaks off at a dash, in any place it can be slid to. Between two dashes
 * it is an aside, and none.
 */
export function classBrokenOff(lines: Lines, run: Hunk): void {
  for (const { from, to } of slidings(lines, run)) {
    const first = lines.steps[from]?.said ?? null;
    const last = lines.steps[to - 1]?.said ?? null;
    if (first === null || last === null) return;
    if (!brokenOff(last.after) || brokenOff(first.before)) continue;
    labelHunk(lines, run, 'false_start_dropped');
    return;
  }
}
