import { wordColumns } from '#core/text/word-columns.ts';
import lines from '../evidence/WordLines.module.css';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import styles from './FixLines.module.css';

interface FixLinesProps {
  /** The name of the whole. */
  readonly name: string;
  /** What the upper and the lower line are. */
  readonly labels: readonly [string, string];
  readonly before: string;
  readonly after: string;
}

/** Labels for lines: never more than there are words; the box cuts off those that no line needs. */
const LABELS = Array.from({ length: 80 }, (_, index) => index);

/** Two versions of a sentence, broken at the same word. Screen readers get them one after the other. */
export function FixLines({ name, labels, before, after }: FixLinesProps) {
  const columns = wordColumns(before, after);
  const [upper, lower] = labels;
  return (
    <div className={styles.box} role="group" aria-label={name}>
      <Hidden>
        {upper}: {shownWords(before)}. {lower}: {after === '' ? 'nothing' : shownWords(after)}.
      </Hidden>
      <div className={lines.lines} aria-hidden="true">
        <div className={lines.labels}>
          {LABELS.slice(0, columns.length).map((label) => (
            <span key={label} className={lines.label}>
              <span>{upper}</span>
              <span>{lower}</span>
            </span>
          ))}
        </div>
        <div className={lines.words}>
          {columns.map((column, index) => (
            <span
              key={`${index}-${column.before}-${column.after}`}
              className={classNames(lines.column, column.changed && lines.odd)}
            >
              <span>{shownWords(column.before)}</span>
              <span>{shownWords(column.after)}</span>
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
