import type { ComparedLines } from './compare-lines.ts';
import { lineCells } from './line-cells.ts';
import type { LineCell } from './line-cells.ts';

interface Placed {
  readonly cell: LineCell;
  /** Where the printed words stand in the part; where they would, for said ones alone. */
  readonly start: number;
  readonly end: number;
}

/** The columns with their places, by looking each one up after the one before. O(n). */
function placed(cells: readonly LineCell[], text: string): readonly Placed[] {
  let at = 0;
  return cells.map((cell) => {
    const found = cell.printed === '' ? -1 : text.indexOf(cell.printed, at);
    const start = found < 0 ? at : found;
    at = found < 0 ? at : found + cell.printed.length;
    return { cell, start, end: at };
  });
}

/**
 * The columns of a row, with those ellipses and brackets that no column shows: over the words they
 * cut or replaced, or over nothing. Their own words are not compared, but a reader must see them.
 */
export function cellsWithMarks(
  lines: ComparedLines,
  printedText: string,
  recordText: string,
): readonly LineCell[] {
  const columns = [...placed(lineCells(lines, printedText, recordText), printedText)];
  for (const [index, { printed, printedAt, class: name }] of lines.differences.entries()) {
    if (printedAt === null || !MARKED.includes(name)) continue;
    const { start, end } = printedAt;
    if (columns.some((each) => each.cell.printed !== '' && each.start < end && each.end > start))
      continue;
    const over = columns.findIndex(({ cell }) => cell.difference === index);
    const first = columns[over];
    if (first !== undefined && first.cell.printed === '') {
      columns[over] = { cell: { ...first.cell, printed }, start, end };
      continue;
    }
    const next = columns.findIndex((each) => each.cell.printed !== '' && each.start >= end);
    const cell = { printed, said: '', difference: index };
    columns.splice(next < 0 ? columns.length : next, 0, { cell, start, end });
  }
  return columns.map(({ cell }) => cell);
}

const MARKED: readonly string[] = ['insertion_bracketed', 'ellipsis_marked', 'profanity_masked'];
