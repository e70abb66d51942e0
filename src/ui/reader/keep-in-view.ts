const ROOM = 32;

/** Scrolls the story so far that a range is seen above what covers its foot; `covered` in pixels. */
export function keepInView(root: HTMLElement, range: Range, covered: number): void {
  const scroller = root.closest('main');
  if (scroller === null) return;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  const over = frame.top + ROOM - top;
  const under = bottom - (Math.min(frame.bottom, window.innerHeight) - covered - ROOM);
  if (over > 0) scroller.scrollBy({ top: -over, behavior: 'instant' });
  else if (under > 0) scroller.scrollBy({ top: Math.min(under, -over), behavior: 'instant' });
}
