import { useEffect } from 'react';
import { markOf } from '#core/desk/field-marks.ts';
import { trustWords } from '#core/quote/trust.ts';
import { MACHINE } from '#core/review/hats.ts';
import { doubtOf, misleadingIn } from '../quotes/doubt-rules.ts';
import { useClient } from '../desk/desk-context.tsx';
import { usePane } from './pane-context.tsx';
import { clearerSentence, suggestedSentence, whySentence } from './why-words.ts';
import styles from './WhoHead.module.css';

/**
 * Under who said it: the clearer words where readers may take the printed ones for somebody else,
 * and, when it is asked for, why the desk took it for a quote of this speaker.
 */
export function WhyLines({ why }: { readonly why: boolean }) {
  const client = useClient();
  const { desk, quote } = usePane();
  const { find, anchor } = quote;
  const misleading = quote.stage === 'dismissed' ? null : misleadingIn(desk, quote);
  const changed =
    quote.origin === 'machine' &&
    markOf(desk, { field: 'quote.anchor', id: quote.id })?.actor !== MACHINE.id;
  const reason = find === null ? null : whySentence(find.why, trustWords(find.sieve), changed);
  useEffect(() => {
    if (why && reason !== null) client.show({ said: reason });
  }, [client, reason, why]);
  return (
    <>
      {doubtOf(desk, quote) === 'perhaps' ? (
        <p className={styles.doubt}>{suggestedSentence(desk, quote)}</p>
      ) : null}
      {misleading === null || anchor.mention === null ? null : (
        <p className={styles.doubt}>{clearerSentence(anchor.mention, misleading)}</p>
      )}
      {why && reason !== null ? <p className={styles.why}>{reason}</p> : null}
    </>
  );
}
