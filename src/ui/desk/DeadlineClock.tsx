import { useEffect, useState } from 'react';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { clockWords } from './clock-words.ts';
import styles from './Header.module.css';

const TICK_MS = 15_000;

/** The time left. Nothing is said aloud when it ticks. */
export function DeadlineClock({ deadline }: { readonly deadline: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const words = clockWords(deadline, now);
  if (words === null) return null;
  const whole = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <span
      className={classNames(styles.chip, words.over && styles.urgent)}
      title={whole.format(new Date(deadline))}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.tick}>
        <circle cx="6" cy="6" r="4.500" />
        <path d="M6 3.500V6l1.800 1" />
      </svg>
      <Hidden>Deadline: </Hidden>
      {words.text}
    </span>
  );
}
