import { useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Person } from '#core/review/hats.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Tick } from '../evidence/Tick.tsx';
import { Button } from '../kit/Button.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { firstWords } from '../review/first-words.ts';
import { quoteName, shortName } from '../review/quote-words.ts';
import { useHostNeeded } from '../review/use-host-needed.ts';
import { type BulkResult, bulkRows, resultWords, signAll } from './bulk.ts';
import type { SeenOf } from './looked.ts';
import styles from './QueuePanel.module.css';

interface BulkSignProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly quotes: readonly Quote[];
  readonly seen: ReadonlyMap<string, SeenOf>;
}

/** Signs in one act what is word for word with a first-hand record and was opened; says what is left out and why. */
export function BulkSign({ desk, me, quotes, seen }: BulkSignProps) {
  const client = useClient();
  const unsent = useHostNeeded();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<BulkResult | null>(null);
  const rows = bulkRows(desk, quotes, me, seen, (command) => client.refusalsOf(command));
  const may = rows.filter(({ out }) => out.length === 0);
  const chosen = may.filter(({ quote }) => !without.has(quote.id)).map(({ quote }) => quote);
  const out = rows.filter((row) => row.out.length > 0);
  const turn = (id: string): void => {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  const sign = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const signed = await signAll(desk, chosen, (command) => client.direct(command));
    setBusy(false);
    setResult(signed);
    client.show({ said: resultWords(signed) });
  };
  const why =
    unsent ??
    (busy ? 'Signing, one after the other.' : chosen.length === 0 ? 'Nothing is ticked.' : null);
  return (
    <section className={styles.part} aria-labelledby="sign-all">
      <h3 id="sign-all">Sign all that are word for word with a first-hand record</h3>
      {may.length === 0 ? (
        <p className={styles.note}>There is none that you can sign in one act now.</p>
      ) : (
        <ul className={styles.ticks} aria-label="To be signed together">
          {may.map(({ quote }) => (
            <li key={quote.id}>
              <Tick checked={!without.has(quote.id)} onChange={() => turn(quote.id)}>
                {quoteName(desk, quote)}, {shortName(desk, quote)}:{' '}
                <q className={styles.q}>{shownWords(firstWords(quote, 9))}</q>
              </Tick>
            </li>
          ))}
        </ul>
      )}
      {out.length === 0 ? null : (
        <details className={styles.out} open={may.length === 0}>
          <summary>{out.length === 1 ? 'One is left out' : `${out.length} are left out`}</summary>
          <ul aria-label="Left out">
            {out.map(({ quote, out: reasons }) => (
              <li key={quote.id}>
                <b>{quoteName(desk, quote)}</b>: {reasons.join('; ')}.
              </li>
            ))}
          </ul>
        </details>
      )}
      {result === null ? null : (
        <div className={styles.result} aria-label="What became of it" role="group">
          <p>{result.signed === 0 ? 'None signed.' : `${result.signed} signed.`}</p>
          {result.refused.length === 0 ? null : (
            <ul>
              {result.refused.map(({ name, why: reason }) => (
                <li key={name}>
                  <b>{name}</b> is not signed: {reason}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {may.length === 0 && !busy ? null : (
        <div className={styles.acts}>
          <Button kind="primary" disabledBecause={why} onClick={() => void sign()}>
            {`Sign ${chosen.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}
