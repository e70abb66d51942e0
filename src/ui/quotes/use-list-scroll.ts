import { type RefObject, useEffect, useRef } from 'react';
import type { Filter } from '#sync/desk-state.ts';
import { useDesk } from '../desk/desk-context.tsx';

/** True where the list is not the whole of it in the order of the story: what was asked for is at its head. */
export function isArranged({ text, sort, ...narrowed }: Filter): boolean {
  const asked = Object.values(narrowed).some((value) => value !== null && value !== false);
  return asked || sort !== 'place' || text.trim() !== '';
}

/**
 * Where the list stands after what is done elsewhere. The quote that is opened, in the story for
 * instance, comes into view; another order or filter begins at its head; the whole list shows the open
 * one again. At any other time the scrolling is the person's own. O(1), in the frame's own layout.
 */
export function useListScroll(scroller: RefObject<HTMLElement | null>): void {
  const selectedId = useDesk((state) => state.selectedId);
  const filter = useDesk((state) => state.filter);
  const shownId = useRef<string | null>(null);
  useEffect(() => {
    const asked = requestAnimationFrame(() => {
      const list = scroller.current;
      const opened = shownId.current !== selectedId;
      shownId.current = selectedId;
      // Whoever has the keyboard in the list stays with their row.
      const stays = list?.contains(document.activeElement) ?? false;
      if (list !== null && !opened && !stays && isArranged(filter)) list.scrollTop = 0;
      else list?.querySelector('[data-row][aria-current]')?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(asked);
  }, [scroller, selectedId, filter]);
}
