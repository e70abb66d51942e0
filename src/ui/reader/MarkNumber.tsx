import type { ReactNode } from 'react';
import { classNames } from '../kit/class-names.ts';
import { colourStyle } from './Mark.tsx';
import { colourOf } from './speaker-look.ts';
import type { MarkedQuote } from './story-model.ts';
import styles from './Story.module.css';

/** Keeps the number on the line of the last word; a button alone may be parted from it. */
const NO_BREAK = '\u00a0';

/** The class of the room for a number of so many characters; for more: the widest. */
const ROOM = ['', '', 'wide', 'wider'];

/**
 * The number after a quote: the way in for keyboard and screen reader. The story hears its press.
 * `tabStop`: one number of the story takes Tab; from it the keys go to the others.
 */
export function markNumber(quote: MarkedQuote, open: boolean, tabStop: boolean): ReactNode {
  const { length } = quote.number;
  return (
    <span
      key={`${quote.id} number`}
      className={classNames(styles.slot, styles[ROOM[length] ?? 'widest'])}
    >
      <button
        type="button"
        className={classNames(
          styles.number,
          quote.paraphrase && styles.grey,
          open && styles.filled,
        )}
        style={colourStyle(colourOf(quote.look))}
        tabIndex={tabStop ? 0 : -1}
        aria-label={quote.label}
        aria-current={open ? 'true' : undefined}
        data-number={quote.id}
      >
        <span aria-hidden="true" className={styles.ring}>
          {quote.number}
        </span>
      </button>
      {NO_BREAK}
    </span>
  );
}
