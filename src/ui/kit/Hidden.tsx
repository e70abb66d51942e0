import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

/**
 * Words for screen readers only. They have a direction of their own, so that they never decide the
 * one of the text they stand in.
 */
export function Hidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className={styles.hidden} dir="ltr">
      {children}
    </span>
  );
}
