import type { Bounds } from '../bounds.ts';
import type { Act } from './page.ts';
import { median, type Measured, type Row } from './table.ts';

/** What DESIGN §10 asks of the reader in one cell; ratios to the limit that is named. */
interface Goals {
  /** Main-thread time of opening, to the css limit. */
  readonly open: number;
}

const GOALS: Readonly<Record<string, Goals>> = {
  '10000x1000': { open: 2 },
  '100000x10000': { open: 1 },
};
/** Every mark in the document, to one innerHTML write; by the clock. */
const WHOLE = 1.1;
/** Milliseconds of the longest task while a story opens. */
const TASK = 50;
/** An act, to the html limit. */
const ACT = 1;
/** An act in the large story, to the same in the small one. */
const GROWTH = 1.5;
/** A frame at wheel pace, to the same elements without our work (decision 0025). */
const WHEEL = 1.2;
const ACTS: readonly Act[] = ['add', 'recolour', 'remove'];
/** Milliseconds of a frame, within which these are seen where a story has so many quotes. */
const FRAME = 16.7;
const FRAME_ACTS: readonly Act[] = ['add', 'select', 'hop', 'filter'];
const FRAME_QUOTES = 1000;

const OURS = 'verbatim';

/** What was measured, by cell. */
type Cells = ReadonlyMap<string, readonly Row[]>;

function medianOf(rows: readonly Row[], peer: string, of: (row: Measured) => number): number {
  const mine = rows.filter((row): row is Measured => row.peer === peer && row.failed === null);
  return mine.length === 0 ? Number.NaN : median(mine.map(of));
}

/** Holds the reader to its goals, in the cells that have some and beside the limits that were run. */
export function boundReader(bounds: Bounds, cells: Cells): void {
  for (const [cell, rows] of cells) {
    const goals = GOALS[cell];
    if (goals === undefined) continue;
    const against = (name: string, limit: string, most: number, of: (row: Measured) => number) => {
      const ratio = medianOf(rows, OURS, of) / medianOf(rows, limit, of);
      bounds.atMost(`${cell} ${name}`, ratio, most, `× ${limit}`);
    };
    against('open', 'limit-css', goals.open, (row) => row.open);
    against('every mark', 'limit-html', WHOLE, (row) => Math.max(row.whole.ms, row.openMs));
    bounds.atMost(
      `${cell} longest task of opening`,
      medianOf(rows, OURS, (row) => row.whole.longest),
      TASK,
      'ms',
    );
    for (const act of ACTS) against(act, 'limit-html', ACT, ({ acts }) => acts[act] ?? Number.NaN);
    against('wheel', 'limit-same', WHEEL, (row) => row.wheel);
  }
  const [small, large] = Object.keys(GOALS).map((cell) => cells.get(cell));
  if (small === undefined || large === undefined) return;
  for (const act of ACTS) {
    const of = (rows: readonly Row[]): number =>
      medianOf(rows, OURS, ({ acts }) => acts[act] ?? Number.NaN);
    bounds.atMost(`growth of ${act}`, of(large) / of(small), GROWTH, '× the small story');
  }
}

/** Holds opening, marking, hopping and filtering to a frame, by the medians of their times until one is shown. */
export function boundFrames(
  bounds: Bounds,
  quotes: number,
  peer: string,
  found: ReadonlyMap<Act, readonly number[]>,
): void {
  if (quotes > FRAME_QUOTES) return;
  for (const act of FRAME_ACTS)
    bounds.atMost(`${quotes} quotes, ${peer}: ${act}`, median(found.get(act) ?? []), FRAME, 'ms');
}
