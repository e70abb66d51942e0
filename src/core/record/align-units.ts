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
/** How many words a band lets one line run ahead of the other, beyond what their lengths are apart. */
const WIDE = 64;
const NARROW = 10;

function kindred(one: Unit, other: Unit): boolean {
  if (areOpposites(one, other)) return true;
  if (one.kind !== 'word' || other.kind !== 'word') return one.kind === other.kind;
  return one.stem === other.stem || (one.name && other.name);
}

/** Two lines as they are laid over one another. */
interface Both {
  readonly printed: readonly Unit[];
  readonly said: readonly Unit[];
  readonly quiet: readonly boolean[];
  readonly open: readonly (number | null)[];
}

/**
 * Puts printed over said: both in order, equal words together, kindred words (two numbers, two forms
 * of one verb) before strange ones, gaps as whole as they can be (Gotoh 1982, affine gaps). `quiet`
 * marks said units that may go cheaply; `open[i]` is what each said word costs that goes before
 * printed[i] (or at the end) at an ellipsis or bracket, null where none stands. Lines that differ
 * little are laid in a narrow band first, and that holds where no way out of the band could cost as
 * little (Ukkonen 1985): O(printed + said) then, O(printed × said) at most.
 */
export function alignUnits(
  printed: readonly Unit[],
  said: readonly Unit[],
  quiet: readonly boolean[],
  open: readonly (number | null)[],
): readonly Step[] {
  const both: Both = { printed, said, quiet, open };
  const apart = said.length - printed.length;
  if (Math.min(printed.length, said.length) > 2 * NARROW) {
    const near = costsWithin(both, Math.min(0, apart) - NARROW, Math.max(0, apart) + NARROW);
    if (near.least < leastOutside(both, NARROW + 1)) return traced(both, near);
  }
  const reach = Math.abs(apart) + WIDE;
  return traced(both, costsWithin(both, -reach, reach));
}

/**
 * What any way costs at least on which one line runs `ahead` words further ahead of the other than
 * their lengths are apart: it leaves out that many words of each.
 */
function leastOutside({ printed, said, quiet, open }: Both, ahead: number): number {
  const apart = said.length - printed.length;
  const over = OPEN + EXTEND * (ahead + Math.max(0, -apart));
  if (open.some((free) => free !== null)) return over;
  const dropped = ahead + Math.max(0, apart);
  const cheap = Math.min(dropped, quiet.filter(Boolean).length);
  const dear = dropped - cheap;
  return over + cheap * QUIET + (dear > 0 ? OPEN + EXTEND * dear : 0);
}

/**
 * The cheapest cost of every cell of a band, with the last step a pair, a printed word alone, a said
 * word alone. Cell (row, column) is at row × width + column − row − low; the last of each row's
 * cells stands for all outside.
 */
interface Costs {
  readonly low: number;
  readonly width: number;
  readonly pair: Int32Array;
  readonly over: Int32Array;
  readonly under: Int32Array;
  /** Of the whole of both lines. */
  readonly least: number;
}

function costsWithin({ printed, said, quiet, open }: Both, low: number, high: number): Costs {
  const rows = printed.length;
  const columns = said.length;
  const width = high - low + 2;
  const cells = (rows + 1) * width;
  const pair = new Int32Array(cells).fill(NEVER);
  const over = new Int32Array(cells).fill(NEVER);
  const under = new Int32Array(cells).fill(NEVER);
  // The least of the three, which is read three times as often as it is written.
  const best = new Int32Array(cells).fill(NEVER);
  for (let row = 0; row <= rows; row += 1) {
    const top = printed[row - 1];
    const free = open[row] ?? null;
    const first = Math.max(0, row + low);
    const last = Math.min(columns, row + high);
    for (let column = first; column <= last; column += 1) {
      const at = row * width + column - row - low;
      const bottom = said[column - 1];
      if (top === undefined && bottom === undefined) pair[at] = 0;
      if (top !== undefined && bottom !== undefined)
        pair[at] = Math.min(
          NEVER,
          (best[at - width] ?? NEVER) + change(top, bottom, quiet[column - 1]),
        );
      if (top !== undefined)
        over[at] = Math.min(
          (best[at - width + 1] ?? NEVER) + OPEN + EXTEND,
          (over[at - width + 1] ?? NEVER) + EXTEND,
        );
      if (bottom !== undefined) {
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
  const least = best[rows * width + columns - rows - low] ?? NEVER;
  return { low, width, pair, over, under, least };
}

function change(top: Unit, bottom: Unit, quiet: boolean | undefined): number {
  if (sameUnit(top, bottom)) return 0;
  return quiet === true ? CHANGED + EXTEND : kindred(top, bottom) ? KINDRED : CHANGED;
}

function traced(
  { printed, said, quiet, open }: Both,
  { low, width, pair, over, under }: Costs,
): readonly Step[] {
  const steps: Step[] = [];
  let row = printed.length;
  let column = said.length;
  // Once a gap is entered it is left only where it was opened.
  let held: 'over' | 'under' | null = null;
  while (row > 0 || column > 0) {
    const at = row * width + column - row - low;
    const top = printed[row - 1] ?? null;
    const bottom = said[column - 1] ?? null;
    const [paired, alone, dropped] = [pair[at] ?? NEVER, over[at] ?? NEVER, under[at] ?? NEVER];
    const least = Math.min(paired, alone, dropped);
    const way = held ?? (paired === least ? 'pair' : dropped === least ? 'under' : 'over');
    if (way === 'pair' && top !== null && bottom !== null) {
      steps.push({ printed: top, said: bottom, same: sameUnit(top, bottom) });
      row -= 1;
      column -= 1;
    } else if ((way === 'over' && top !== null) || bottom === null) {
      steps.push({ printed: top, said: null, same: false });
      held = alone === (over[at - width + 1] ?? NEVER) + EXTEND ? 'over' : null;
      row -= 1;
    } else {
      steps.push({ printed: null, said: bottom, same: false });
      const step = open[row] ?? (quiet[column - 1] === true ? QUIET : EXTEND);
      const before = under[at - 1] ?? NEVER;
      held = dropped === before + step && before < NEVER ? 'under' : null;
      column -= 1;
    }
  }
  return steps.toReversed();
}
