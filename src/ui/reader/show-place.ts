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
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  painted.set(name, highlight);
  if (!onPaper().matches) CSS.highlights.set(name, highlight);
}

const painted = new Map<string, Highlight>();
let paper: MediaQueryList | null = null;

/**
 * Whether the page is being printed. A browser draws a line under painted words in pieces, so that
 * on paper nothing is painted, and afterwards what was.
 */
function onPaper(): MediaQueryList {
  if (paper !== null) return paper;
  paper = matchMedia('print');
  paper.addEventListener('change', ({ matches }) => {
    for (const [name, highlight] of painted)
      if (matches) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight);
  });
  return paper;
}

/** So many screens away the way there is jumped: it lands on guessed heights and is set right then. */
const FAR = 3;
const TRIES = 3;
/** Between two looks whether a long story has come as far as the place, in milliseconds. */
const COMING = 100;

/** The place that is wanted now; null: none. */
let wanted: Span | null = null;

/** Takes away what was painted. */
export function forgetPlaces(): void {
  wanted = null;
  if (!canPaint()) return;
  for (const name of painted.keys()) CSS.highlights.delete(name);
  painted.clear();
}

/** A third from the top, at once for those who asked for less motion. True: it was jumped over unknown heights. */
function bringIntoView(range: Range): boolean {
  const scroller = document.querySelector('main');
  if (scroller === null) return false;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= frame.top + 72 && bottom <= frame.bottom - 48) return false;
  const by = top - frame.top - frame.height / 3;
  const far = Math.abs(by) > FAR * frame.height;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: by, behavior: still || far ? 'instant' : 'smooth' });
  return far;
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

function show(now: Span, others: readonly Span[], tries: number): void {
  const story = storyOf();
  if (story === null || wanted !== now) return;
  const first = rangesOf(story, [now])[0];
  const last = [...story.querySelectorAll<HTMLElement>('[data-from]')].at(-1);
  if (first !== undefined) {
    if (bringIntoView(first) && tries > 1)
      requestAnimationFrame(() => show(now, others, tries - 1));
  } else if (last !== undefined && Number(last.dataset['from']) < now.start) {
    setTimeout(() => show(now, others, tries), COMING);
    return;
  }
  paintPlaces(now, others);
}

/**
 * Shows words of the story: scrolls to them and paints them, with other places beside them; in a
 * story that has not been drawn so far, as soon as it has. Nothing of it is for screen readers;
 * whoever calls says the place.
 */
export function showPlace(now: Span, others: readonly Span[] = []): void {
  wanted = now;
  show(now, others, TRIES);
}
