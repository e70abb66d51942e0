/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { mayHaveControls, shownPieces } from '#core/text/controls.ts';
import styles from './ShownWords.module.css';

/**
 * Words of the story with every character that nobody sees shown by its name. The character stays in
 * the text, so offsets hold; its name is drawn before it, and what it would do to the order of the
 * words ends with it.
 */
export function shownWords(words: string): ReactNode {
  if (!mayHaveControls(words)) return words;
  return shownPieces(words).map(({ text, name }, at) =>
    name === null ? (
      text
    ) : (
      <span key={at} className={styles.control} data-control={name}>
        {text}
      </span>
    ),
  );
}

/** The same where text alone can stand, as in an `<option>`: "pay [right-to-left override]001". */
export function plainWords(words: string): string {
  if (!mayHaveControls(words)) return words;
  return shownPieces(words)
    .map(({ text, name }) => (name === null ? text : `[${name}]`))
    .join('');
}
