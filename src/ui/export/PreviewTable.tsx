import type { Row } from '#core/export/csv.ts';
import styles from './PreviewTable.module.css';

interface PreviewTableProps {
  /** Headings first. */
  readonly rows: readonly Row[];
  /** How many rows the file has under its headings. */
  readonly total: number;
}

/** The first rows as they will stand in the file. Scrolls sideways, by the keyboard too. */
export function PreviewTable({ rows, total }: PreviewTableProps) {
  const [headings = [], ...records] = rows;
  const caption =
    records.length < total
      ? `The first ${records.length} of ${total} rows`
      : 'The rows of the file';
  return (
    // A region that scrolls must take focus, or the keyboard cannot reach its right end.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((cells) => (
            <tr key={cells.slice(0, 5).join('\t')}>
              {cells.map((cell, column) => (
                <td key={headings[column]} data-words={headings[column] === 'Quote' || undefined}>
                  <span className={styles.cell}>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
