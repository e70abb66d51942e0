import type { Changed } from './changed-since.ts';
import styles from './Changes.module.css';

/** How nothing at all is said of a field. */
const NOTHING = 'nothing';

/** One thing that changed: what it was, struck, and what it is; where it was nothing, nothing is struck. */
export function ChangeLine({ change: { what, before, now } }: { readonly change: Changed }) {
  return (
    <li>
      {what}: <del className={before === NOTHING ? styles.none : undefined}>{before}</del>{' '}
      <ins className={now === NOTHING ? styles.none : undefined}>{now}</ins>
    </li>
  );
}
