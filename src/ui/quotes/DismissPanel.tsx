import { DISMISS_REASONS, type DismissReason } from '#core/quote/quote.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import type { QuoteRow } from './quote-rows.ts';
import styles from './DismissPanel.module.css';

interface DismissPanelProps {
  readonly row: QuoteRow;
  readonly onPick: (reason: DismissReason) => void;
  readonly onClose: () => void;
}

/** Why a find is no quotation: one press. */
export function DismissPanel({ row, onPick, onClose }: DismissPanelProps) {
  return (
    <Modal title="Not a quotation" onClose={onClose}>
      <p className={styles.words}>{row.title}</p>
      <p className={styles.why}>
        Say what it is. It stays at the end of the list and can be restored.
      </p>
      <div className={styles.reasons}>
        {DISMISS_REASONS.map(({ reason, label }) => (
          <Button key={reason} onClick={() => onPick(reason)}>
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
