import { areOpposites } from './denial.ts';
import { sameUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** One step of the two lines: a printed word over a said one; null where there is none. */
export interface Step {
  readonly printed: Unit | null;
  readonly said: Unit | null;
  readonly same: boolean;
}

const OPEN = 5;
const EXTEND = 4;
const CHANGED = 11;
const KINDRED = 5;
/** What may be dropped without being missed (fillers) goes first. */
const QUIET = 1;
const NEVER = 1 << 28;
const NARROWEST = 64;

function kindred(one: Unit, other: Unit): boolean {
  if (areOpposites(one, other)) return true;
  if (one.kind !== 'word' || other.kind !== 'word') return one.kind === other.kind;
  return one.stem === other.stem || (one.name && other.name);
}

/**
 * Puts printed over said: both in order, equal words together, kindred words (two numbers, two forms
 * of one verb) before strange ones, gaps as whole as they can be (Gotoh 1982, affine gaps). `quiet`
 * marks said units that may go cheaply; `open[i]` is what each said word costs that goes before
 * printed[i] (or at the end) at an ellipsis or bracket, null where none stands. O(printed × said), inside a band for
 * long ones.
 */
export function alignUnits(
  printed: readonly Unit[],
  said: readonly Unit[],
  quiet: readonly boolean[],
  open: readonly (number | null)[],
): readonly Step[] {
  const rows = printed.length;
  const columns = said.length;
  const width = columns + 1;
  const reach = Math.max(NARROWEST, Math.abs(rows - columns) + NARROWEST);
  // Cost with the last step a pair, a printed word alone, a said word alone; and the step before each.
  const cells = (rows + 1) * width;
  const pair = new Int32Array(cells).fill(NEVER);
  const over = new Int32Array(cells).fill(NEVER);
  const under = new Int32Array(cells).fill(NEVER);
  // The least of the three, which is read three times as often as it is written.
  const best = new Int32Array(cells).fill(NEVER);
  pair[0] = 0;
  for (let row = 0; row <= rows; row += 1) {
    const first = Math.max(0, row - reach);
    const last = Math.min(columns, row + reach);
    for (let column = first; column <= last; column += 1) {
      const at = row * width + column;
      const top = printed[row - 1];
      const bottom = said[column - 1];
      if (top !== undefined && bottom !== undefined)
        pair[at] = Math.min(
          NEVER,
          (best[at - width - 1] ?? NEVER) + change(top, bottom, quiet[column - 1]),
        );
      if (top !== undefined)
        over[at] = Math.min(
          (best[at - width] ?? NEVER) + OPEN + EXTEND,
          (over[at - width] ?? NEVER) + EXTEND,
        );
      if (bottom !== undefined) {
        const free = open[row] ?? null;
        const silent = quiet[column - 1] === true;
        const step = free ?? (silent ? QUIET : EXTEND);
        const opening = free !== null || silent ? 0 : OPEN;
        under[at] = Math.min(
          (best[at - 1] ?? NEVER) + opening + step,
          (under[at - 1] ?? NEVER) + step,
        );
      }
      best[at] = Math.min(pair[at] ?? NEVER, over[at] ?? NEVER, under[at] ?? NEVER);
    }
  }
  return traced(printed, said, { pair, over, under }, quiet, open);
}

interface Costs {
  readonly pair: Int32Array;
  readonly over: Int32Array;
  readonly under: Int32Array;
}

function change(top: Unit, bottom: Unit, quiet: boolean | undefined): number {
  if (sameUnit(top, bottom)) return 0;
  return quiet === true ? CHANGED + EXTEND : kindred(top, bottom) ? KINDRED : CHANGED;
}

function traced(
  printed: readonly Unit[],
  said: readonly Unit[],
  { pair, over, under }: Costs,
  quiet: readonly boolean[],
  open: readonly (number | null)[],
): readonly Step[] {
  const width = said.length + 1;
  const steps: Step[] = [];
  let row = printed.length;
  let column = said.length;
  // Once a gap is entered it is left only where it was opened.
  let held: 'over' | 'under' | null = null;
  while (row > 0 || column > 0) {
    const at = row * width + column;
    const top = printed[row - 1] ?? null;
    const bottom = said[column - 1] ?? null;
    const costs = [pair[at] ?? NEVER, over[at] ?? NEVER, under[at] ?? NEVER] as const;
    const least = Math.min(...costs);
    const way = held ?? (costs[0] === least ? 'pair' : costs[2] === least ? 'under' : 'over');
    if (way === 'pair' && top !== null && bottom !== null) {
      steps.push({ printed: top, said: bottom, same: sameUnit(top, bottom) });
      row -= 1;
      column -= 1;
    } else if ((way === 'over' && top !== null) || bottom === null) {
      steps.push({ printed: top, said: null, same: false });
      held = costs[1] === (over[at - width] ?? NEVER) + EXTEND ? 'over' : null;
      row -= 1;
    } else {
      steps.push({ printed: null, said: bottom, same: false });
      const step = open[row] ?? (quiet[column - 1] === true ? QUIET : EXTEND);
      held =
        costs[2] === (under[at - 1] ?? NEVER) + step && (under[at - 1] ?? NEVER) < NEVER
          ? 'under'
          : null;
      column -= 1;
    }
  }
  return steps.toReversed();
}
