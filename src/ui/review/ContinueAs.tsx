import type { Person } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { usePane } from './pane-context.tsx';
import { wantPaneFocus } from './pane-focus.ts';
import styles from './ActionBar.module.css';

interface ContinueAsProps {
  /** Why it cannot be done, each a sentence; empty: nothing is drawn. */
  readonly sentences: readonly string[];
  readonly people: readonly Person[];
}

/** Why not, before the click; in the demo also who could, one press away. */
export function ContinueAs({ sentences, people }: ContinueAsProps) {
  const client = useClient();
  const demo = useDesk((state) => state.demo);
  const { quote } = usePane();
  // The other person finds the same quote open, and the keyboard on it.
  const become = async (id: string): Promise<void> => {
    wantPaneFocus();
    await client.becomePerson(id);
    client.show({ selectedId: quote.id });
  };
  if (sentences.length === 0) return null;
  return (
    <div className={styles.refusal}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {demo && people.length > 0 ? (
        <div className={styles.people}>
          <span>Continue as</span>
          {people.slice(0, 3).map((person) => (
            <Button
              key={person.id}
              className={styles.small}
              aria-label={`Continue as ${person.name}`}
              onClick={() => void become(person.id)}
            >
              {person.name}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
