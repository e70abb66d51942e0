import { Button } from '../kit/Button.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import type { QuoteRow } from './quote-row.ts';
import type { ListRefusal } from './use-list-acts.ts';
import styles from './QuoteList.module.css';

interface NotQuotationsProps {
  readonly rows: readonly QuoteRow[];
  /** The list shows nothing else. */
  readonly open: boolean;
  readonly refusal: ListRefusal | null;
  readonly onRestore: (row: QuoteRow) => void;
}

/** What was put away, with the reason; never deleted. */
export function NotQuotations({ rows, open, refusal, onRestore }: NotQuotationsProps) {
  if (rows.length === 0) return null;
  return (
    <details key={String(open)} className={styles.rest} open={open}>
      <summary>{`${rows.length} not ${rows.length === 1 ? 'a quotation' : 'quotations'}`}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <div className={styles.gone}>
              <span className={styles.title} dir="auto">
                {shownWords(row.title)}
              </span>
              <Button
                kind="quiet"
                aria-label={`Restore ${row.title}`}
                onClick={() => onRestore(row)}
              >
                Restore
              </Button>
              <span>{row.words}</span>
            </div>
            {refusal?.id === row.id ? <p className={styles.refusal}>{refusal.say}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
