import type { Message } from '#core/desk/desk.ts';
import styles from './Notices.module.css';
import { usePane } from './pane-context.tsx';
import { whenWords } from './quote-words.ts';
import { DID, threadOf } from './thread.ts';

function Line({ message }: { readonly message: Message }) {
  return (
    <li>
      <b>{message.by.name}</b>
      {DID[message.kind]}: {message.text}{' '}
      <span className={styles.when}>
        {whenWords(message.at)}
        {message.blocking ? ' · blocks their hand over' : ''}
      </span>
    </li>
  );
}

/** The thread of the quote: the last word in view, the earlier ones folded with their count. */
export function Thread() {
  const { desk, quote } = usePane();
  const thread = threadOf(desk, quote);
  const last = thread.at(-1);
  if (last === undefined) return null;
  const earlier = thread.slice(0, -1);
  return (
    <div className={styles.thread}>
      {earlier.length === 0 ? null : (
        <details>
          <summary>
            {earlier.length === 1 ? 'One earlier message' : `${earlier.length} earlier messages`}
          </summary>
          <ul aria-label="Earlier messages on this quote">
            {earlier.map((message) => (
              <Line key={message.id} message={message} />
            ))}
          </ul>
        </details>
      )}
      <ul aria-label="Messages on this quote">
        <Line message={last} />
      </ul>
    </div>
  );
}
