import { shownWords } from '../reader/shown-words.tsx';
import { usePane } from '../review/pane-context.tsx';
import styles from './Comparison.module.css';
import { FLAG_NAMES, flagWords } from './flag-words.ts';

/** What each ellipsis cut and each bracket replaced, and what about the place may make another sense. */
export function MarkLines() {
  const { held } = usePane();
  const { place } = held;
  if (place === null) return null;
  const flags = place.flags.filter(({ flag }) => flag !== 'said_by_other');
  if (flags.length === 0 && place.marks.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label="Context, ellipses and brackets">
      {flags.map((flag) => (
        <li key={`${flag.flag}-${flag.detail}`} className={styles.mark}>
          <b className={styles.flag}>
            <span aria-hidden="true">△ </span>
            {FLAG_NAMES[flag.flag]}
          </b>{' '}
          {shownWords(flagWords(flag))}
        </li>
      ))}
      {place.marks.map(({ mark, printed, said }, index) => (
        <li key={`${index}-${printed}`} className={styles.mark}>
          <b>{mark === 'ellipsis' ? '… Ellipsis' : '[ ] Bracket'}</b>{' '}
          {shownWords(mark === 'ellipsis' ? ellipsisWords(said) : bracketWords(printed, said))}
        </li>
      ))}
    </ul>
  );
}

function ellipsisWords(said: string | null): string {
  if (said === null) return 'what it cuts cannot be told: the words around it were not found.';
  return said === '' ? 'cuts nothing.' : `cuts “${said}”`;
}

function bracketWords(printed: string, said: string | null): string {
  if (said === null) return `${printed}: the words around it were not found.`;
  return said === '' ? `${printed} was not said; it explains.` : `${printed} replaces “${said}”`;
}
