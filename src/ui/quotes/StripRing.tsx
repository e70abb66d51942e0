import { memo } from 'react';
import { classNames } from '../kit/class-names.ts';
import { colourStyle } from '../reader/Mark.tsx';
import { colourOf } from '../reader/speaker-look.ts';
import type { QuoteRow } from './quote-row.ts';
import { RING_REM } from './use-window.ts';
import styles from './QuoteStrip.module.css';

interface StripRingProps {
  readonly row: QuoteRow;
  readonly open: boolean;
  readonly tabStop: boolean;
  /** So many rings before it, and after it where it is the last, are not drawn; null: all are. */
  readonly before: number | null;
  readonly after: number;
  readonly onOpen: (id: string) => void;
}

/** One quote in the strip: its number in a ring. */
export const StripRing = memo(function StripRing({
  row,
  open,
  tabStop,
  before,
  after,
  onOpen,
}: StripRingProps) {
  return (
    <button
      type="button"
      className={classNames(
        styles.ring,
        before !== null && styles.even,
        row.status === 'to-confirm' && styles.waiting,
        row.status === 'signed' && styles.settled,
      )}
      style={{
        ...colourStyle(colourOf(row.look)),
        marginInlineStart: before === null || before === 0 ? undefined : `${before * RING_REM}rem`,
        marginInlineEnd: after === 0 ? undefined : `${after * RING_REM}rem`,
      }}
      tabIndex={tabStop ? 0 : -1}
      aria-current={open ? 'true' : undefined}
      aria-label={`${row.name}, ${row.speaker}, ${row.words}`}
      data-row={row.id}
      data-region-enter=""
      onClick={() => onOpen(row.id)}
    >
      <span aria-hidden="true" className={classNames(styles.face, row.paraphrase && styles.grey)}>
        {row.number}
      </span>
    </button>
  );
});
