import type { QuoteFacts } from './quote-facts.ts';

/** When the file is made and by whom: a parameter, so that the same input gives the same bytes. */
export interface Making {
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  readonly exportedBy: string;
}

/** A column: its heading beside what stands under it. */
export type Column = readonly [
  heading: string,
  cell: (facts: QuoteFacts, making: Making) => string | number | null,
];

/** The cells of one quote; null leaves one empty. */
export function cellsOf(
  columns: readonly Column[],
  facts: QuoteFacts,
  making: Making,
): readonly string[] {
  return columns.map(([, cell]) => `${cell(facts, making) ?? ''}`);
}

export function yesNo(value: boolean | null): string {
  return value === null ? '' : value ? 'yes' : 'no';
}
