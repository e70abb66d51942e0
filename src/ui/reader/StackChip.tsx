import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { currentVersion, type Desk, quoteOf } from '#core/desk/desk.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Key } from '../kit/Key.tsx';
import { firstWords } from '../review/first-words.ts';
import { numberLabel, quoteName, shortName } from '../review/quote-words.ts';
import { colourStyle } from './Mark.tsx';
import { marking, type Stack } from './marking.ts';
import { OVERLAP_KEYS } from './overlap-keys.ts';
import { printedLanguage } from '#core/desk/printed-language.ts';
import { shownWords } from './shown-words.tsx';
import { colourOf, lookOf } from './speaker-look.ts';
import styles from './StackChip.module.css';
import { useTextLanguage } from './text-language.ts';

interface StackChipProps {
  readonly desk: Desk;
  readonly stack: Stack;
  readonly onOpen: (quoteId: string, focus: boolean) => void;
}

const GAP = 8;

/** The quotes that lie over the same words: one is chosen by click, arrow, or the digit beside it. */
export function StackChip({ desk, stack, onOpen }: StackChipProps) {
  const chip = useRef<HTMLDivElement>(null);
  const language = useTextLanguage(currentVersion(desk));
  const selectedId = useDesk((state) => state.selectedId);
  const quotes = stack.ids.flatMap((id) => quoteOf(desk, id) ?? []);
  useLayoutEffect(() => {
    const element = chip.current;
    if (element === null) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = stack.top + GAP + height <= window.innerHeight - GAP;
    element.style.left = `${Math.max(GAP, Math.min(stack.left, window.innerWidth - width - GAP))}px`;
    element.style.top = `${below ? stack.top + GAP : Math.max(GAP, stack.top - GAP - height)}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [stack]);
  const pick = (quoteId: string, byKey: boolean): void => {
    chip.current?.hidePopover();
    onOpen(quoteId, byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(chip.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    event.stopPropagation();
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  const cap = useCaps('overlap', OVERLAP_KEYS);
  useKeys(
    'overlap',
    chip,
    Object.fromEntries(
      quotes.map(({ id }, index) => [`choose-${index + 1}`, () => pick(id, true)]),
    ),
    OVERLAP_KEYS,
  );
  return (
    <div
      ref={chip}
      role="menu"
      tabIndex={-1}
      popover="auto"
      className={styles.chip}
      aria-label={`${quotes.length} quotes over these words`}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed' && marking.getState().stack === stack)
          marking.setState({ stack: null });
      }}
    >
      {quotes.map((quote, index) => (
        <button
          key={quote.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          aria-current={quote.id === selectedId ? 'true' : undefined}
          aria-label={`${quoteName(desk, quote)}, ${shortName(desk, quote)}: ${firstWords(quote)}`}
          style={colourStyle(colourOf(lookOf(desk, quote.anchor.speakerId)))}
          onClick={(event) => pick(quote.id, event.detail === 0)}
        >
          <span className={styles.digit}>
            <Key>{cap(`choose-${index + 1}`)}</Key>
          </span>
          <span className={styles.number}>{numberLabel(desk, quote)}</span>
          <span className={styles.who}>{shownWords(shortName(desk, quote))}</span>
          <span className={styles.words} lang={printedLanguage(quote) ?? language} dir="auto">
            {shownWords(firstWords(quote))}
          </span>
        </button>
      ))}
    </div>
  );
}
