import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import type { Span } from '#core/text/span.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { placeCaret } from './dom-offsets.ts';
import { startMarking, stopMarking } from './marking.ts';
import { PICKER_KEYS } from './picker-keys.ts';
import { countOf, placeWords } from './picker-words.ts';
import { PickerSteps } from './PickerSteps.tsx';
import { shownWords } from './shown-words.tsx';
import { useTextLanguage } from './text-language.ts';
import { useMarkActs } from './use-mark-acts.ts';
import { usePicker } from './use-picker.ts';
import styles from './PickerBar.module.css';

interface PickerBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly desk: Desk;
  readonly version: Version;
  /** What is picked at first; an empty span means the word there. */
  readonly startAt: () => Span;
  readonly onMarked: (quoteId: string) => void;
}

/**
 * The picker: a toolbar that holds the keyboard while words of the story are picked. A toolbar and
 * not an application, because screen readers pass the arrow keys through to the one and the
 * reader keeps every other way around the page.
 */
export function PickerBar({ root, desk, version, startAt, onMarked }: PickerBarProps) {
  const client = useClient();
  const language = useTextLanguage(version);
  const bar = useRef<HTMLDivElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const picker = usePicker(root, bar, version, startAt);
  const acts = useMarkActs(desk, picker.spans, onMarked);
  const [refusal, setRefusal] = useState<string | null>(null);
  const back = useRef<Element | null>(null);
  useEffect(() => {
    back.current = document.activeElement;
    primary.current?.focus({ preventScroll: true });
  }, []);
  const goBack = (): void => {
    const before = back.current;
    const target = before instanceof HTMLElement && before.isConnected ? before : null;
    (target === null || target === document.body ? root.current : target)?.focus({
      preventScroll: true,
    });
    // Whoever reads with a caret goes on from the words that were picked.
    const [first] = picker.spans;
    if (root.current !== null && document.activeElement === root.current && first !== undefined)
      placeCaret(root.current, first.start);
  };
  const leave = (): void => {
    stopMarking();
    goBack();
    client.show({ said: 'Picking left; nothing is marked.' });
  };
  const act = async (acting: Promise<string | null>): Promise<void> => {
    const refused = await acting;
    setRefusal(refused);
    if (refused !== null) client.show({ said: refused });
  };
  const words = (): void => {
    goBack();
    startMarking('words');
  };
  const { move, extend, wayTo } = picker;
  useKeys(
    'picker',
    bar,
    {
      right: () => move('word', wayTo('right')),
      left: () => move('word', wayTo('left')),
      down: () => move('sentence', 1),
      up: () => move('sentence', -1),
      'far-down': () => move('paragraph', 1),
      'far-up': () => move('paragraph', -1),
      'extend-right': () => extend('word', wayTo('right')),
      'extend-left': () => extend('word', wayTo('left')),
      'extend-down': () => extend('sentence', 1),
      'extend-up': () => extend('sentence', -1),
      'extend-far-down': () => extend('paragraph', 1),
      'extend-far-up': () => extend('paragraph', -1),
      'edge-start': () => picker.takeEdge('start'),
      'edge-end': () => picker.takeEdge('end'),
      read: picker.read,
      mark: () => void act(acts.mark(false)),
      paraphrase: () => void act(acts.mark(true)),
      add: () => {
        const { addition, noAddition } = acts;
        if (addition === null) client.show({ said: noAddition ?? '' });
        else void act(addition.add());
      },
      words,
      leave,
    },
    PICKER_KEYS,
  );
  const cap = useCaps('picker', PICKER_KEYS);
  const { addition, because } = acts;
  const place = placeWords(picker.story, picker.picked.first);
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Pick words">
      <p className={styles.words} lang={language} dir="auto">
        {shownWords(
          picker.spans.map((span) => version.text.slice(span.start, span.end)).join(' ¶ '),
        )}
      </p>
      <p className={styles.place}>
        {place} · {countOf(picker.picked)}
      </p>
      {refusal === null ? null : <p className={styles.refusal}>{refusal}</p>}
      <div className={styles.acts}>
        <Button
          ref={primary}
          kind="primary"
          keys={cap('mark')}
          disabledBecause={because}
          data-region-enter=""
          onClick={() => void act(acts.mark(false))}
        >
          Mark as quotation
        </Button>
        <Button
          keys={cap('paraphrase')}
          disabledBecause={because}
          onClick={() => void act(acts.mark(true))}
        >
          As paraphrase
        </Button>
        {addition === null ? null : (
          <Button
            keys={cap('add')}
            disabledBecause={addition.because}
            onClick={() => void act(addition.add())}
          >
            {addition.label}
          </Button>
        )}
      </div>
      <PickerSteps picker={picker} onWords={words} onLeave={leave} />
      <p className={styles.keys}>
        <Hint caps={[cap('left'), cap('right')]}>word</Hint>
        <Hint caps={[cap('up'), cap('down')]}>sentence</Hint>
        <Hint caps={[cap('far-up'), cap('far-down')]}>paragraph</Hint>
        <Hint caps={[cap('extend-left'), cap('extend-right')]}>extend</Hint>
        <Hint caps={[cap('edge-start')]}>its start</Hint>
        <Hint caps={[cap('edge-end')]}>its end</Hint>
      </p>
    </div>
  );
}

interface HintProps {
  readonly caps: readonly (string | undefined)[];
  readonly children: string;
}

/** Keys and what they do; nothing where none does it now. */
function Hint({ caps, children }: HintProps) {
  const known = caps.filter((cap) => cap !== undefined);
  if (known.length === 0) return null;
  return (
    <span className={styles.hint}>
      {known.map((cap) => (
        <Key key={cap}>{cap}</Key>
      ))}
      {children}
    </span>
  );
}
