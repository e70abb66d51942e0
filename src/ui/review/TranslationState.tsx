import { creditOf, standingOf } from '#core/desk/translated.ts';
import { Button } from '../kit/Button.tsx';
import { usePane } from './pane-context.tsx';
import styles from './TranslationFields.module.css';

/** How the quote stands as a translation, and what the story has to say beside it. */
export function TranslationState() {
  const { desk, quote, open } = usePane();
  const standing = standingOf(desk, quote);
  const credit = creditOf(desk, quote);
  if (standing === 'not translated')
    return quote.rendering === null ? null : (
      <p className={styles.state}>No translation to check: the words are compared as they are.</p>
    );
  if (standing === 'checked') return <p className={styles.done}>✓ Translation checked.</p>;
  return (
    <p className={credit?.printed === true ? styles.state : styles.needs}>
      {standing === 'interpreter' ? (
        'The record is the interpreter’s voice: what is compared are the interpreter’s words. '
      ) : (
        <>
          <b>Translation not checked.</b> It can run so with a credit.{' '}
        </>
      )}
      {credit === null ? null : credit.printed ? (
        'The paragraph says so.'
      ) : (
        <>
          {`The paragraph does not say “${credit.words}” yet; the story is not cleared without it. `}
          <Button kind="quiet" className={styles.small} onClick={() => open({ kind: 'make-fix' })}>
            Write it in
          </Button>
        </>
      )}
    </p>
  );
}
