import { MARKS_OFF, readyFixes } from '#core/desk/make-fix.ts';
import { isBareFragment } from '#core/quote/fragment.ts';
import styles from './BesideVerdict.module.css';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** One or two words in marks: the fix that takes the marks off, ready to be suggested. */
export function FragmentLine() {
  const { desk, quote } = usePane();
  const acts = useActs();
  if (!isBareFragment(quote.anchor) || quote.fix !== null) return null;
  const fix = readyFixes(desk, quote, { said: null, credit: null }).find(
    ({ how }) => how === 'paraphrase',
  );
  if (fix === undefined) return null;
  return (
    <p className={styles.block}>
      So few words need no marks.{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          void acts.write(
            [
              { field: 'quote.fix', id: quote.id, value: MARKS_OFF },
              { field: 'quote.fixStatus', id: quote.id, value: 'open' },
            ],
            'Fix kept: without marks.',
          )
        }
      >
        Suggest removing the marks
      </button>
    </p>
  );
}
