import type { ReactNode } from 'react';
import styles from './Key.module.css';

/** A key cap; none for nothing. Decorative: the control's own name says what it does, the keys sheet how. */
export function Key({ children }: { readonly children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <kbd className={styles.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
