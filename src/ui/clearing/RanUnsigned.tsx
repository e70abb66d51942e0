import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import styles from './clearing.module.css';
import { QuoteLink } from './QuoteLink.tsx';
import { byWhen } from './story-words.ts';

/** What runs without a signature, and whether someone else has seen it since. It keeps nothing back. */
export function RanUnsigned({ desk }: { readonly desk: Desk }) {
  const quotes = quotesToClear(desk).filter((quote) => quoteStatus(desk, quote) === 'run-unsigned');
  if (quotes.length === 0) return null;
  const unseen = quotes.filter(({ runUnsigned }) => runUnsigned?.seenSince === null).length;
  return (
    <section className={styles.part} aria-label="Runs unsigned">
      <div className={styles.head}>
        <h3>
          Runs unsigned <span className={styles.count}>{quotes.length}</span>
        </h3>
        <p className={styles.note}>
          {unseen === 0
            ? 'Someone else has seen each of them since.'
            : `${unseen} not yet seen by someone else.`}
        </p>
      </div>
      <ul className={styles.list}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteLink desk={desk} quote={quote} words={flagWords(quote)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function flagWords({ runUnsigned: flag }: Quote): string {
  if (flag === null) return '';
  const seen =
    flag.seenSince === null ? 'Nobody else has seen it since.' : `Seen: ${byWhen(flag.seenSince)}.`;
  return `${flag.reason}. ${byWhen(flag)}. ${seen}`;
}
