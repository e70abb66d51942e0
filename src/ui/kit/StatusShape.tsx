import type { ReactNode } from 'react';
import type { Status } from '#core/review/status.ts';
import { classNames } from './class-names.ts';
import styles from './StatusShape.module.css';

/** Drawn, because the characters of MODEL H look different in every fallback font. */
const SHAPES: Readonly<Record<Status, ReactNode>> = {
  'to-confirm': <circle cx="7" cy="7" r="5" strokeDasharray="1.6 2.3" />,
  'to-check': <circle cx="7" cy="7" r="5" />,
  'in-hand': (
    <>
      <circle cx="7" cy="7" r="5" />
      <path className={styles.full} d="M7 2a5 5 0 0 0 0 10z" />
    </>
  ),
  'sent-back': <path d="M5 3 2 6l3 3M2 6h6.5a3 3 0 0 1 0 6H6" />,
  asked: <path d="M1.5 3.5h11v7.5h-11zM1.5 4l5.500 4 5.500-4" />,
  'to-sign': <path d="M4 2.5v9L11.500 7z" />,
  signed: <path d="m2.500 7.500 3 3 6-7" />,
  changed: <path d="M12 7a5 5 0 1 1-1.600-3.700M12 1.500v3H9" />,
  'run-unsigned': (
    <>
      <path d="M3 12.500v-11" />
      <path className={styles.full} d="M3 1.800h8l-2 2.700 2 2.700H3z" />
    </>
  ),
  dismissed: <path d="M3 7h8" />,
};

/** The one shape of a status; the words stand beside it. */
export function StatusShape({ status }: { readonly status: Status }) {
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden="true"
      className={classNames(styles.shape, styles[status])}
    >
      {SHAPES[status]}
    </svg>
  );
}
