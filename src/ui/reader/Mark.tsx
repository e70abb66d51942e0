import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../kit/class-names.ts';
import { shownWords } from './shown-words.tsx';
import { colourOf } from './speaker-look.ts';
import type { MarkedQuote } from './story-model.ts';
import styles from './Story.module.css';

/** `--c`, which the stylesheet draws with. A custom property is not in React's own list. */
export function colourStyle(colour: string): CSSProperties {
  return { ['--c' as string]: colour };
}

function lineClass(quote: MarkedQuote): string | undefined {
  return quote.paraphrase ? styles.paraphrase : styles[quote.look.line];
}

/**
 * Painted words. Where quotes overlap, each has its own line below that of the quote that is shown, up
 * to four in all: there the next line of words begins, and what is more shares the last place. The
 * chip names them all. `quotes` are those over the words, outermost first, never empty.
 */
export function markedWords(
  from: number,
  said: string,
  quotes: readonly MarkedQuote[],
  openId: string | null,
  litId: string | null,
): ReactNode {
  const strong =
    quotes.find((quote) => quote.id === openId) ?? quotes.find((quote) => quote.id === litId);
  const shown = strong ?? quotes[0];
  if (shown === undefined) return said;
  const words: ReactNode =
    quotes.length === 1
      ? shownWords(said)
      : quotes
          .filter((quote) => quote !== shown)
          .reduce<ReactNode>(
            (content, quote, at) => (
              <span
                className={classNames(styles.under, lineClass(quote))}
                style={{ ...colourStyle(colourOf(quote.look)), ['--layer' as string]: at }}
              >
                {content}
              </span>
            ),
            shownWords(said),
          );
  return (
    <mark
      key={from}
      lang={shown.language ?? undefined}
      data-from={from}
      data-quotes={quotes.map((quote) => quote.id).join(' ')}
      className={classNames(
        styles.mark,
        quotes.length > 1 && styles.layered,
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
