import styles from './Header.module.css';

/** The three bars of the menu. */
export function MenuBars() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.bars}>
      <path d="M2 4.500h12M2 8h12M2 11.500h12" />
    </svg>
  );
}
