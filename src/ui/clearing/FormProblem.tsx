import { usePane } from '../review/pane-context.tsx';
import styles from './clearing.module.css';

/** Why the act of the form was refused, where the form still covers the pane that says so too. */
export function FormProblem() {
  const { problem } = usePane();
  if (problem.length === 0) return null;
  return (
    <ul className={styles.problem}>
      {problem.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
