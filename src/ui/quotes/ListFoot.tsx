import type { Desk } from '#core/desk/desk.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { NotLookedAt } from './NotLookedAt.tsx';
import { NotQuotations } from './NotQuotations.tsx';
import type { QuoteRow } from './quote-row.ts';
import { Statements } from './Statements.tsx';
import type { ListRefusal } from './use-list-acts.ts';

interface ListFootProps {
  readonly desk: Desk;
  readonly dismissed: readonly QuoteRow[];
  readonly refusal: ListRefusal | null;
  readonly onRestore: (row: QuoteRow) => void;
}

/** Under the quotes: what turned out to be none, what nobody looked at, and what nobody quotes. */
export function ListFoot({ desk, dismissed, refusal, onRestore }: ListFootProps) {
  const alone = useDesk((state) => state.filter.only === 'not-quotations');
  return (
    <>
      <NotQuotations rows={dismissed} open={alone} refusal={refusal} onRestore={onRestore} />
      <NotLookedAt desk={desk} />
      <Statements desk={desk} />
    </>
  );
}
