import type { ReactNode } from 'react';
import styles from './Key.module.css';

/** A key cap. Decorative: the control's own name says what it does, the keys sheet how. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
