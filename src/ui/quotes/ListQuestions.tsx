import { lazy, Suspense } from 'react';
import type { DismissReason } from '#core/quote/quote.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';
import type { ListQuestion } from './use-list-work.ts';

const ConfirmSome = lazy(async () => ({
  default: (await import('./ConfirmSome.tsx')).ConfirmSome,
}));
const DismissPanel = lazy(async () => ({
  default: (await import('./DismissPanel.tsx')).DismissPanel,
}));

interface ListQuestionsProps {
  readonly rows: QuoteRows;
  /** Null: nothing is asked. */
  readonly asked: ListQuestion | null;
  readonly onDismiss: (row: QuoteRow, reason: DismissReason) => Promise<void>;
  readonly onClose: () => void;
}

/** What is asked over the list, and over the row of numbers. */
export function ListQuestions({ rows, asked, onDismiss, onClose }: ListQuestionsProps) {
  const desk = useDesk((state) => state.desk);
  if (asked === null || desk === null) return null;
  return (
    <Suspense fallback={null}>
      {asked === 'which' ? (
        <ConfirmSome desk={desk} rows={rows} onClose={onClose} />
      ) : (
        <DismissPanel
          row={asked}
          onPick={(reason) => void onDismiss(asked, reason)}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
