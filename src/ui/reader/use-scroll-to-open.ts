import { type RefObject, useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { GROUP, scrollerOf } from './on-screen.ts';
import type { StoryPaints } from './story-paints.ts';

/** So many screens away the way there is jumped: nobody follows it, and all of it would be laid out. */
const FAR = 3;
/** A jump lands on guessed heights; it is set right so often once the place is laid out. */
const TRIES = 3;

/** The first and last mark of a quote in the blocks it lies over. */
function marksOf(
  root: HTMLElement,
  paints: StoryPaints,
  quoteId: string,
): readonly [Element, Element] | null {
  const marks = paints.blocksUnder(quoteId).flatMap((at) => {
    const block = root.children[Math.floor(at / GROUP)]?.children[at % GROUP];
    return [...(block?.querySelectorAll(`[data-quotes~="${CSS.escape(quoteId)}"]`) ?? [])];
  });
  const first = marks[0];
  const last = marks.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

/** How far to scroll so that the marks are seen, a third from the top; 0: they are. And what is seen at once. */
function wayTo(
  scroller: Element,
  [first, last]: readonly [Element, Element],
): { readonly by: number; readonly room: number } {
  const frame = scroller.getBoundingClientRect();
  const top = first.getBoundingClientRect().top - frame.top;
  const bottom = last.getBoundingClientRect().bottom - frame.top;
  // Room under a sheet that covers the lower part is the stylesheet's scroll padding.
  const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0;
  const room = frame.height - covered;
  if (top >= 24 && bottom <= room - 24) return { by: 0, room };
  return { by: top - Math.min(room / 3, Math.max(24, room - (bottom - top) - 48)), room };
}

/** What is scrolled to, and whether that is still wanted. */
interface Goal {
  readonly quoteId: string;
  readonly stands: () => boolean;
}

function scrollTo(root: HTMLElement, paints: StoryPaints, goal: Goal, tries: number): void {
  if (!goal.stands()) return;
  const { quoteId } = goal;
  const marks = marksOf(root, paints, quoteId);
  const scroller = scrollerOf(root);
  if (marks === null || scroller === null) {
    // The story may not have come so far yet.
    const coming = root.children.length * GROUP < paints.blocks.length;
    if (coming) requestAnimationFrame(() => scrollTo(root, paints, goal, tries));
    return;
  }
  const { by, room } = wayTo(scroller, marks);
  if (by === 0) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const far = Math.abs(by) > FAR * room;
  scroller.scrollBy({ top: by, behavior: still || far ? 'auto' : 'smooth' });
  if (far && tries > 1) requestAnimationFrame(() => scrollTo(root, paints, goal, tries - 1));
}

/**
 * Brings the open quote into view when another one is opened: only if it is not there already, a
 * third from the top, without animation for those who asked for less motion. A story whose first
 * quote is opened with it stays at its top.
 */
export function useScrollToOpen(root: RefObject<HTMLElement | null>, paints: StoryPaints): void {
  const selectedId = useDesk((state) => state.selectedId);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const element = root.current;
    if (selectedId === null || element === null || selectedId === seen.current) return;
    const before = seen.current;
    seen.current = selectedId;
    if (before === null && selectedId === paints.numbered()[0]?.id) return;
    // Measured where the frame is laid out anyway; asked now, it would be laid out twice.
    const stands = (): boolean => seen.current === selectedId && element.isConnected;
    requestAnimationFrame(() => scrollTo(element, paints, { quoteId: selectedId, stands }, TRIES));
  }, [root, selectedId, paints]);
}
