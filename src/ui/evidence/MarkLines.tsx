import { usePane } from '../review/pane-context.tsx';
import styles from './Comparison.module.css';

/** What each ellipsis cut and each bracket replaced, and what about the place may make another sense. */
export function MarkLines() {
  const { held } = usePane();
  const { place } = held;
  if (place === null) return null;
  const flags = place.flags.filter(({ flag }) => flag !== 'said_by_other');
  if (flags.length === 0 && place.marks.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label="Context, ellipses and brackets">
      {flags.map(({ flag, detail }) => (
        <li key={`${flag}-${detail}`} className={styles.mark}>
          <b className={styles.flag}>△ Context</b> {detail}
        </li>
      ))}
      {place.marks.map(({ mark, printed, said }, index) => (
        <li key={`${index}-${printed}`} className={styles.mark}>
          <b>{mark === 'ellipsis' ? '… Ellipsis' : '[ ] Bracket'}</b>{' '}
          {mark === 'ellipsis' ? ellipsisWords(said) : bracketWords(printed, said)}
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
