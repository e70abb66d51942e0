import { type RefObject, useEffect, useState } from 'react';
import { storySelection, type StorySelection } from './dom-offsets.ts';

interface Selected {
  readonly selection: StorySelection | null;
  /** Alt is down: exactly these characters, no snapping. */
  readonly exact: boolean;
}

const SETTLE_MS = 120;
const NOTHING: Selected = { selection: null, exact: false };

/**
 * What is selected in the story, however it was selected (mouse, touch, caret browsing), once it
 * stands still. While the pointer is down nothing is said.
 */
export function useSelection(root: RefObject<HTMLElement | null>): readonly [Selected, () => void] {
  const [selected, setSelected] = useState(NOTHING);
  useEffect(() => {
    let timer = 0;
    let down = false;
    let alt = false;
    const read = (): void => {
      const element = root.current;
      if (element === null || down) return;
      const selection = storySelection(element);
      setSelected(selection === null ? NOTHING : { selection, exact: alt });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(read, SETTLE_MS);
    };
    const onDown = (event: PointerEvent): void => {
      down = event.target instanceof Node && root.current?.contains(event.target) === true;
    };
    const onUp = (event: PointerEvent): void => {
      down = false;
      alt = event.altKey;
      soon();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt' || alt === (event.type === 'keydown')) return;
      alt = event.type === 'keydown';
      setSelected((now) => (now.selection === null ? now : { ...now, exact: alt }));
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKey);
    };
  }, [root]);
  return [selected, () => setSelected(NOTHING)];
}
