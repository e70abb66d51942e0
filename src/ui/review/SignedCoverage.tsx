import { coverageWords } from '#core/desk/coverage-words.ts';
import styles from './Notices.module.css';
import { usePane } from './pane-context.tsx';

/** What the sign-off covers, as a list that opens: a change of any of it ends the sign-off. */
export function SignedCoverage() {
  const { desk, quote } = usePane();
  return (
    <div className={styles.thread}>
      <details>
        <summary>What this sign-off covers</summary>
        <ul className={styles.whole}>
          {coverageWords(desk, quote).map(({ about, fields }) => (
            <li key={about}>
              <b>Of {about}:</b> {fields.join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
