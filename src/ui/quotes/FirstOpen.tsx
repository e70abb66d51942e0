import { ConfirmAll } from './ConfirmAll.tsx';
import { countSentence, type QuoteRows } from './quote-rows.ts';
import styles from './QuoteList.module.css';

/** The first line of a story nobody has worked on. */
export function FirstOpen({
  rows,
  onConfirmAll,
  onChoose,
}: {
  readonly rows: QuoteRows;
  readonly onConfirmAll: () => void;
  readonly onChoose: () => void;
}) {
  return (
    <div className={styles.first}>
      <h2 className={styles.firstLine}>{countSentence(rows)} found. Nobody has checked them.</h2>
      <div className={styles.confirms}>
        <ConfirmAll
          rows={rows}
          label={(count) => (count === 1 ? 'Confirm the quotation' : `Confirm all ${count}`)}
          onConfirm={onConfirmAll}
          onChoose={onChoose}
        />
      </div>
    </div>
  );
}
