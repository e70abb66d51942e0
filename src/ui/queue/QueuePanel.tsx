import { useMemo, useRef } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Person } from '#core/review/hats.ts';
import { statusRow } from '#core/review/status.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { listTitle } from '#core/quote/printed.ts';
import { versionOf } from '#core/desk/context.ts';
import { unreadClause } from '../quotes/filter-words.ts';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Modal } from '../kit/Modal.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { numberLabel, quoteName, shortName } from '../review/quote-words.ts';
import { BulkSign } from './BulkSign.tsx';
import { sinceWords } from './looked.ts';
import { queueFor } from './next-risk.ts';
import { walkQueue } from './queue-walk.ts';
import styles from './QueuePanel.module.css';
import { SecondVerdictsPart } from './SecondVerdictsPart.tsx';
import { useSeen } from './use-seen.ts';

/** What waits for a signature, the riskiest first and why; what may be signed in one act. */
export function QueuePanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  return (
    <Modal title="To sign" wide onClose={onClose}>
      {desk === null || me === null ? null : <Queue desk={desk} me={me} onClose={onClose} />}
    </Modal>
  );
}

interface QueueProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly onClose: () => void;
}

function Queue({ desk, me, onClose }: QueueProps) {
  const client = useClient();
  const list = useRef<HTMLOListElement>(null);
  const queue = useMemo(() => queueFor(desk, me), [desk, me]);
  const quotes = useMemo(() => queue.map(({ quote }) => quote), [queue]);
  const seen = useSeen(desk, quotes, me.id);
  const unread = useMemo(() => unreadClause(desk), [desk]);
  const step = (by: 1 | -1): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  useKeys('list', list, { next: () => step(1), previous: () => step(-1) });
  const openQuote = (id: string, said: string): void => {
    onClose();
    walkQueue(id);
    goToQuote(client, id, said);
  };
  return (
    <div className={styles.parts}>
      {queue.length === 0 ? (
        <p className={styles.none}>
          Nothing waits for a signature. What is handed over stands here, the riskiest first.
        </p>
      ) : (
        <>
          {unread === '' ? null : <p className={styles.none}>The riskiest first; {unread}.</p>}
          <ol ref={list} className={styles.rows} aria-label="To sign, the riskiest first">
            {queue.map(({ quote, reasons }) => {
              const looked = seen?.get(quote.id);
              const since =
                looked === undefined ? '' : sinceWords(looked, firstHidden(desk, quote, me));
              const { label, shape } = statusRow(quoteStatus(desk, quote));
              const why = reasons.length === 0 ? 'nothing stands out' : reasons.join(', ');
              return (
                <li key={quote.id}>
                  <button
                    type="button"
                    className={styles.row}
                    aria-label={`${quoteName(desk, quote)}, ${shortName(desk, quote)}: ${why}${since === '' ? '' : `; ${since}`}`}
                    onClick={() => openQuote(quote.id, `${quoteName(desk, quote)}: ${why}.`)}
                  >
                    <span className={styles.number}>{numberLabel(desk, quote)}</span>
                    <span className={styles.words}>
                      {shownWords(
                        listTitle(versionOf(desk, quote)?.text ?? '', quote.anchor.parts),
                      )}
                    </span>
                    <span className={styles.under}>
                      <b>{shownWords(shortName(desk, quote))}</b> · {why}
                      {since === '' ? null : <span className={styles.since}> · {since}</span>}
                    </span>
                    <span className={styles.status}>
                      {shape} {label}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {me.hats.includes('signs') && queue.length > 0 && seen !== null ? (
        <BulkSign desk={desk} me={me} quotes={quotes} seen={seen} />
      ) : null}
      <SecondVerdictsPart desk={desk} />
    </div>
  );
}
