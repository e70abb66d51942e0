import type { Message } from '#core/desk/message.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { whenWords } from '../review/when-words.ts';
import { blockWords, DID, type Exchange, exchangesOf } from '../review/thread.ts';
import { useActs } from '../review/use-acts.ts';
import { useThreadRead } from './read-talk.ts';
import { givenWords } from './talk-words.ts';
import styles from './Thread.module.css';

/**
 * The thread of the open quote: in view the last word, what blocks, and what this person had not
 * read; the rest folded with its count. Drawn on the screen it counts as read.
 */
export function ThreadLines() {
  const client = useClient();
  const { desk, quote } = usePane();
  const fresh = useThreadRead(quote.id);
  const exchanges = exchangesOf(desk, quote, client.log());
  const inView = (exchange: Exchange, index: number): boolean =>
    index === exchanges.length - 1 ||
    [exchange.message, exchange.answer].some(
      (item) => item !== null && (fresh.has(item.id) || blocks(item)),
    );
  const earlier = exchanges.filter((exchange, index) => !inView(exchange, index));
  const shown = exchanges.filter(inView);
  if (shown.length === 0) return null;
  return (
    <div className={notices.thread}>
      {earlier.length === 0 ? null : (
        <details>
          <summary>
            {earlier.length === 1 ? 'One earlier message' : `${earlier.length} earlier messages`}
          </summary>
          <ul aria-label="Earlier messages on this quote" className={styles.lines}>
            {earlier.map((exchange) => (
              <Line key={exchange.message.id} exchange={exchange} fresh={fresh} />
            ))}
          </ul>
        </details>
      )}
      <ul aria-label="Messages on this quote" className={styles.lines}>
        {shown.map((exchange) => (
          <Line key={exchange.message.id} exchange={exchange} fresh={fresh} />
        ))}
      </ul>
    </div>
  );
}

function blocks(message: Message): boolean {
  return message.blocking && message.settled === null;
}

interface LineProps {
  readonly exchange: Exchange;
  readonly fresh: ReadonlySet<string>;
}

function Line({ exchange, fresh }: LineProps) {
  const { message, addressee, answer } = exchange;
  const whom = addressee === null ? '' : ` ${addressee}`;
  const byOthers = message.given !== null;
  return (
    <li>
      <p>
        {fresh.has(message.id) ? <New /> : null}
        <b>{byOthers ? givenWords(message) : message.by.name}</b>
        {DID[message.kind]}
        {whom}: {message.text} <When message={message} />
      </p>
      {message.blocking ? <Block message={message} /> : null}
      {answer === null ? null : (
        <p className={styles.answer}>
          {fresh.has(answer.id) ? <New /> : null}
          <b>{givenWords(answer)}</b> answered: {answer.text} <When message={answer} />
        </p>
      )}
    </li>
  );
}

function New() {
  return <span className={styles.fresh}>New </span>;
}

function When({ message }: { readonly message: Message }) {
  const wrote = message.given === null ? '' : `written down by ${message.by.name}, `;
  return (
    <span className={notices.when}>
      {wrote}
      {whenWords(message.at)}
    </span>
  );
}

/** What the note keeps from happening, and the way to settle it. */
function Block({ message }: { readonly message: Message }) {
  const { desk, quote } = usePane();
  const myId = useDesk((state) => state.me?.id ?? null);
  const acts = useActs();
  const command = { type: 'settle-message', messageId: message.id } as const;
  const because = useRefusal(message.settled === null ? command : null);
  if (message.settled !== null)
    return (
      <p className={notices.when}>
        Settled by {message.settled.by.name}, {whenWords(message.settled.at)}.
      </p>
    );
  return (
    <div className={styles.block}>
      <p>{blockWords(message, quote, myId)}</p>
      <Button
        disabledBecause={because}
        onClick={() =>
          void acts.act(
            [command],
            `${quoteName(desk, quote)}: the note is settled, it blocks no more.`,
          )
        }
      >
        Settle the note
      </Button>
    </div>
  );
}
