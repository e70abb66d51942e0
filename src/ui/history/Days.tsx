import type { QuoteNamed } from '../talk/quote-names.ts';
import { dayOf, dayTitle, groupTitle } from './history-words.ts';
import { QuoteTitle } from './QuoteTitle.tsx';
import { Sentences } from './Sentences.tsx';
import { groupedByDay, type Told } from './told.ts';
import styles from './HistoryPanel.module.css';

interface DaysProps {
  readonly told: readonly Told[];
  readonly names: ReadonlyMap<string, QuoteNamed>;
  /** All of it is about one quote, which is named above. */
  readonly ofOne: boolean;
}

/** The history by day and quote, the newest first. */
export function Days({ told, names, ofOne }: DaysProps) {
  const days = groupedByDay(told, dayOf);
  if (days.length === 0) return <p className={styles.note}>Nothing yet.</p>;
  return days.map(({ day, groups }) => (
    <section key={day} aria-label={dayTitle(day)}>
      <h3 className={styles.day}>{dayTitle(day)}</h3>
      {groups.map((group) => (
        <div key={group.quoteId} className={styles.group}>
          {ofOne && group.quoteId !== null ? null : (
            <QuoteTitle quoteId={group.quoteId} title={groupTitle(group.quoteId, names)} />
          )}
          <Sentences told={group.told} withDay={false} />
        </div>
      ))}
    </section>
  ));
}
