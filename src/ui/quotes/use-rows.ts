import { useMemo } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { type QuoteRows, rowsOf } from './quote-rows.ts';

const NONE: QuoteRows = { quotations: [], paraphrases: [], dismissed: [] };

/** The rows of the open story; none while no story is open. */
export function useRows(): QuoteRows {
  const desk = useDesk((state) => state.desk);
  const myId = useDesk((state) => state.me?.id ?? null);
  return useMemo(() => (desk === null ? NONE : rowsOf(desk, myId)), [desk, myId]);
}
