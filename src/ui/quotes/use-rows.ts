import type { Desk } from '#core/desk/desk.ts';
import type { Person } from '#core/review/hats.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { type QuoteRows, rowsOf } from './quote-rows.ts';
import { type DoubtOf, useDoubtOf } from './use-doubts.ts';

const NONE: QuoteRows = { quotations: [], paraphrases: [], dismissed: [] };

// The list, the meter and more draw from the same rows, which are made once a desk.
const known = new WeakMap<
  Desk,
  { readonly me: Person | null; readonly doubtOf: DoubtOf | null; readonly rows: QuoteRows }
>();

function rowsFor(desk: Desk, me: Person | null, doubtOf: DoubtOf | null): QuoteRows {
  const before = known.get(desk);
  if (before !== undefined && before.me === me && before.doubtOf === doubtOf) return before.rows;
  const rows = rowsOf(desk, me, doubtOf);
  known.set(desk, { me, doubtOf, rows });
  return rows;
}

/** The rows of the open story; none while no story is open. */
export function useRows(): QuoteRows {
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const doubtOf = useDoubtOf();
  return desk === null ? NONE : rowsFor(desk, me, doubtOf);
}
