import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import { RECORD_KEYS } from '../record/record-keys.ts';
import styles from './Comparison.module.css';
import { useFoundFix } from './use-found-fix.ts';

/** The words that would make the quotation true, until they are the fix. */
export function FoundFix() {
  const { words, used, copy, keep } = useFoundFix();
  const cap = useCaps('pane', RECORD_KEYS);
  if (words === null || used) return null;
  return (
    <div className={styles.fix}>
      <p>
        <b>As it was said</b> <span className={styles.fixed}>{words}</span>
      </p>
      <Button
        kind="quiet"
        className={styles.small}
        keys={cap('copy-fix')}
        onClick={() => void copy()}
      >
        Copy
      </Button>
      <Button
        kind="quiet"
        className={styles.small}
        keys={cap('use-fix')}
        onClick={() => void keep()}
      >
        Use as fix
      </Button>
    </div>
  );
}
