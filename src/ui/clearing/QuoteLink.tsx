import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { useClient } from '../desk/desk-context.tsx';
import { StatusShape } from '../kit/StatusShape.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { firstWords } from '../review/first-words.ts';
import { quoteName, shortName } from '../review/quote-words.ts';
import styles from './clearing.module.css';
import { goToQuote } from './go-to-quote.ts';

interface QuoteLinkProps {
  readonly desk: Desk;
  readonly quote: Quote;
  /** What is to be said of it here. */
  readonly words: string;
}

/** A quote in a list of the panel: its words lead to it, what is the matter stands under them. */
export function QuoteLink({ desk, quote, words }: QuoteLinkProps) {
  const client = useClient();
  const name = quote.stage === 'dismissed' ? '' : `${quoteName(desk, quote)} · `;
  return (
    <div className={styles.quote}>
      <StatusShape status={quoteStatus(desk, quote)} />
      <button
        type="button"
        className={styles.link}
        onClick={() => goToQuote(client, quote.id, `${name}${words}`)}
      >
        <span className={styles.who}>
          {name}
          {shownWords(shortName(desk, quote))}
        </span>{' '}
        <span className={styles.words} dir="auto">
          {shownWords(isQuotation(quote) ? `“${firstWords(quote, 9)}”` : firstWords(quote, 9))}
        </span>
      </button>
      <span className={styles.need}>{words}</span>
    </div>
  );
}
