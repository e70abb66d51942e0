import type { ReactNode } from 'react';
import { classNames } from '../kit/class-names.ts';
import { colourStyle } from './Mark.tsx';
import { NOTE_ID } from './noted.ts';
import { colourOf } from './speaker-look.ts';
import type { SpokenMarks } from './spoken-marks.ts';
import type { BlockModel, MarkedQuote } from './story-model.ts';
import styles from './Story.module.css';

/** Keeps the number on the line of the last word; a button alone may be parted from it. */
const NO_BREAK = '\u00a0';

/** The class of the room for a number of so many characters; for more: the widest. */
const ROOM = ['', '', 'wide', 'wider'];

/** The class of the room for so many initials beside the number. */
const BESIDE = ['', 'one', 'two', 'three'];

/**
 * The number after a quote, with its speaker's initials: the way in for keyboard and screen reader.
 * The story hears its press. One number of the story takes Tab; from it the keys go to the others.
 * The open one points to the card beside the story, as long as that is there.
 */
export function markNumber(
  quote: MarkedQuote,
  { openId, notedId, tabStopId }: BlockModel,
  language: string | undefined,
  spoken: SpokenMarks,
): ReactNode {
  const { number, initials } = quote;
  const open = quote.id === openId;
  return (
    <span
      key={`${quote.id} number`}
      className={classNames(
        styles.slot,
        styles[ROOM[number.length] ?? 'widest'],
        styles[BESIDE[initials.length] ?? 'three'],
      )}
    >
      <button
        type="button"
        lang={language}
        className={classNames(
          styles.number,
          quote.paraphrase && styles.grey,
          open && styles.filled,
        )}
        style={colourStyle(colourOf(quote.look))}
        tabIndex={quote.id === tabStopId ? 0 : -1}
        aria-label={spoken === 'silent' ? number : quote.label}
        aria-current={open ? 'true' : undefined}
        aria-details={quote.id === notedId ? NOTE_ID : undefined}
        data-number={quote.id}
      >
        <span aria-hidden="true" className={styles.ring}>
          {number}
        </span>
        {initials}
      </button>
      {NO_BREAK}
    </span>
  );
}
