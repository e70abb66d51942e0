import { useRef } from 'react';
import { currentVersion } from '#core/desk/desk.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { printedLanguage } from '#core/desk/printed-language.ts';
import { useTextLanguage } from '../reader/text-language.ts';
import { QuoteItem } from './QuoteItem.tsx';
import type { QuoteRow } from './quote-row.ts';
import type { ListRefusal } from './use-list-acts.ts';
import { useSettled } from './use-settled.ts';
import { ROW_REM, useWindow, WHOLE } from './use-window.ts';
import styles from './QuoteList.module.css';

interface QuoteRowListProps {
  readonly label: string;
  readonly rows: readonly QuoteRow[];
  /** It stands behind so many other rows. */
  readonly behind?: number;
  readonly openId: string | null;
  /** The row that takes Tab: it is always drawn, or focus would be lost when it scrolls away. */
  readonly tabStopId: string | null;
  readonly refusal: ListRefusal | null;
  readonly onOpen: (id: string) => void;
}

/**
 * Rows of quotes. Of more than two hundred only those near what is seen are drawn; each of them says
 * which it is of how many, and the space of the others is kept.
 */
export function QuoteRowList({
  label,
  rows,
  behind = 0,
  openId,
  tabStopId,
  refusal,
  onOpen,
}: QuoteRowListProps) {
  const list = useRef<HTMLOListElement>(null);
  const version = useDesk(({ desk }) => (desk === null ? null : currentVersion(desk)));
  const language = useTextLanguage(version);
  const { from, to } = useWindow(list, rows.length, behind);
  // One more or less would have every row drawn again with the act.
  const of = useSettled(rows.length);
  const drawn = rows.slice(from, to).map((row, at) => ({ row, at: from + at }));
  const kept = rows.length > WHOLE ? rows.findIndex((row) => row.id === tabStopId) : -1;
  const row = rows[kept];
  if (row !== undefined && kept < from) drawn.unshift({ row, at: kept });
  if (row !== undefined && kept >= to) drawn.push({ row, at: kept });
  const below = rows.length - 1 - (drawn.at(-1)?.at ?? -1);
  return (
    <ol
      ref={list}
      className={styles.rows}
      aria-label={label}
      style={below > 0 ? { paddingBlockEnd: `${below * ROW_REM}rem` } : undefined}
    >
      {drawn.map((item, index) => (
        <QuoteItem
          key={item.row.id}
          row={item.row}
          language={printedLanguage(item.row.quote) ?? language}
          open={item.row.id === openId}
          tabStop={item.row.id === tabStopId}
          refusal={refusal?.id === item.row.id ? refusal.say : null}
          place={rows.length > WHOLE ? item.at + 1 : null}
          of={of}
          above={item.at - (drawn[index - 1]?.at ?? -1) - 1}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}
