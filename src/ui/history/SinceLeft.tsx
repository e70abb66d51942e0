import { useRef } from 'react';
import type { Person } from '#core/review/hats.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import type { QuoteNamed } from '../talk/quote-names.ts';
import { counted } from '../talk/talk-lists.ts';
import { groupTitle } from './history-words.ts';
import { QuoteTitle } from './QuoteTitle.tsx';
import { Sentences } from './Sentences.tsx';
import { sinceLeft, type Told, type ToldGroup, whoDid, withSeen } from './told.ts';
import { useSeenHistory } from './use-seen-history.ts';
import styles from './HistoryPanel.module.css';

/** So many groups are drawn; the next come up as these are taken. */
const AT_ONCE = 20;

interface SinceLeftProps {
  readonly storyId: string;
  readonly told: readonly Told[];
  readonly me: Person;
  readonly names: ReadonlyMap<string, QuoteNamed>;
}

/** What others did since this person last said that they had seen it, by quote; one press a quote takes it. */
export function SinceLeft({ storyId, told, me, names }: SinceLeftProps) {
  const client = useClient();
  const [seen, keep] = useSeenHistory(storyId);
  const root = useRef<HTMLElement>(null);
  const groups = seen === null ? [] : sinceLeft(told, seen, me.id);
  const take = (taken: readonly ToldGroup[], said: string): void => {
    keep(withSeen(seen ?? {}, taken));
    client.show({ said });
    // The group goes with the act: the keyboard goes on to the next one, so that one key takes all in turn.
    requestAnimationFrame(() => {
      const next = root.current?.querySelector<HTMLElement>('[data-seen]') ?? root.current;
      next?.focus();
    });
  };
  if (seen === null) return null;
  const left = (count: number): string =>
    count === 0 ? 'Nothing is left.' : `${counted(count, 'group is', 'groups are')} left.`;
  return (
    <section ref={root} tabIndex={-1} aria-labelledby="since-left" className={styles.since}>
      <div className={styles.head}>
        <h3 id="since-left">Since you left</h3>
        {groups.length < 2 ? null : (
          <Button onClick={() => take(groups, 'All of it is seen.')}>All seen</Button>
        )}
      </div>
      {groups.length === 0 ? (
        <p className={styles.note}>Nothing by others that you have not seen.</p>
      ) : null}
      {groups.slice(0, AT_ONCE).map((group) => {
        const title = groupTitle(group.quoteId, names);
        return (
          <div key={group.quoteId} className={styles.group}>
            <div className={styles.head}>
              <QuoteTitle quoteId={group.quoteId} title={title} />
              <span className={styles.who}>{whoDid(group.told)}</span>
              <Button
                data-seen
                aria-label={`Seen: ${title}`}
                onClick={() => take([group], `${title}: seen. ${left(groups.length - 1)}`)}
              >
                Seen
              </Button>
            </div>
            <Sentences told={group.told} withDay />
          </div>
        );
      })}
      {groups.length <= AT_ONCE ? null : (
        <p className={styles.note}>
          {counted(groups.length - AT_ONCE, 'more comes up', 'more come up')} as these are seen.
        </p>
      )}
    </section>
  );
}
