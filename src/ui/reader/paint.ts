import type { Span } from '#core/text/span.ts';
import { clearSelection, rangesOf, selectRanges } from './dom-offsets.ts';
import './paint.css';

/** What is painted for a moment only, and carries no meaning of its own. */
const PICKED = 'picked';
const EDGE = 'picked-edge';

/** False in browsers older than the CSS Custom Highlight API (Firefox before 140). */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/**
 * Paints words over the story without touching what React drew; `edge` is the word at the end that
 * moves. Where the browser cannot, they are selected instead.
 */
export function paint(root: HTMLElement, spans: readonly Span[], edge: Span | null): void {
  const ranges = rangesOf(root, spans);
  if (!canPaint()) return selectRanges(ranges);
  const picked = new Highlight();
  for (const range of ranges) picked.add(range);
  CSS.highlights.set(PICKED, picked);
  const over = new Highlight(...(edge === null ? [] : rangesOf(root, [edge])));
  over.priority = 1;
  CSS.highlights.set(EDGE, over);
}

export function unpaint(): void {
  if (!canPaint()) return clearSelection();
  CSS.highlights.delete(PICKED);
  CSS.highlights.delete(EDGE);
}
