import styles from './Picks.module.css';

interface PicksProps<T extends string> {
  /** What the buttons are for; stands before them. */
  readonly lead: string;
  readonly picks: readonly T[];
  readonly onPick: (pick: T) => void;
}

/** Words that are typed often, each a button that fills them in; nothing where there are none. */
export function Picks<T extends string>({ lead, picks, onPick }: PicksProps<T>) {
  if (picks.length === 0) return null;
  return (
    <div className={styles.picks}>
      <span>{lead}</span>
      <ul aria-label={lead}>
        {picks.map((pick) => (
          <li key={pick}>
            <button type="button" onClick={() => onPick(pick)}>
              {pick}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
