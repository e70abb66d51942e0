import { blocksOf, versionOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { alsoUsedIn, saysTheSame } from '#core/quote/same-words.ts';
import { useClient } from '../desk/desk-context.tsx';
import styles from './Elsewhere.module.css';
import { usePane } from './pane-context.tsx';
import { nextSentence } from './next-quote.ts';
import { quoteName } from './quote-words.ts';

/** So many are named; of more it is said how many. A story may say the same a thousand times. */
const NAMED = 6;

/** Other quotes of the story with the same words, in reading order; what is no quotation is none. */
export function sameWordsAs(desk: Desk, quote: Quote): readonly Quote[] {
  return inReadingOrder(desk).filter(
    (other) =>
      other.id !== quote.id &&
      other.stage !== 'dismissed' &&
      saysTheSame(other.anchor, quote.anchor),
  );
}

/** Where these words stand once more: in a headline, a subhead, a caption, in another quote. */
export function Elsewhere() {
  const client = useClient();
  const { desk, quote } = usePane();
  const version = versionOf(desk, quote);
  const used =
    version === undefined ? [] : alsoUsedIn(version.text, blocksOf(version), quote.anchor);
  const same = sameWordsAs(desk, quote);
  if (used.length === 0 && same.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      {used.length === 0 ? null : <p>Also used in: {used.join(', ')}</p>}
      {same.length === 0 ? null : (
        <p>
          Same words as{' '}
          {same.slice(0, NAMED).map((other) => (
            <button
              key={other.id}
              type="button"
              className={styles.other}
              onClick={() => client.show({ selectedId: other.id, said: nextSentence(desk, other) })}
            >
              {quoteName(desk, other).toLowerCase()}
            </button>
          ))}
          {same.length > NAMED ? ` and ${same.length - NAMED} more` : ''} · check together
        </p>
      )}
    </div>
  );
}
