import { useEffect, useRef } from 'react';
import type { LineCell } from '#core/record/line-cells.ts';
import type { VerdictCase } from '#core/verdict/case.ts';
import type { ShownPlace, ShownRow } from '#core/verdict/shown-comparison.ts';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { moreBelow } from '../kit/more-below.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { countWords, gapWords, toneOf } from './difference-words.ts';
import styles from './WordLines.module.css';

/** Of the printed words and of those that were said (BCP 47); undefined: not known. */
export interface Languages {
  readonly printed: string | undefined;
  readonly said: string | undefined;
}

interface WordLinesProps {
  readonly place: ShownPlace;
  readonly facts: Pick<VerdictCase, 'houseStyle' | 'exhibits'>;
  /** The difference that was stepped to; null: none. */
  readonly hunk: number | null;
  readonly languages: Languages;
}

/** More columns than this may not stand in three lines. */
const MANY = 12;

/** Labels for lines: never more than there are columns; the box cuts off those that no line needs. */
const LABELS = Array.from({ length: 80 }, (_, index) => index);

/** The two lines, broken at the same word. Screen readers get them one after the other, not interleaved. */
export function WordLines({ place, facts, hunk, languages }: WordLinesProps) {
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => moreBelow(lines.current), []);
  useEffect(() => {
    if (hunk === null) return;
    lines.current?.querySelector('[data-hunk]')?.scrollIntoView({ block: 'nearest' });
  }, [hunk, place]);
  const columns = place.rows.reduce((sum, row) => sum + row.cells.length, 0);
  const side = (which: 'printed' | 'said'): string =>
    place.rows.map(({ cells }) => cells.map((cell) => cell[which]).join(' ')).join(' … ');
  return (
    <div className={styles.pairs}>
      <Hidden>
        Printed: <span lang={languages.printed}>{shownWords(side('printed'))}</span>. Said:{' '}
        <span lang={languages.said}>{shownWords(side('said'))}</span>.{' '}
        {countWords(place.differences)}
      </Hidden>
      {/* Long quotations scroll here, and the keyboard must reach what scrolls. */}
      <div
        ref={lines}
        className={styles.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={columns > MANY ? 0 : -1}
        role="group"
        aria-label="Printed over said"
      >
        {place.rows.map((row, index) => (
          <div key={`${row.part}-${row.said.start}`}>
            {index === 0 ? null : <Joint before={place.rows[index - 1]} row={row} place={place} />}
            <Row row={row} place={place} facts={facts} hunk={hunk} languages={languages} />
          </div>
        ))}
        {place.missing.length === 0 ? null : (
          <p className={styles.gap} data-tone="odd">
            {place.missing.length === 1 ? 'One part is' : `${place.missing.length} parts are`} not
            in this record
          </p>
        )}
      </div>
    </div>
  );
}

interface JointProps {
  readonly before: ShownRow | undefined;
  readonly row: ShownRow;
  readonly place: ShownPlace;
}

/** Between two stretches: how far apart they stand, where they were put together. */
function Joint({ before, row, place }: JointProps) {
  const spliced = place.differences.find(
    ({ class: name, saidAt }) =>
      name === 'spliced' && (saidAt === null || saidAt.start <= row.said.start),
  );
  if (spliced !== undefined && spliced.gap !== null)
    return (
      <p className={styles.gap} data-tone="critical">
        ◇ {gapWords(spliced)}
      </p>
    );
  return before?.part === row.part ? null : <p className={styles.gap}>next part</p>;
}

interface RowProps extends WordLinesProps {
  readonly row: ShownRow;
}

function Row({ row, place, facts, hunk, languages }: RowProps) {
  return (
    <div className={styles.lines} aria-hidden="true">
      <div className={styles.labels}>
        {LABELS.slice(0, row.cells.length).map((label) => (
          <span key={label} className={styles.label}>
            <span>printed</span>
            <span>said</span>
          </span>
        ))}
      </div>
      <div className={styles.words}>
        {row.cells.map((cell, index) => (
          <Column
            key={`${index}-${cell.printed}-${cell.said}`}
            cell={cell}
            place={place}
            facts={facts}
            current={hunk !== null && cell.difference === hunk}
            languages={languages}
          />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly cell: LineCell;
  readonly place: ShownPlace;
  readonly facts: Pick<VerdictCase, 'houseStyle' | 'exhibits'>;
  readonly current: boolean;
  readonly languages: Languages;
}

function Column({ cell, place, facts, current, languages }: ColumnProps) {
  const difference = cell.difference === null ? undefined : place.differences[cell.difference];
  const tone = difference === undefined ? undefined : toneOf(difference, facts);
  return (
    <span
      className={classNames(styles.column, tone !== undefined && styles[tone])}
      data-hunk={current ? '' : undefined}
    >
      <span lang={languages.printed}>{shownWords(cell.printed)}</span>
      <span lang={languages.said}>{shownWords(cell.said)}</span>
    </span>
  );
}
