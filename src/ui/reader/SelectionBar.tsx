import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { currentVersion } from '#core/desk/desk.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { shownWords } from './shown-words.tsx';
import styles from './SelectionBar.module.css';
import { useTextLanguage } from './text-language.ts';
import { type MarkActs } from './use-mark-acts.ts';
import { SELECTION_BAR } from './use-selection.ts';

interface SelectionBarProps {
  readonly rect: DOMRect;
  /** What would be marked, after snapping. */
  readonly words: string;
  readonly exact: boolean;
  /** At the foot of the window, clear of the handles and the menu that a finger brings up. */
  readonly docked: boolean;
  readonly acts: MarkActs;
  readonly refusal: string | null;
  readonly onAct: (acting: Promise<string | null>) => void;
  /** Lets the selection go and gives the keyboard back to the story. */
  readonly onLeave: () => void;
}

const GAP = 8;

/** Beside the selected words: what would be marked, and the ways to mark it. */
export function SelectionBar({
  rect,
  words,
  exact,
  docked,
  acts,
  refusal,
  onAct,
  onLeave,
}: SelectionBarProps) {
  const language = useTextLanguage(
    useDesk(({ desk }) => (desk === null ? null : currentVersion(desk))),
  );
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
  const bottom = useRef(rect.bottom);
  useEffect(() => {
    const element = bar.current;
    if (!docked || element === null) return;
    // Once, as it comes: what it would cover goes above it. Later the browser's handles are at work.
    const under = bottom.current + GAP - element.getBoundingClientRect().top;
    if (under > 0) element.closest('main')?.scrollBy({ top: under, behavior: 'instant' });
  }, [docked]);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    // The press must not take the selection away before the click is there.
    const onPress = (event: PointerEvent): void => event.preventDefault();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave.current();
    };
    element.addEventListener('pointerdown', onPress);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('pointerdown', onPress);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
  const cap = useCaps('story');
  const { because, addition } = acts;
  return (
    <div
      ref={bar}
      className={classNames(styles.bar, docked ? styles.docked : styles.floating)}
      style={docked ? undefined : place}
      role="group"
      aria-label="Selected words"
      {...{ [SELECTION_BAR]: '' }}
    >
      <p className={styles.words} lang={language} dir="auto">
        {shownWords(words)}
      </p>
      {refusal === null ? null : <p className={styles.refusal}>{refusal}</p>}
      {because === null ? null : <p className={styles.refusal}>{because}</p>}
      <div className={styles.acts}>
        <Button
          kind="primary"
          keys={cap('mark')}
          disabledBecause={because}
          onClick={() => onAct(acts.mark(false))}
        >
          Mark as quotation
        </Button>
        <Button disabledBecause={because} onClick={() => onAct(acts.mark(true))}>
          As paraphrase
        </Button>
        {addition === null ? null : (
          <Button disabledBecause={addition.because} onClick={() => onAct(addition.add())}>
            {addition.label}
          </Button>
        )}
        {docked ? (
          <Button kind="quiet" onClick={onLeave}>
            Cancel
          </Button>
        ) : (
          <span className={styles.hint}>
            {exact ? 'exact characters' : 'Alt: exact characters'}
          </span>
        )}
      </div>
    </div>
  );
}
