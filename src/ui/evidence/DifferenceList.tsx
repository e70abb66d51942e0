import type { Difference } from '#core/record/difference.ts';
import { differencePasses } from '#core/verdict/case.ts';
import { differenceRow, isCritical } from '#core/verdict/difference.ts';
import { sameValue } from '#core/text/canonical.ts';
import { Button } from '../kit/Button.tsx';
import { Hidden } from '../kit/Hidden.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import styles from './Comparison.module.css';
import { gapWords, spokenDifference } from './difference-words.ts';
import { DifferenceForm } from './DifferenceForm.tsx';

interface DifferenceListProps {
  /** One is being noted by hand. */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/**
 * The differences: those somebody listed, else those the comparison found; critical ones first. What
 * was found becomes the list with the verdict, or when somebody changes it.
 */
export function DifferenceList({ adding, onAdding }: DifferenceListProps) {
  const { quote, facts, held, found, hunk, unseen } = usePane();
  const acts = useActs();
  const { place } = held;
  const shown = place?.differences ?? [];
  const listed: readonly Difference[] =
    unseen || (quote.differences.length === 0 && found?.differences !== null && place !== null)
      ? shown
      : quote.differences;
  const bare = (item: Difference): Difference => ({
    class: item.class,
    printed: item.printed,
    said: item.said,
  });
  const write = (differences: readonly Difference[], said: string): Promise<boolean> =>
    acts.write([{ field: 'quote.differences', id: quote.id, value: differences.map(bare) }], said);
  const ordered = listed.toSorted((a, b) => Number(isCritical(b)) - Number(isCritical(a)));
  const others =
    listed !== shown && place !== null && !sameValue(listed.map(bare), shown.map(bare));
  return (
    <div className={styles.differences}>
      {ordered.length === 0 ? null : (
        <ul aria-label="Differences">
          {ordered.map((item) => {
            const at = shown.findIndex((other) => sameValue(bare(other), bare(item)));
            const label = differenceRow(item.class).label;
            return (
              <li
                key={`${item.class}-${item.printed}-${item.said}-${at}`}
                className={styles.difference}
                data-hunk={at >= 0 && at === hunk ? '' : undefined}
              >
                <span aria-hidden="true" className={styles.named}>
                  <span className={isCritical(item) ? styles.critical : undefined}>
                    {isCritical(item) ? `◇ ${label}` : label}
                  </span>
                  {item.class === 'spliced' ? null : (
                    <code>
                      {item.printed || '–'} / {item.said || '–'}
                    </code>
                  )}
                  {at < 0 ? null : <span>{gapWords(shown[at] ?? { gap: null })}</span>}
                </span>
                <Hidden>
                  {place !== null && at >= 0
                    ? spokenDifference(place, at)
                    : `printed: ${item.printed || 'nothing'}; said: ${item.said || 'nothing'}; ${label.toLowerCase()}`}
                  {isCritical(item) ? ', meaning may change' : ''}
                </Hidden>
                {differencePasses(facts, item) ? (
                  <span className={styles.passes} title="The house style lets it pass">
                    passes
                  </span>
                ) : null}
                <span className={styles.remove}>
                  <Button
                    kind="quiet"
                    className={styles.small}
                    aria-label={`Take back: ${label}`}
                    onClick={() =>
                      void write(
                        listed.filter((other) => other !== item),
                        'Difference taken back.',
                      )
                    }
                  >
                    ×
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <DifferenceForm
          onClose={() => onAdding(false)}
          onAdd={async (item) => {
            const label = differenceRow(item.class).label;
            const said = isCritical(item) ? `${label}: meaning may change.` : `${label}: noted.`;
            if (await write([...listed, item], said)) onAdding(false);
          }}
        />
      ) : others ? (
        <Button
          kind="quiet"
          className={styles.small}
          onClick={() => void write(shown, 'Differences as the comparison finds them.')}
        >
          Take what is found ({shown.length})
        </Button>
      ) : null}
    </div>
  );
}
