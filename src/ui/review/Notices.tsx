import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { contextChanged } from '#core/desk/view.ts';
import { useClient } from '../desk/desk-context.tsx';
import { changedSince } from './changed-since.ts';
import styles from './Notices.module.css';
import { usePane } from './pane-context.tsx';
import { whenWords } from './quote-words.ts';
import { Suggestions } from './Suggestions.tsx';
import { Thread } from './Thread.tsx';

/** What stands between the quote and its next step, if anything: one line each, nothing when all is plain. */
export function Notices() {
  const { desk, quote, me, status } = usePane();
  const holder = quote.assignee;
  return (
    <>
      {quote.dismissal === null ? null : (
        <p className={styles.notice}>
          <b>
            {DISMISS_REASONS.find((row) => row.reason === quote.dismissal?.reason)?.label ??
              'Not a quotation'}
            .
          </b>{' '}
          {quote.dismissal.by.name}, {whenWords(quote.dismissal.at)}.
        </p>
      )}
      {quote.asked === null ? null : (
        <p className={styles.notice}>
          <b>With {quote.asked.addressee}</b> since {whenWords(quote.asked.at)}:{' '}
          {quote.asked.question}
        </p>
      )}
      {quote.sentBackNote === null ? null : (
        <p className={styles.notice}>
          <b>Sent back by {quote.sentBackNote.by.name}:</b> {quote.sentBackNote.note}
        </p>
      )}
      {holder !== null &&
      holder.id !== me.id &&
      ['in-hand', 'asked', 'sent-back'].includes(quote.stage) ? (
        <p className={styles.notice}>
          <b>In hand with {holder.name}.</b> What you write here is kept with your name.
        </p>
      ) : null}
      {status === 'run-unsigned' && quote.runUnsigned !== null ? (
        <p className={styles.notice}>
          <b>Runs unsigned:</b> {quote.runUnsigned.reason}. {quote.runUnsigned.by.name},{' '}
          {whenWords(quote.runUnsigned.at)}.
        </p>
      ) : null}
      {quote.approval !== null && status === 'signed' ? (
        <p className={styles.notice}>
          <b className={styles.signed}>Signed</b> by {quote.approval.by.name},{' '}
          {whenWords(quote.approval.at)}.
          {contextChanged(desk, quote)
            ? ' The sentences around it, or the speaker, are others now.'
            : ''}
        </p>
      ) : null}
      {status === 'changed' ? <ChangedSinceSigning /> : null}
      <Thread />
      <Suggestions />
    </>
  );
}

function ChangedSinceSigning() {
  const client = useClient();
  const { desk, quote } = usePane();
  const changes = changedSince(client.log(), desk, quote);
  return (
    <div className={styles.notice}>
      <p>
        <b>Changed since {quote.approval?.by.name} signed</b>
        {quote.approval === null ? '' : ` (${whenWords(quote.approval.at)})`}. Put it back and the
        signature is valid again.
      </p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.what}>
            {change.what}: <del>{change.before}</del> <ins>{change.now}</ins>
          </li>
        ))}
      </ul>
    </div>
  );
}
