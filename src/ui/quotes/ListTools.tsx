import type { Desk } from '#core/desk/desk.ts';
import { FilterLine } from './FilterLine.tsx';
import type { QuoteRows } from './quote-rows.ts';
import { ShowPanel } from './ShowPanel.tsx';

interface ListToolsProps {
  readonly desk: Desk;
  /** Every row of the story. */
  readonly rows: QuoteRows;
  /** The rows that the filter lets through. */
  readonly kept: QuoteRows;
  /** Whether the panel with filters and order stands open, and its id. */
  readonly showing: boolean;
  readonly panelId: string;
}

/** Filters and order, and what they make of the list. */
export function ListTools({ desk, rows, kept, showing, panelId }: ListToolsProps) {
  return (
    <>
      {showing ? <ShowPanel id={panelId} desk={desk} rows={rows} /> : null}
      <FilterLine desk={desk} rows={rows} kept={kept} />
    </>
  );
}
