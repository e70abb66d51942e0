import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { quoteOf } from '#core/desk/desk.ts';
import { versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { Button } from '../kit/Button.tsx';
import { keepInView } from '../reader/keep-in-view.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { useDesk } from './desk-context.tsx';
import styles from './SheetHead.module.css';

/** How far a finger must go to mean the next stop. */
const PULL = 36;

const openNumberIn = (story: HTMLElement | null): HTMLElement | null =>
  story?.querySelector<HTMLElement>('[data-number][aria-current=true]') ?? null;

/** The sheet that has just come up covers the foot of the story: the open quote is not left under it. */
function keepWordsInView(sheet: HTMLElement | null): void {
  const story = document.querySelector<HTMLElement>('main article');
  const number = openNumberIn(story);
  if (sheet === null || story === null || number === null) return;
  const id = CSS.escape(number.dataset['number'] ?? '');
  const words = document.createRange();
  words.setStartBefore(story.querySelector(`[data-quotes~="${id}"]`) ?? number);
  words.setEndAfter(number);
  keepInView(story, words, window.innerHeight - sheet.getBoundingClientRect().top);
}

/** The top of the open quote on a phone: two stops, 45 % and 92 %, the quote's words pinned. */
export function SheetHead({ onClose }: { readonly onClose: () => void }) {
  const [tall, setTall] = useState(false);
  const from = useRef<number | null>(null);
  const moved = useRef(false);
  const words = useDesk(({ desk, selectedId }) => {
    const quote = selectedId === null ? undefined : quoteOf(desk, selectedId);
    if (desk === null || quote === undefined) return '';
    return printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
  });
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => keepWordsInView(sheet.current), []);
  const close = (): void => {
    flushSync(onClose);
    // What had the keyboard is gone with the sheet: it goes back to where the quote stands.
    const story = document.querySelector<HTMLElement>('main article');
    (openNumberIn(story) ?? story)?.focus();
  };
  const pull = (by: number): void => {
    if (Math.abs(by) < PULL) return;
    moved.current = true;
    if (by < 0) setTall(true);
    else if (tall) setTall(false);
    else close();
  };
  return (
    <div ref={sheet} className={styles.head} data-tall={tall ? '' : undefined}>
      <button
        type="button"
        className={styles.handle}
        aria-label={tall ? 'Show less of the open quote' : 'Show more of the open quote'}
        aria-expanded={tall}
        onPointerDown={(event) => {
          from.current = event.clientY;
          moved.current = false;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          if (from.current !== null) pull(event.clientY - from.current);
          from.current = null;
        }}
        onClick={() => {
          if (!moved.current) setTall(!tall);
          moved.current = false;
        }}
      >
        <span className={styles.grip} />
      </button>
      <p className={styles.words} dir="auto">
        {shownWords(words)}
      </p>
      <Button kind="quiet" onClick={close}>
        Story
      </Button>
    </div>
  );
}
