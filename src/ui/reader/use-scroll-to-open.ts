import { type RefObject, useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

/** The nearest ancestor that scrolls. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/(auto|scroll)/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/**
 * Brings the open quote into view when another one is opened: only if it is not there already, a
 * third from the top, without animation for those who asked for less motion. A story whose first
 * quote is opened with it stays at its top.
 */
export function useScrollToOpen(root: RefObject<HTMLElement | null>, firstId: string | null): void {
  const selectedId = useDesk((state) => state.selectedId);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const element = root.current;
    if (selectedId === null || element === null || selectedId === seen.current) return;
    const before = seen.current;
    seen.current = selectedId;
    if (before === null && selectedId === firstId) return;
    const marks = [...element.querySelectorAll<HTMLElement>('[data-quotes]')].filter((mark) =>
      (mark.dataset['quotes'] ?? '').split(' ').includes(selectedId),
    );
    const first = marks[0];
    const last = marks.at(-1);
    const scroller = first === undefined ? null : scrollerOf(first);
    if (first === undefined || last === undefined || scroller === null) return;
    const frame = scroller.getBoundingClientRect();
    const top = first.getBoundingClientRect().top - frame.top;
    const bottom = last.getBoundingClientRect().bottom - frame.top;
    // Room under a sheet that covers the lower part is the stylesheet's scroll padding.
    const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0;
    const room = frame.height - covered;
    if (top >= 24 && bottom <= room - 24) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({
      top: top - Math.min(room / 3, Math.max(24, room - (bottom - top) - 48)),
      behavior: still ? 'auto' : 'smooth',
    });
  }, [root, selectedId, firstId]);
}
