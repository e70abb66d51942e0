import { useRef } from 'react';
import { useStore } from 'zustand';
import { DISMISS_REASONS, type DismissReason } from '#core/quote/quote.ts';
import { isMac, keySettings, keysOf } from '../desk/key-settings.ts';
import { isSingleKey, keyCap, type KeyRow } from '../desk/keys.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
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
  const settings = useStore(keySettings);
  const capOf = (known: KeyRow | undefined): { readonly keys?: string } => {
    const key = known === undefined ? undefined : keysOf(known, settings)[0];
    if (key === undefined || (isSingleKey(key) && !settings.singleKeys)) return {};
    return { keys: keyCap(key, isMac) };
  };
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
      <p className={styles.words}>{row.title}</p>
      <p className={styles.why}>
        Say what it is. It stays at the end of the list and can be restored.
      </p>
      <div ref={reasons} className={styles.reasons}>
        {DISMISS_REASONS.map(({ reason, label }, at) => (
          <Button key={reason} onClick={() => onPick(reason)} {...capOf(DISMISS_KEYS[at])}>
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
