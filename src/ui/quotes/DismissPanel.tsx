import { useRef } from 'react';
import { DISMISS_REASONS, type DismissReason } from '#core/quote/quote.ts';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { DISMISS_KEYS } from './dismiss-keys.ts';
import type { QuoteRow } from './quote-row.ts';
import styles from './DismissPanel.module.css';

interface DismissPanelProps {
  readonly row: QuoteRow;
  readonly onPick: (reason: DismissReason) => void;
  readonly onClose: () => void;
}

/** Why a find is no quotation: one press, of a button or of its digit. */
export function DismissPanel({ row, onPick, onClose }: DismissPanelProps) {
  const reasons = useRef<HTMLDivElement>(null);
  const cap = useCaps('dismissal', DISMISS_KEYS);
  useKeys(
    'dismissal',
    reasons,
    Object.fromEntries(
      DISMISS_REASONS.map(({ reason }) => [`dismiss-${reason}`, () => onPick(reason)]),
    ),
    DISMISS_KEYS,
  );
  return (
    <Modal title="Not a quotation" onClose={onClose}>
      <p className={styles.words}>{shownWords(row.title)}</p>
      <p className={styles.why}>
        Say what it is. It stays at the end of the list and can be restored.
      </p>
      <div ref={reasons} className={styles.reasons}>
        {DISMISS_REASONS.map(({ reason, label }) => (
          <Button key={reason} keys={cap(`dismiss-${reason}`)} onClick={() => onPick(reason)}>
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
