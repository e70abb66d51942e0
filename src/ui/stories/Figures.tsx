import { useEffect, useState } from 'react';
import { type DeskFigures, deskFigures } from '#core/desk/figures.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useSaid } from '../kit/use-said.ts';
import { BarChart } from './BarChart.tsx';
import { reopenChart, turnaroundChart, waitingChart } from './figure-words.ts';
import styles from './Figures.module.css';

const UNREAD = 'The logs could not be read. Try again in a moment.';

/** Logs of more stories than these are not fetched for a drawing; the ones changed last count. */
const MOST = 40;

/** The pace of the desk, worked out from the logs of its stories and from nothing else. */
export function Figures({ stories }: { readonly stories: readonly StorySummary[] }) {
  const client = useClient();
  const [figures, setFigures] = useState<DeskFigures | 'failed' | null>(null);
  useSaid(figures === 'failed' ? UNREAD : '');
  // Their heads: the same logs are not fetched twice.
  const ids = stories
    .slice(0, MOST)
    .map(({ storyId, head }) => `${storyId} ${head.seq}`)
    .join('\n');
  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      const acts = await client.storyActs();
      const names = ids === '' ? [] : ids.split('\n').map((line) => line.split(' ')[0] ?? '');
      const got = await Promise.all(names.map((storyId) => acts.log(storyId)));
      const logs = got.flatMap((each) => (each.ok ? [each.value] : []));
      if (stale) return;
      setFigures(
        logs.length === 0 && names.length > 0
          ? 'failed'
          : deskFigures(logs, Date.now(), Date.parse),
      );
    };
    void read();
    return () => {
      stale = true;
    };
  }, [client, ids]);
  if (figures === null) return <p>Reading the logs…</p>;
  if (figures === 'failed') return <p>{UNREAD}</p>;
  const count = figures.stories;
  return (
    <div className={styles.figures}>
      <p className={styles.source}>
        {stories.length > MOST
          ? `From the logs of the ${count} stories changed last.`
          : `From the ${count === 1 ? 'log of one story' : `logs of ${count} stories`}.`}
      </p>
      <BarChart chart={turnaroundChart(figures.turnaround)} />
      <BarChart chart={reopenChart(figures)} />
      <BarChart chart={waitingChart(figures.waiting)} />
    </div>
  );
}
