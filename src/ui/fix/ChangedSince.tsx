import { versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { useClient } from '../desk/desk-context.tsx';
import { ChangeLine } from '../review/ChangeLine.tsx';
import { changedSince, deskAtSigning } from '../review/changed-since.ts';
import changes from '../review/Changes.module.css';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { whenWords } from '../review/when-words.ts';
import { ContextSince } from './ContextSince.tsx';
import { FixLines } from './FixLines.tsx';

function printedOn(desk: Desk, quoteId: string): string {
  const quote = quoteOf(desk, quoteId);
  return quote === undefined
    ? ''
    : printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
}

function versionNumber(desk: Desk, quoteId: string): number {
  const quote = quoteOf(desk, quoteId);
  return quote === undefined ? 0 : (versionOf(desk, quote)?.number ?? 0);
}

/** As it was signed over as it stands now, and how the sign-off becomes valid again. */
export function ChangedSince() {
  const client = useClient();
  const { desk, quote, me } = usePane();
  const then = deskAtSigning(client.log(), quote);
  const all = changedSince(then, desk, quote);
  const words = then !== null && all.some(({ what }) => what === 'words' || what === 'kind');
  const rest = all.filter(({ what }) => what !== 'words' || !words);
  const [was, is] = [
    then === null ? 0 : versionNumber(then, quote.id),
    versionNumber(desk, quote.id),
  ];
  return (
    <>
      <div className={notices.notice}>
        <p>
          <b>Changed since {quote.approval?.by.name} signed off</b>
          {quote.approval === null ? '' : ` (${whenWords(quote.approval.at)})`}.{' '}
          {was === is
            ? 'Undo the change to restore the sign-off.'
            : `Signed off in version ${was}. This is version ${is}.`}
          {me.hats.includes('signs')
            ? ' If the quote is right as it is now, choose “Still stands”.'
            : ''}
        </p>
        {words && then !== null ? (
          <FixLines
            name={
              was === is
                ? 'As it was signed, over as it stands now'
                : `Version ${was}, as it was signed, over version ${is}`
            }
            labels={['signed', 'now']}
            before={printedOn(then, quote.id)}
            after={printedOn(desk, quote.id)}
          />
        ) : null}
        <ul className={changes.changes} aria-label="Changed since signing">
          {rest.map((change) => (
            <ChangeLine key={change.what} change={change} />
          ))}
        </ul>
      </div>
      <ContextSince />
    </>
  );
}
