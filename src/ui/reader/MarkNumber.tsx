import { classNames } from '../kit/class-names.ts';
import { colourStyle } from './Mark.tsx';
import { light } from './lit.ts';
import { colourOf } from './speaker-look.ts';
import type { MarkedQuote } from './story-model.ts';
import styles from './Story.module.css';

/** Keeps the number on the line of the last word; a button alone may be parted from it. */
const NO_BREAK = '\u00a0';

interface MarkNumberProps {
  readonly quote: MarkedQuote;
  readonly open: boolean;
  /** One number of the story takes Tab; from it the keys go to the others. */
  readonly tabStop: boolean;
  /** `focus`: pressed by key, so that focus goes on into the pane. */
  readonly onOpen: (quoteId: string, focus: boolean) => void;
}

/** The number after a quote: the way in for keyboard and screen reader. */
export function MarkNumber({ quote, open, tabStop, onOpen }: MarkNumberProps) {
  const { length } = quote.number;
  return (
    <span
      className={classNames(styles.slot, length === 2 && styles.wide, length > 2 && styles.wider)}
    >
      {NO_BREAK}
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
        onClick={(event) => onOpen(quote.id, event.detail === 0)}
        onFocus={() => light(quote.id)}
        onBlur={() => light(null)}
      >
        <span aria-hidden="true">{quote.number}</span>
      </button>
    </span>
  );
}
