import { STATUSES } from '#core/review/status.ts';
import { type Filter, NO_FILTER } from '#sync/desk-state.ts';
import { meterOf } from '../quotes/quote-rows.ts';
import { useRows } from '../quotes/use-rows.ts';
import { classNames } from '../kit/class-names.ts';
import { useClient, useDesk } from './desk-context.tsx';
import styles from './Header.module.css';

const ORDER = STATUSES.map((row) => row.status);

interface Segment {
  readonly words: string;
  readonly count: number;
  /** Counted beside the quotations, not among them (MODEL E). */
  readonly beside: boolean;
  readonly part: Pick<Filter, 'only' | 'status'>;
}

/**
 * The quotations by status, in words: every one is counted once, empty counts are left out. Beside
 * them the paraphrases and what is no quotation. A press shows exactly those that were counted.
 */
export function Meter() {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const rows = useRows();
  const beside = (
    only: 'paraphrases' | 'not-quotations',
    count: number,
    words: string,
  ): Segment => ({
    words,
    count,
    beside: true,
    part: { only, status: null },
  });
  const paraphrases = rows.paraphrases.length;
  const segments: readonly Segment[] = [
    ...meterOf(rows.quotations, ORDER).map(({ status, count }) => ({
      words: STATUSES.find((row) => row.status === status)?.label.toLowerCase() ?? status,
      count,
      beside: false,
      part: { only: 'quotations', status } as const,
    })),
    beside('paraphrases', paraphrases, paraphrases === 1 ? 'paraphrase' : 'paraphrases'),
    beside(
      'not-quotations',
      rows.dismissed.length,
      rows.dismissed.length === 1 ? 'not a quotation' : 'not quotations',
    ),
  ].filter(({ count }) => count > 0);
  if (segments.length === 0) return null;
  return (
    <ul className={styles.meter} aria-label="Quotations by status">
      {segments.map(({ words, count, beside: apart, part }) => {
        const on = filter.only === part.only && filter.status === part.status;
        return (
          <li key={words} className={classNames(apart && styles.beside)}>
            <button
              type="button"
              className={styles.count}
              aria-pressed={on}
              onClick={() =>
                client.show({
                  filter: on
                    ? { ...filter, only: null, status: null }
                    : { ...NO_FILTER, sort: filter.sort, ...part },
                })
              }
            >
              {apart ? count : <b>{count}</b>} {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
