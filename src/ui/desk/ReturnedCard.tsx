import { useState } from 'react';
import { type DirectCommand, isDirect } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { ReturnedRefusal } from '#sync/desk-state.ts';
import { Button } from '../kit/Button.tsx';
import { commandText } from './command-text.ts';
import { useClient } from './desk-context.tsx';
import { sayOf } from './use-refusal.ts';
import styles from './Notices.module.css';

/** A change the desk would not take: why, and the words, so that nothing typed is lost. */
export function ReturnedCard({
  desk,
  returned,
}: {
  readonly desk: Desk;
  readonly returned: ReturnedRefusal;
}) {
  const client = useClient();
  const [copied, setCopied] = useState('');
  const tell = (words: string): void => {
    setCopied(words);
    client.show({ said: words });
  };
  const text = commandText(desk, returned.command);
  const { command } = returned;
  // It never came to the host, and it still carries the words that were seen: it may go again.
  const again =
    isDirect(command) && returned.refusals.some((item) => item.code === 'not-sent')
      ? command
      : null;
  const resend = async (what: DirectCommand): Promise<void> => {
    const acted = await client.direct(what);
    if (!acted.ok) return tell(sayOf(acted.refusals));
    client.dismissReturned(returned.mid);
    client.show({ said: 'Done.' });
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell('Copied.');
    } catch {
      tell('This browser would not copy. Select the words and copy them.');
    }
  };
  return (
    <section className={styles.card} aria-label="A change came back">
      <h3 className={styles.title}>A change came back</h3>
      <p>{sayOf(returned.refusals)}</p>
      {text === '' ? null : <p className={styles.value}>{text}</p>}
      <div className={styles.acts}>
        {again === null ? null : <Button onClick={() => void resend(again)}>Do it again</Button>}
        {text === '' ? null : <Button onClick={() => void copy()}>Copy the words</Button>}
        <Button onClick={() => client.dismissReturned(returned.mid)}>Put away</Button>
        <span>{copied}</span>
      </div>
    </section>
  );
}
