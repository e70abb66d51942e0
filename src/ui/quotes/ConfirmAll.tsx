import { useMemo } from 'react';
import { useCaps, withCap } from '../desk/use-caps.ts';
import { useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import { allToConfirm } from './confirm-all.ts';
import type { QuoteRows } from './quote-rows.ts';

interface ConfirmAllProps {
  readonly rows: QuoteRows;
  readonly label: (count: number) => string;
  readonly className?: string | undefined;
  readonly onConfirm: () => void;
  /** Opens the list of which. */
  readonly onChoose: () => void;
}

/** Confirms every quotation that waits for it and is not in doubt, never the paraphrases; says beforehand who may not. */
export function ConfirmAll({ rows, label, className, onConfirm, onChoose }: ConfirmAllProps) {
  const { quotations } = rows;
  const { sure, doubtful } = useMemo(() => allToConfirm({ quotations }), [quotations]);
  const cap = useCaps('list');
  const firstId = (sure[0] ?? doubtful[0])?.id;
  // The reason is the same for all of them, so one is asked.
  const command = useMemo(
    () => (firstId === undefined ? null : ({ type: 'confirm', quoteIds: [firstId] } as const)),
    [firstId],
  );
  const refusal = useRefusal(command);
  if (firstId === undefined) return null;
  return (
    <>
      {sure.length === 0 ? null : (
        <Button
          keys={cap('confirm-all')}
          className={className}
          disabledBecause={refusal}
          onClick={onConfirm}
        >
          {label(sure.length)}
        </Button>
      )}
      {(sure.length === 1 && doubtful.length === 0) || refusal !== null ? null : (
        <Button
          kind="quiet"
          className={className}
          title={withCap('Choose which to confirm', cap('confirm-some'))}
          data-choose
          onClick={onChoose}
        >
          Which…
        </Button>
      )}
    </>
  );
}
