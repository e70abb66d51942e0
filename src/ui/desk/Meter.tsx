import { STATUSES } from '#core/review/status.ts';
import { meterOf } from '../quotes/quote-rows.ts';
import { useRows } from '../quotes/use-rows.ts';
import { useClient, useDesk } from './desk-context.tsx';
import styles from './Header.module.css';

const ORDER = STATUSES.map((row) => row.status);

/** The quotations by status, in words: every one is counted once. A press shows only those. */
export function Meter() {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const rows = useRows();
  const parts = meterOf(rows.quotations, ORDER);
  if (parts.length === 0 && rows.paraphrases.length === 0) return null;
  return (
    <ul className={styles.meter} aria-label="Quotations by status">
      {parts.map(({ status, count }) => (
        <li key={status}>
          <button
            type="button"
            className={styles.count}
            aria-pressed={filter.status === status}
            onClick={() =>
              client.show({
                filter: { ...filter, status: filter.status === status ? null : status },
              })
            }
          >
            <b>{count}</b> {STATUSES.find((row) => row.status === status)?.label.toLowerCase()}
          </button>
        </li>
      ))}
      {rows.paraphrases.length === 0 ? null : (
        <li className={styles.beside}>
          {rows.paraphrases.length} {rows.paraphrases.length === 1 ? 'paraphrase' : 'paraphrases'}
        </li>
      )}
    </ul>
  );
}
