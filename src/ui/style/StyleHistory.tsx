import type { Desk } from '#core/desk/desk.ts';
import { useClient } from '../desk/desk-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { whenWords } from '../review/when-words.ts';
import { signedUnderOthers, styleHistory } from './style-history.ts';
import styles from './StylePanel.module.css';

/** What the story was checked by before, and what is signed under another style than today’s. */
export function StyleHistory({ desk }: { readonly desk: Desk }) {
  const client = useClient();
  const rows = styleHistory(client.log());
  const signed = signedUnderOthers(desk);
  return (
    <>
      {signed.length === 0 ? null : (
        <section aria-labelledby="signed-under" className={styles.past}>
          <h3 id="signed-under" className={styles.legend}>
            Signed under another style
          </h3>
          <ul>
            {signed.map(({ quote, words }) => (
              <li key={quote.id}>
                {quoteName(desk, quote)}: {words}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rows.length < 2 ? null : (
        <section aria-labelledby="checked-by" className={styles.past}>
          <h3 id="checked-by" className={styles.legend}>
            How this story was checked
          </h3>
          <ol>
            {rows.map(({ words, by, at }) => (
              <li key={`${at}-${words}`}>
                {words}{' '}
                <span>
                  · {by}, {whenWords(at)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
