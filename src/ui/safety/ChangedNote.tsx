import { useEffect, useState } from 'react';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { PHONE, useMedia } from '../desk/use-media.ts';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { changedWords } from './changed-words.ts';
import styles from './Safety.module.css';

/** Several changes in a row are said as one, this long after the last of them. */
const SETTLE_MS = 1200;

/**
 * What others changed meanwhile, in a corner over the page, so that nothing one reads is moved. It
 * goes when it is put away, or when the quote is opened.
 */
export function ChangedNote() {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const recent = useDesk((state) => state.recent);
  const selectedId = useDesk((state) => state.selectedId);
  const phone = useMedia(PHONE);
  const [settled, setSettled] = useState(recent);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(recent), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [recent]);
  const words = desk === null ? null : changedWords(desk, settled, me);
  const said = words?.text ?? '';
  useEffect(() => {
    speech.news('others', said);
  }, [said]);
  if (words === null) return null;
  const { text, quoteId } = words;
  return (
    <aside className={styles.note} aria-label="Changed by others">
      <span>{text}</span>
      {/* On a phone the open quote may lie away behind the story. */}
      {quoteId === null || (quoteId === selectedId && !phone) ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            client.show({ recent: [] });
            goToQuote(client, quoteId, '');
          }}
          aria-label={`Show it: ${text}`}
        >
          Show
        </Button>
      )}
      <Button kind="quiet" onClick={() => client.show({ recent: [] })} aria-label="Put away">
        ×
      </Button>
    </aside>
  );
}
