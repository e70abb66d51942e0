import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

interface HiddenProps {
  readonly id?: string;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Words for screen readers only. They have a direction of their own, so that they never decide the
 * one of the text they stand in.
 */
export function Hidden({ id, lang, children }: HiddenProps) {
  return (
    <span id={id} className={styles.hidden} lang={lang} dir="ltr">
      {children}
    </span>
  );
}
