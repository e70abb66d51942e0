import { lazy, Suspense } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { contextChanged } from '#core/desk/view.ts';
import styles from './Notices.module.css';
import { SignedCoverage } from './SignedCoverage.tsx';
import { usePane } from './pane-context.tsx';
import { whenWords } from './when-words.ts';
import { SuggestingLine } from './SuggestingLine.tsx';
import { Thread } from './Thread.tsx';

const ChangedSince = lazy(async () => ({
  default: (await import('../fix/ChangedSince.tsx')).ChangedSince,
}));
const ContextSince = lazy(async () => ({
  default: (await import('../fix/ContextSince.tsx')).ContextSince,
}));
const SpeakerShifted = lazy(async () => ({
  default: (await import('../fix/SpeakerShifted.tsx')).SpeakerShifted,
}));
const ClearingNotices = lazy(async () => ({
  default: (await import('../clearing/ClearingNotices.tsx')).ClearingNotices,
}));
const Suggestions = lazy(async () => ({
  default: (await import('./Suggestions.tsx')).Suggestions,
}));

/** There is something that a second person does, or did: a yes for legal, a nod, a look at what ran, a complaint. */
function asksSecond({ complaints }: Desk, quote: Quote): boolean {
  return (
    quote.legal !== null ||
    quote.dismissal?.wasConfirmed === true ||
    quote.runUnsigned !== null ||
    Object.values(complaints).some(({ quoteId }) => quoteId === quote.id)
  );
}

/** What stands between the quote and its next step, if anything: one line each, nothing when all is plain. */
export function Notices() {
  const { desk, quote, me, status } = usePane();
  const holder = quote.assignee;
  const suggested = Object.values(desk.suggestions).some(({ quoteId }) => quoteId === quote.id);
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
          {quote.approval.rules === 1 ? ' Under the earlier rules, which cover less.' : ''}
          {contextChanged(desk, quote)
            ? ` Something around this quote has changed since. ${
                me.hats.includes('signs')
                  ? 'If the sign-off is still right, choose “Still stands”.'
                  : 'Ask someone who can sign off to look again.'
              }`
            : ''}
        </p>
      ) : null}
      {quote.approval !== null && status === 'signed' ? <SignedCoverage /> : null}
      <Suspense fallback={null}>
        {status === 'changed' ? <ChangedSince /> : null}
        {status === 'signed' && contextChanged(desk, quote) ? <ContextSince /> : null}
        {quote.stoodAt !== null && quote.approval === null ? <SpeakerShifted /> : null}
      </Suspense>
      <Suspense fallback={null}>{asksSecond(desk, quote) ? <ClearingNotices /> : null}</Suspense>
      <Thread />
      <Suspense fallback={null}>{suggested ? <Suggestions /> : null}</Suspense>
      <SuggestingLine />
    </>
  );
}
