import { useId } from 'react';
import { classNames } from '../kit/class-names.ts';
import { useDesk } from './desk-context.tsx';
import { savedWords } from './saved-words.ts';
import styles from './Header.module.css';

/** How the work is kept, in words; pressed, it says it whole. */
export function SavedChip() {
  const saved = useDesk((state) => state.saved);
  const { short, long, urgent } = savedWords(saved);
  const id = useId();
  return (
    <span className={styles.anchor}>
      <button
        type="button"
        className={classNames(styles.chip, urgent && styles.urgent)}
        popoverTarget={id}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.tick}>
          {saved.kind === 'saved' ? (
            <path d="m2 6.500 2.700 2.700L10 3.500" />
          ) : urgent ? (
            <path d="M6 2v5M6 9.500v.2" />
          ) : (
            <circle cx="6" cy="6" r="4" strokeDasharray="2 2" />
          )}
        </svg>
        {short}
      </button>
      <span id={id} popover="auto" className={styles.popover}>
        {long}
      </span>
    </span>
  );
}
