import { type RefObject, useEffect } from 'react';

/** Where an act removed the control that had the keyboard, the part it stood in takes it. */
export function useFocusKept(root: RefObject<HTMLElement | null>, left: number): void {
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, [root, left]);
}
