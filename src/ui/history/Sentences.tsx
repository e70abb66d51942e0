import { whenWords } from '../review/when-words.ts';
import { clockOf } from './history-words.ts';
import type { Told } from './told.ts';
import styles from './HistoryPanel.module.css';

interface SentencesProps {
  readonly told: readonly Told[];
  /** The day stands nowhere above. */
  readonly withDay: boolean;
}

/** Who did what, and when. */
export function Sentences({ told, withDay }: SentencesProps) {
  return (
    <ol className={styles.sentences}>
      {told.map(({ seq, at, sentence }) => (
        <li key={seq}>
          <time dateTime={at}>{withDay ? whenWords(at) : clockOf(at)}</time>
          <span>{sentence}</span>
        </li>
      ))}
    </ol>
  );
}
