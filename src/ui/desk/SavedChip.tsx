import { useId } from 'react';
import { isCopy } from '#sync/shown-copy.ts';
import { classNames } from '../kit/class-names.ts';
import { useDesk } from './desk-context.tsx';
import { savedWords } from './saved-words.ts';
import styles from './Header.module.css';

/** Of a copy from a file, as long as nothing of the person's own work waits. */
const COPY_WORDS = {
  short: 'Read-only copy',
  long: 'A copy from a file. Nothing is written to it.',
  urgent: false,
} as const;

/** How the work is kept, in words; pressed, it says it whole. */
export function SavedChip() {
  const saved = useDesk((state) => state.saved);
  const copy = useDesk((state) => isCopy(state.storyId));
  const { short, long, urgent } = copy && saved.kind === 'saved' ? COPY_WORDS : savedWords(saved);
  const update = useDesk((state) => state.update);
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
        {update
          ? ' A newer version of the desk is here: load the page again when it suits you.'
          : ''}
      </span>
      {update ? (
        <button
          type="button"
          className={styles.chip}
          title="Your work is kept. Load the page again when it suits you."
          onClick={() => location.reload()}
        >
          New version
        </button>
      ) : null}
    </span>
  );
}
