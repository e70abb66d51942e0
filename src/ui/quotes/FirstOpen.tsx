import { ConfirmAll } from './ConfirmAll.tsx';
import { countSentence, type QuoteRows } from './quote-rows.ts';
import styles from './QuoteList.module.css';

/** The first line of a story nobody has worked on. */
export function FirstOpen({
  rows,
  onConfirmAll,
}: {
  readonly rows: QuoteRows;
  readonly onConfirmAll: () => void;
}) {
  return (
    <div className={styles.first}>
      <h2 className={styles.firstLine}>{countSentence(rows)} found. Nobody has checked them.</h2>
      <ConfirmAll
        rows={rows}
        label={(count) => (count === 1 ? 'Confirm the quotation' : `Confirm all ${count}`)}
        onConfirm={onConfirmAll}
      />
    </div>
  );
}
