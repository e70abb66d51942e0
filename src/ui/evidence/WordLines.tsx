import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import styles from './Comparison.module.css';
import type { Around, WordPair } from './word-pairs.ts';

interface WordLinesProps {
  /** The two texts word over word; null where they are too long to be put so. */
  readonly pairs: Around | null;
  readonly printed: string;
  readonly said: string;
}

/** More columns than this may not stand in three lines. */
const MANY = 12;

/** Enough labels for the longest quotation; the box cuts off those that no line needs. */
const LABELS = Array.from({ length: 80 }, (_, index) => index);

/** The two lines, broken at the same word. Screen readers get them one after the other, not interleaved. */
export function WordLines({ pairs, printed, said }: WordLinesProps) {
  if (pairs === null)
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className={styles.plain} tabIndex={0} role="group" aria-label="Printed over said">
        <p>
          <b>printed</b> {printed}
        </p>
        <p>
          <b>said</b> {said}
        </p>
      </div>
    );
  const scrolls = pairs.pairs.length > MANY;
  const odd = pairs.pairs.filter((pair) => !pair.equal);
  return (
    <div className={styles.pairs}>
      <Hidden>
        Printed: {printed}. Said: {said}.{' '}
        {odd.length === 0
          ? 'No word differs.'
          : `Words that differ: ${odd.map((pair) => `printed ${pair.printed || 'nothing'}, said ${pair.said || 'nothing'}`).join('; ')}.`}
      </Hidden>
      {/* Long quotations scroll here, and the keyboard must reach what scrolls. */}
      <div
        className={styles.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={scrolls ? 0 : -1}
        role="group"
        aria-label="Printed over said"
      >
        <div className={styles.lines} aria-hidden="true">
          <div className={styles.labels}>
            {LABELS.map((label) => (
              <span key={label} className={styles.label}>
                <span>printed</span>
                <span>said</span>
              </span>
            ))}
          </div>
          <div className={styles.words}>
            {pairs.before === '' ? null : (
              <Column pair={{ printed: '', said: lead(pairs.before), equal: true }} />
            )}
            {pairs.pairs.map((pair, index) => (
              <Column key={`${index}-${pair.printed}-${pair.said}`} pair={pair} />
            ))}
            {pairs.after === '' ? null : (
              <Column pair={{ printed: '', said: tail(pairs.after), equal: true }} />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

const AROUND = 3;

function lead(text: string): string {
  const all = text.split(' ');
  return all.length > AROUND ? `…${all.slice(-AROUND).join(' ')}` : text;
}

function tail(text: string): string {
  const all = text.split(' ');
  return all.length > AROUND ? `${all.slice(0, AROUND).join(' ')}…` : text;
}

function Column({ pair }: { readonly pair: WordPair }) {
  return (
    <span className={classNames(styles.column, !pair.equal && styles.odd)}>
      <span>{pair.printed}</span>
      <span>{pair.said}</span>
    </span>
  );
}
