import type { Span } from '#core/text/span.ts';
import { rangesOf } from './dom-offsets.ts';
import './found-paint.css';

/** Painted for a moment: what was found, and the one that is shown now. */
const FOUND = 'found';
const NOW = 'found-now';

/** More than this many hits are counted and reached, but painted only near the one that is shown. */
const MOST_PAINTED = 300;

function storyOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main article');
}

function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

function paintAs(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Takes away what was painted. */
export function forgetPlaces(): void {
  if (!canPaint()) return;
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(NOW);
}

/** A third from the top, at once for those who asked for less motion. */
function bringIntoView(range: Range): void {
  const scroller = document.querySelector('main');
  if (scroller === null) return;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= frame.top + 72 && bottom <= frame.bottom - 48) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({
    top: top - frame.top - frame.height / 3,
    behavior: still ? 'instant' : 'smooth',
  });
}

/** Paints a place, and others fainter. Again after the story was drawn anew: what was painted went with it. */
export function paintPlaces(now: Span, others: readonly Span[]): void {
  const story = storyOf();
  if (story === null || !canPaint()) return;
  const at = others.findIndex((span) => span.start >= now.start);
  const from = Math.max(0, at - MOST_PAINTED / 2);
  paintAs(FOUND, rangesOf(story, others.slice(from, from + MOST_PAINTED)), 1);
  paintAs(NOW, rangesOf(story, [now]), 2);
}

/**
 * Shows words of the story: scrolls to them and paints them, with other places beside them. Nothing
 * of it is for screen readers; whoever calls says the place.
 */
export function showPlace(now: Span, others: readonly Span[] = []): void {
  const story = storyOf();
  const first = story === null ? undefined : rangesOf(story, [now])[0];
  if (first !== undefined) bringIntoView(first);
  paintPlaces(now, others);
}
