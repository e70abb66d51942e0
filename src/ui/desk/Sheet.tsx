import { type ReactNode, useRef, useState } from 'react';
import { versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { useDesk } from './desk-context.tsx';
import styles from './Sheet.module.css';

/** How far a finger must go to mean the next stop. */
const PULL = 36;

/** The open quote on a phone: two stops, 45 % and 92 %, the quote's words pinned on top. */
export function Sheet({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [tall, setTall] = useState(false);
  const from = useRef<number | null>(null);
  const moved = useRef(false);
  const words = useDesk(({ desk, selectedId }) => {
    const quote = selectedId === null ? undefined : desk?.quotes[selectedId];
    if (desk === null || quote === undefined) return '';
    return printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
  });
  const pull = (by: number): void => {
    if (Math.abs(by) < PULL) return;
    moved.current = true;
    if (by < 0) setTall(true);
    else if (tall) setTall(false);
    else onClose();
  };
  return (
    <aside className={classNames(styles.sheet, tall && styles.tall)} aria-label="Open quote">
      <div className={styles.head}>
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
        <p className={styles.words}>{words}</p>
        <Button kind="quiet" onClick={onClose}>
          Story
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
