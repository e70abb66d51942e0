import { maySee } from '#core/review/confidential.ts';
import { Button } from '../kit/Button.tsx';
import { useCompared } from '../record/compared.ts';
import { usePane } from '../review/pane-context.tsx';
import styles from './Comparison.module.css';

/** "Not in this record" never says "made up": it names what was looked through. */
function notIn(titles: readonly string[]): string {
  const [only] = titles;
  if (only === undefined) return '';
  return titles.length === 1
    ? `Not in this record: ${only.replace(/\.$/u, '')}.`
    : `Not in the ${titles.length} records held.`;
}

/** Nothing to hold against the printed words: what was looked through, and the ways to get more. */
export function NoWords() {
  const { desk, exhibits, held, me, open } = usePane();
  const busy = useCompared((state) => state.busy);
  const first = exhibits[0];
  const searched = held.searched.flatMap((id) => desk.sources[id]?.title ?? []);
  const missing = notIn(searched);
  const kept = first !== undefined && !maySee(first.source, me.hats);
  const missed = first !== undefined && held.searched.includes(first.source.id);
  return (
    <div className={styles.missing}>
      <span>
        {missing !== ''
          ? missing
          : busy
            ? 'Looking it up.'
            : first === undefined
              ? 'No record yet.'
              : kept
                ? 'The words in this source are not shown to you.'
                : 'The words in the source are not noted yet.'}
      </span>
      {first === undefined ? (
        <>
          <Button className={styles.inline} onClick={() => open({ kind: 'attach', pasted: '' })}>
            Paste or choose a file
          </Button>
          <Button className={styles.inline} onClick={() => open({ kind: 'ask' })}>
            Ask the reporter
          </Button>
        </>
      ) : (
        <Button
          className={styles.inline}
          onClick={() => open({ kind: 'evidence', evidenceId: first.evidence.id })}
        >
          {kept ? 'Who knows them?' : missed ? 'Look for yourself' : 'Add the words'}
        </Button>
      )}
    </div>
  );
}
