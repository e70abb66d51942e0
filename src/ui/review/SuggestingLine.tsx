import styles from './Notices.module.css';
import { usePane } from './pane-context.tsx';

/** To whoever is about to sign: an edit is a suggestion, unless they choose to edit and not to sign. */
export function SuggestingLine() {
  const { suggesting, editsDirectly, editDirectly } = usePane();
  if (!suggesting && !editsDirectly) return null;
  return (
    <p className={styles.hint}>
      {editsDirectly
        ? 'You edit directly: someone else must then sign. '
        : 'You sign here; what you change is a suggestion. '}
      <button type="button" onClick={() => editDirectly(!editsDirectly)}>
        {editsDirectly ? 'Suggest instead' : 'Edit directly'}
      </button>
    </p>
  );
}
