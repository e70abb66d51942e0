import { memo } from 'react';
import { colourStyle } from '../reader/Mark.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { light } from '../reader/lit.ts';
import { colourOf } from '../reader/speaker-look.ts';
import { StatusShape } from '../kit/StatusShape.tsx';
import type { QuoteRow } from './quote-row.ts';
import { ROW_REM } from './use-window.ts';
import styles from './QuoteList.module.css';

interface QuoteItemProps {
  readonly row: QuoteRow;
  /** Of its words; undefined: nobody knows yet. */
  readonly language: string | undefined;
  readonly open: boolean;
  readonly tabStop: boolean;
  /** Why the last act on this row was refused. */
  readonly refusal: string | null;
  /** Which row it is, where not all are drawn; null: all are. */
  readonly place: number | null;
  readonly of: number;
  /** So many rows before it are not drawn. */
  readonly above: number;
  readonly onOpen: (id: string) => void;
}

/** A row: the words, who, where it stands. One button, its name the whole row. */
export const QuoteItem = memo(function QuoteItem({
  row,
  language,
  open,
  tabStop,
  refusal,
  place,
  of,
  above,
  onOpen,
}: QuoteItemProps) {
  return (
    <li
      aria-posinset={place ?? undefined}
      aria-setsize={place === null ? undefined : of}
      style={above > 0 ? { marginBlockStart: `${above * ROW_REM}rem` } : undefined}
    >
      <button
        type="button"
        className={styles.row}
        style={colourStyle(colourOf(row.look))}
        tabIndex={tabStop ? 0 : -1}
        aria-current={open ? 'true' : undefined}
        data-row={row.id}
        data-region-enter=""
        onClick={() => onOpen(row.id)}
        onPointerEnter={() => light(row.id)}
        onPointerLeave={() => light(null)}
      >
        <span className={styles.number}>{row.number}</span>
        <span className={styles.title} lang={language} dir="auto">
          {shownWords(row.title)}
        </span>
        <StatusShape status={row.status} />
        <span className={styles.under}>
          <span className={styles.speaker}>{shownWords(row.speaker)}</span>
          {row.parts > 1 ? ` · ${row.parts} parts` : ''}
          {` · ${row.words}`}
        </span>
      </button>
      {refusal === null ? null : <p className={styles.refusal}>{refusal}</p>}
    </li>
  );
});
