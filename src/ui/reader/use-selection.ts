import { type RefObject, useEffect, useState } from 'react';
import {
  focusBesideSelection,
  noteCaret,
  storyCaret,
  storySelection,
  type StorySelection,
} from './dom-offsets.ts';

/** How a selection was made: that decides where its bar stands and what is said of it. */
export type SelectedBy = 'mouse' | 'touch' | 'keys';

interface Selected {
  readonly selection: StorySelection | null;
  /** Alt is down: exactly these characters, no snapping. */
  readonly exact: boolean;
  readonly by: SelectedBy;
}

const SETTLE_MS = 120;
const NOTHING: Selected = { selection: null, exact: false, by: 'mouse' };

/** Elements whose press must not count as leaving the selection. */
export const SELECTION_BAR = 'data-selection-bar';

function isInBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${SELECTION_BAR}]`) !== null;
}

/**
 * What is selected in the story, however it was selected (mouse, touch, caret browsing), once it
 * stands still. While the mouse is down nothing is said; a finger that selects gives its pointer
 * away to the browser (pointercancel) and moves the browser's own handles from then on.
 */
export function useSelection(root: RefObject<HTMLElement | null>): readonly [Selected, () => void] {
  const [selected, setSelected] = useState(NOTHING);
  useEffect(() => {
    let timer = 0;
    let down = false;
    let alt = false;
    let inBar = false;
    let by: SelectedBy = 'mouse';
    /** What was pressed last moves a caret in the story. */
    let moving = false;
    const read = (): void => {
      const element = root.current;
      if (element === null || down) return;
      const selection = storySelection(element);
      // With caret browsing Firefox takes the caret to the buttons of the bar.
      if (selection === null && (inBar || isInBar(document.activeElement))) return;
      setSelected(selection === null ? NOTHING : { selection, exact: alt, by });
      // A caret moved by key has no focus of its own; the keys of the story need it.
      const lost = by === 'keys' && document.activeElement === document.body;
      if (lost && (selection !== null || storyCaret(element) !== null))
        focusBesideSelection(element);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(read, SETTLE_MS);
    };
    const onChange = (): void => {
      if (moving) noteCaret();
      soon();
    };
    const onDown = (event: PointerEvent): void => {
      inBar = isInBar(event.target);
      if (inBar) return;
      by = event.pointerType === 'touch' ? 'touch' : 'mouse';
      down = event.target instanceof Node && root.current?.contains(event.target) === true;
      moving = down;
    };
    const onUp = (event: PointerEvent): void => {
      down = false;
      alt = event.altKey;
      soon();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.type === 'keydown') {
        const arrow = event.key.startsWith('Arrow');
        const paged = event.key === 'PageUp' || event.key === 'PageDown';
        moving = arrow || paged || event.key === 'Home' || event.key === 'End';
        if (arrow) by = 'keys';
      }
      if (event.key !== 'Alt' || alt === (event.type === 'keydown')) return;
      alt = event.type === 'keydown';
      setSelected((now) => (now.selection === null ? now : { ...now, exact: alt }));
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKey);
    // What was selected before this was there to hear of it.
    soon();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKey);
    };
  }, [root]);
  return [selected, () => setSelected(NOTHING)];
}
