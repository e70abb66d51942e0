import { quotesOf } from '#core/desk/desk.ts';
import { HEARD_BY, type HeardBy } from '#core/quote/quote.ts';
import { classNames } from '../kit/class-names.ts';
import { Menu } from '../kit/Menu.tsx';
import { usePane } from '../review/pane-context.tsx';
import { shortName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';
import { occasionWords } from './occasion-words.ts';
import styles from './SourceBlock.module.css';

const HEARERS = [
  'us',
  'pool',
  'broadcast',
  'readout',
  'outlet',
  'unknown',
] as const satisfies readonly HeardBy[];

/** When, where and how it was said; one press carries it to the speaker's other quotes. */
export function OccasionLine() {
  const { desk, quote, open } = usePane();
  const acts = useActs();
  const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
  const others = quotesOf(desk).filter(
    (item) =>
      item.id !== quote.id &&
      item.stage !== 'dismissed' &&
      item.anchor.speakerId !== null &&
      item.anchor.speakerId === quote.anchor.speakerId &&
      item.occasionId !== quote.occasionId,
  );
  const carry = (): void => {
    void acts.write(
      others.map(
        (item) => ({ field: 'quote.occasion', id: item.id, value: quote.occasionId }) as const,
      ),
      `The same occasion for ${others.length === 1 ? 'one more quote' : `${others.length} more quotes`} of ${shortName(desk, quote)}.`,
    );
  };
  return (
    <div className={classNames(styles.line, styles.said)}>
      <span className={styles.tag}>Said</span>
      <button
        type="button"
        className={occasion === undefined ? styles.ask : styles.plain}
        onClick={() => open({ kind: 'occasion' })}
      >
        {occasion === undefined
          ? 'where and when?'
          : occasionWords(occasion) || 'occasion without words'}
      </button>
      <Menu
        label={`Heard by ${HEARD_BY[quote.heardBy]}`}
        trigger={quote.heardBy === 'unknown' ? 'heard by?' : `heard by ${HEARD_BY[quote.heardBy]}`}
        className={styles.quiet}
        items={HEARERS.map((heard) => ({
          id: heard,
          label: HEARD_BY[heard],
          disabled: heard === quote.heardBy,
          onPick: () =>
            void acts.write(
              [{ field: 'quote.heardBy', id: quote.id, value: heard }],
              `Heard by: ${HEARD_BY[heard]}.`,
            ),
        }))}
      />
      {occasion === undefined || others.length === 0 ? null : (
        <button type="button" className={styles.quiet} onClick={carry}>
          same for {shortName(desk, quote)}’s{' '}
          {others.length === 1 ? 'other' : `${others.length} others`}
        </button>
      )}
    </div>
  );
}
