import { useState } from 'react';
import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { ReturnedRefusal } from '#sync/desk-state.ts';
import { Button } from '../kit/Button.tsx';
import { valueWords } from './clash-words.ts';
import { useClient } from './desk-context.tsx';
import { sayOf } from './use-refusal.ts';
import styles from './Notices.module.css';

/** The words a person typed or chose in a command; '' where it carries none. */
function textOf(desk: Desk, command: Command): string {
  switch (command.type) {
    case 'edit':
    case 'undo':
    case 'settle':
    case 'suggest':
      return command.writes.map((write) => valueWords(desk, write)).join('\n');
    case 'add-message':
    case 'answer':
      return command.text;
    case 'ask':
      return command.question;
    case 'mark':
      return command.anchor.parts.map((part) => part.exact).join(' [/] ');
    case 'send-back':
      return command.note;
    case 'add-source':
      return [command.source.title, command.source.publisher, command.source.url ?? '']
        .filter((item) => item !== '')
        .join(', ');
    case 'add-search':
      return `${command.search.where}: ${command.search.terms}`;
    default:
      return '';
  }
}

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
  const text = textOf(desk, returned.command);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied.');
    } catch {
      setCopied('This browser would not copy. Select the words and copy them.');
    }
  };
  return (
    <section className={styles.card} aria-label="A change came back">
      <h3 className={styles.title}>A change came back</h3>
      <p>{sayOf(returned.refusals)}</p>
      {text === '' ? null : <p className={styles.value}>{text}</p>}
      <div className={styles.acts}>
        {text === '' ? null : <Button onClick={() => void copy()}>Copy the words</Button>}
        <Button onClick={() => client.dismissReturned(returned.mid)}>Put away</Button>
        <span role="status">{copied}</span>
      </div>
    </section>
  );
}
