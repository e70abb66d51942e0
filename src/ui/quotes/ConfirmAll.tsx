import { useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import type { QuoteRows } from './quote-rows.ts';

interface ConfirmAllProps {
  readonly rows: QuoteRows;
  readonly label: (count: number) => string;
  readonly className?: string | undefined;
  readonly onConfirm: () => void;
  /** Opens the list of which. */
  readonly onChoose: () => void;
}

/** Confirms every quotation that waits for it, never the paraphrases; says beforehand who may not. */
export function ConfirmAll({ rows, label, className, onConfirm, onChoose }: ConfirmAllProps) {
  const waiting = rows.quotations.filter((row) => row.status === 'to-confirm');
  const first = waiting[0];
  // The reason is the same for all of them, so one is asked.
  const refusal = useRefusal(
    first === undefined ? null : { type: 'confirm', quoteIds: [first.id] },
  );
  if (first === undefined) return null;
  return (
    <>
      <Button keys="⇧⏎" className={className} disabledBecause={refusal} onClick={onConfirm}>
        {label(waiting.length)}
      </Button>
      {waiting.length === 1 || refusal !== null ? null : (
        <Button
          kind="quiet"
          className={className}
          title="Choose which to confirm (C)"
          data-choose
          onClick={onChoose}
        >
          Which…
        </Button>
      )}
    </>
  );
}
