import type { Act, Whole } from './page.ts';

/** One peer on one page. Times are milliseconds of main-thread tasks unless they are called `…Ms`. */
export type Row =
  | { readonly peer: string; readonly failed: string }
  | {
      readonly peer: string;
      readonly failed: null;
      readonly text: number;
      readonly open: number;
      readonly openMs: number;
      readonly whole: Whole;
      /** From the start of opening until every mark is in the document. */
      readonly filled: number;
      /** Megabytes more than the plain page. */
      readonly kept: number;
      readonly acts: Partial<Record<Act, number>>;
      /** Milliseconds from each act to its second frame. */
      readonly paints: Partial<Record<Act, number>>;
      /** What follows four additions once nobody acts: numbers further down. */
      readonly behind: { readonly cpu: number; readonly longest: number } | null;
      /** For each frame. */
      readonly wheel: number;
      readonly late: number;
    };
export type Measured = Extract<Row, { readonly failed: null }>;

/** The middle one; NaN where there is none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** A column: its head, and what of a row stands in it. `limit`: the peer whose figure it is divided by. */
interface Column {
  readonly head: string;
  readonly of: (row: Measured) => number;
  readonly limit?: string;
}

const act =
  (name: Act) =>
  ({ acts }: Measured): number =>
    acts[name] ?? Number.NaN;

const COLUMNS: readonly Column[] = [
  { head: 'text ms', of: (row) => row.text },
  { head: 'OPEN', of: (row) => row.open, limit: 'limit-css' },
  { head: 'painted ms', of: (row) => row.openMs },
  { head: 'ALL MARKS', of: (row) => row.filled, limit: 'limit-html' },
  { head: 'all marks ms', of: (row) => Math.max(row.whole.ms, row.openMs), limit: 'limit-html' },
  { head: 'longest', of: (row) => row.whole.longest },
  { head: 'ADD', of: act('add'), limit: 'limit-html' },
  { head: 'to paint', of: ({ paints }) => paints.add ?? Number.NaN },
  { head: 'RECOLOUR', of: act('recolour'), limit: 'limit-html' },
  { head: 'DELETE', of: act('remove'), limit: 'limit-html' },
  { head: 'SELECT', of: act('select'), limit: 'limit-html' },
  { head: 'HOP', of: act('hop'), limit: 'limit-html' },
  { head: 'FILTER', of: act('filter') },
  { head: 'behind', of: (row) => row.behind?.cpu ?? Number.NaN },
  { head: 'longest', of: (row) => row.behind?.longest ?? Number.NaN },
  { head: 'WHEEL', of: (row) => row.wheel, limit: 'limit-css' },
  { head: 'WHEEL same', of: (row) => row.wheel, limit: 'limit-same' },
  { head: 'late', of: (row) => row.late },
  { head: 'heap MB', of: (row) => row.kept, limit: 'limit-html' },
  { head: 'elements', of: (row) => row.whole.elements },
  { head: 'marks', of: (row) => row.whole.marks },
];

function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** Prints a cell: each peer a line, each figure with its ratio to the limit of its column. */
export function printTable(cell: string, peers: readonly string[], rows: readonly Row[]): void {
  console.log(`\n== ${cell} (words x quotes)`);
  const of = (peer: string): readonly Measured[] =>
    rows.filter((row): row is Measured => row.peer === peer && row.failed === null);
  const width = 15;
  console.log(['peer'.padEnd(16), ...COLUMNS.map(({ head }) => head.padStart(width))].join(''));
  for (const peer of peers) {
    const mine = of(peer);
    if (mine.length === 0) {
      const why = rows.find((row) => row.peer === peer)?.failed ?? 'not run';
      console.log(`${peer.padEnd(16)}${why.split('\n')[0] ?? ''}`);
      continue;
    }
    const line = COLUMNS.map((column) => {
      const value = median(mine.map(column.of));
      const limit =
        column.limit === undefined ? Number.NaN : median(of(column.limit).map(column.of));
      const ratio = Number.isFinite(limit) ? ` (${(value / limit).toFixed(2)})` : '';
      return `${figure(value)}${ratio}`.padStart(width);
    });
    console.log(peer.padEnd(16) + line.join(''));
  }
}
