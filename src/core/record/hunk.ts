import type { Step } from './align-units.ts';
import type { DifferenceClass } from './difference.ts';
import type { Span } from '../text/span.ts';
import type { Unit } from './unit.ts';

/** What a step was found to be: a class, nothing to name, or null while nobody has said. */
export type Label = DifferenceClass | 'none' | null;

/**
 * The two lines while they are being classed. `labels[i]` belongs to `steps[i]` and is written once;
 * `rows[i]` is how many printed units stand before step i. `open[row]` says what print has before its
 * unit `row`: an ellipsis, brackets with words, or nothing.
 */
export interface Lines {
  readonly steps: readonly Step[];
  readonly labels: Label[];
  readonly rows: readonly number[];
  readonly open: readonly Opening[];
}

/** An ellipsis or a bracket in print between two compared words. Its own words are not compared. */
export interface Opening {
  readonly ellipsis: Span | null;
  readonly brackets: readonly Bracket[];
}

/** Words in square or round brackets, with the brackets' own span. */
export interface Bracket extends Span {
  readonly units: readonly Unit[];
}

/** Steps [from, to) of which none is the same and all are still without a label. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
}

/** The runs of unlabelled steps, in order. */
export function openHunks(lines: Lines): readonly Hunk[] {
  return runsWhere(lines, (at) => lines.labels[at] === null && lines.steps[at]?.same === false);
}

/** The runs of unlabelled steps with said words alone. */
export function droppedRuns(lines: Lines): readonly Hunk[] {
  return runsWhere(lines, (at) => lines.labels[at] === null && lines.steps[at]?.printed === null);
}

function runsWhere(lines: Lines, holds: (at: number) => boolean): readonly Hunk[] {
  const found: Hunk[] = [];
  let from = -1;
  for (let at = 0; at <= lines.steps.length; at += 1) {
    if (at < lines.steps.length && holds(at)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
}

export function printedOf(lines: Lines, { from, to }: Hunk): readonly Unit[] {
  return lines.steps.slice(from, to).flatMap(({ printed }) => printed ?? []);
}

export function saidOf(lines: Lines, { from, to }: Hunk): readonly Unit[] {
  return lines.steps.slice(from, to).flatMap(({ said }) => said ?? []);
}

/** The steps of a hunk, each with its place among all. */
export function stepsOf(lines: Lines, { from, to }: Hunk): readonly (readonly [number, Step])[] {
  return lines.steps.slice(from, to).map((step, index) => [from + index, step] as const);
}

/** Labels every unlabelled step of a hunk. */
export function labelHunk(lines: Lines, { from, to }: Hunk, label: Label): void {
  for (let at = from; at < to; at += 1) lines.labels[at] ??= label;
}

/**
 * Gives what stands alone in its line inside a phrase that others split ("failed completely to" over
 * nothing) to the class of the phrase's first word. O(steps).
 */
export function labelSplit(lines: Lines, hunk: Hunk): void {
  for (const side of ['printed', 'said'] as const)
    for (const [at, step] of stepsOf(lines, hunk)) {
      const end = step[side]?.phraseEnd ?? null;
      if (end === null || lines.labels[at] === null) continue;
      for (let on = at + 1; on < lines.steps.length; on += 1) {
        const { printed, said } = lines.steps[on] ?? { printed: null, said: null };
        const own = side === 'printed' ? printed : said;
        if (own === null || own.start >= end || (printed !== null && said !== null)) break;
        lines.labels[on] ??= lines.labels[at] ?? null;
      }
    }
}

const CLAUSE_MARKS = ',;:.?!—–…()';
const SHORTEST_CLAUSE = 4;
/** A word further from the kept ones than this says nothing about them. */
const NEAR = 3;
/** What opens a clause of its own. */
const CLAUSE_OPENERS = new Set(
  'because that which who whom whose and but or if when while although though as since where so i we they he she it you there'.split(
    ' ',
  ),
);

function bounded(marks: string): boolean {
  return [...marks].some((each) => CLAUSE_MARKS.includes(each)) || marks.includes('--');
}

/**
 * Whether word `at` of left-out said words belongs to words that were kept: in a short run always; in
 * a longer one only near an edge that no mark parts from the kept words, outside a clause of its own.
 */
export function governs(said: readonly Unit[], at: number): boolean {
  const first = said[0];
  const last = said.at(-1);
  if (first === undefined || last === undefined || said.length < SHORTEST_CLAUSE) return true;
  const headOpen = !first.opens && !bounded(first.before) && !CLAUSE_OPENERS.has(first.key);
  if (headOpen && at < NEAR && said.slice(0, at).every((unit) => !bounded(unit.after))) return true;
  if (bounded(last.after) || at < said.length - NEAR) return false;
  return said.slice(at).every((unit) => !bounded(unit.after));
}
