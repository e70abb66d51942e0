import { quoteOf } from '#core/desk/desk.ts';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import styles from './HistoryPanel.module.css';

interface QuoteTitleProps {
  readonly quoteId: string | null;
  readonly title: string;
}

/** The name of a group: a way to the quote where it is on the desk. */
export function QuoteTitle({ quoteId, title }: QuoteTitleProps) {
  const client = useClient();
  const there = useDesk((state) => quoteId !== null && quoteOf(state.desk, quoteId) !== undefined);
  return (
    <h4 className={styles.title}>
      {there && quoteId !== null ? (
        <button type="button" onClick={() => goToQuote(client, quoteId, `${title} is open.`)}>
          {shownWords(title)}
        </button>
      ) : (
        shownWords(title)
      )}
    </h4>
  );
}
