import { useEffect, useRef, useState } from 'react';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { DESK_LANGUAGE } from '../reader/text-language.ts';
import styles from './Comparison.module.css';

interface AroundProps {
  /** "The sentence before". */
  readonly label: string;
  readonly words: string;
  /** Of the words; undefined: not known. */
  readonly language: string | undefined;
}

/** A sentence beside the quotation: always there; a long one in two lines, whole at a press. */
export function Around({ label, words, language }: AroundProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const element = sentence.current;
    if (element === null || whole) return;
    const watch = new ResizeObserver(() => {
      setCut(element.scrollHeight > element.clientHeight + 1);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [words, whole]);
  return (
    <div className={styles.beside}>
      <p
        ref={sentence}
        className={classNames(styles.around, !whole && styles.clamped)}
        lang={language}
        dir="auto"
      >
        <Hidden lang={DESK_LANGUAGE}>{label}: </Hidden>
        {shownWords(words)}
      </p>
      {cut ? (
        <button
          type="button"
          className={styles.whole}
          aria-expanded={whole}
          aria-label={`${label}, whole`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'less' : 'all'}
        </button>
      ) : null}
    </div>
  );
}
