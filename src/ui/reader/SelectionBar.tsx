import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly rect: DOMRect;
  /** What would be marked, after snapping. */
  readonly words: string;
  readonly exact: boolean;
  /** Why it would not be taken; said before the click. */
  readonly because: string | null;
  readonly refusal: string | null;
  readonly onMark: (paraphrase: boolean) => void;
}

const GAP = 8;

/** Floats beside the selected words: what would be marked, and the two ways to mark it. */
export function SelectionBar({ rect, words, exact, because, refusal, onMark }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const left = Math.max(GAP, Math.min(rect.left, window.innerWidth - width - GAP));
    const above = rect.top - height - GAP;
    const top = above > 56 ? above : Math.min(rect.bottom + GAP, window.innerHeight - height - GAP);
    setPlace({ left, top });
  }, [rect, words, refusal]);
  return (
    <div ref={bar} className={styles.bar} style={place} role="group" aria-label="Selected words">
      <p className={styles.words}>{words}</p>
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {because === null ? null : <p className={styles.refusal}>{because}</p>}
      <div className={styles.acts}>
        {/* The press must not take the selection away before the click is there. */}
        <Button
          kind="primary"
          keys="M"
          disabledBecause={because}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onMark(false)}
        >
          Mark as quotation
        </Button>
        <Button
          disabledBecause={because}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onMark(true)}
        >
          As paraphrase
        </Button>
        <span className={styles.hint}>{exact ? 'exact characters' : 'Alt: exact characters'}</span>
      </div>
    </div>
  );
}
