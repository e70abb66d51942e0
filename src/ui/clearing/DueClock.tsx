import { useEffect, useState } from 'react';
import { classNames } from '../kit/class-names.ts';
import { dueWords } from './complaint-words.ts';
import styles from './clearing.module.css';

const TICK_MS = 60_000;

/** When an answer is due and how long that is. Nothing is said aloud when it ticks. */
export function DueClock({ due }: { readonly due: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { text, over } = dueWords(due, now);
  return <span className={classNames(styles.due, over && styles.over)}>{text}</span>;
}
