import type { ReactNode } from 'react';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { useClient } from '../desk/desk-context.tsx';
import type { QuoteNamed } from './quote-names.ts';
import styles from './TalkPanel.module.css';

interface TalkRowProps {
  readonly quoteId: string;
  readonly named: QuoteNamed | undefined;
  readonly text: string;
  /** Who and when, under the text. */
  readonly under: string;
  /** What can be done with it here, beside the row. */
  readonly children?: ReactNode;
}

/** What was said on one quote; the row opens it. */
export function TalkRow({ quoteId, named, text, under, children }: TalkRowProps) {
  const client = useClient();
  const name = named?.name ?? 'A quote';
  const speaker = named === undefined || named.speaker === '' ? '' : ` · ${named.speaker}`;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        onClick={() => goToQuote(client, quoteId, `${name}${speaker} is open.`)}
      >
        <span className={styles.name}>
          {name}
          {speaker}
        </span>
        <span className={styles.text}>{text}</span>
        <span className={styles.under}>{under}</span>
      </button>
      {children}
    </li>
  );
}
