import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../kit/class-names.ts';
import { colourOf } from './speaker-look.ts';
import type { MarkedQuote } from './story-model.ts';
import styles from './Story.module.css';

/** `--c`, which the stylesheet draws with. A custom property is not in React's own list. */
export function colourStyle(colour: string): CSSProperties {
  return { ['--c' as string]: colour };
}

interface MarkProps {
  readonly from: number;
  /** The quotes over these words, outermost first; never empty. */
  readonly quotes: readonly MarkedQuote[];
  readonly openId: string | null;
  readonly litId: string | null;
  readonly children: string;
}

function lineClass(quote: MarkedQuote): string | undefined {
  return quote.paraphrase ? styles.paraphrase : styles[quote.look.line];
}

/** Painted words. Where quotes overlap, each has its own line, the inner one above the outer. */
export function Mark({ from, quotes, openId, litId, children }: MarkProps) {
  const ids = quotes.map((quote) => quote.id);
  const strong =
    quotes.find((quote) => quote.id === openId) ?? quotes.find((quote) => quote.id === litId);
  const shown = strong ?? quotes[0];
  if (shown === undefined) return <span data-from={from}>{children}</span>;
  const inner = quotes.filter((quote) => quote !== shown);
  const words: ReactNode = inner.reduce<ReactNode>(
    (content, quote, at) => (
      <span
        className={classNames(styles.under, lineClass(quote), at > 0 && styles.third)}
        style={colourStyle(colourOf(quote.look))}
      >
        {content}
      </span>
    ),
    children,
  );
  return (
    <mark
      data-from={from}
      data-quotes={ids.join(' ')}
      className={classNames(
        styles.mark,
        lineClass(shown),
        shown.unconfirmed && styles.unconfirmed,
        strong !== undefined && (strong.id === openId ? styles.open : styles.lit),
      )}
      style={colourStyle(colourOf(shown.look))}
    >
      {words}
    </mark>
  );
}
