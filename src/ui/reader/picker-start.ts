import { blocksOf } from '#core/desk/context.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import type { Span } from '#core/text/span.ts';
import { caretWasPut, offsetFromPoint, storyCaret, storySelection } from './dom-offsets.ts';

const STEP = 24;

/** The offset of the first words that are in view; null where none are. */
function firstInView(root: HTMLElement): number | null {
  const frame = (root.closest('main') ?? root).getBoundingClientRect();
  const text = root.getBoundingClientRect();
  const x = text.left + text.width / 2;
  const bottom = Math.min(frame.bottom, window.innerHeight);
  for (let y = frame.top + STEP; y < bottom; y += STEP) {
    const offset = offsetFromPoint(root, x, y);
    if (offset !== null) return offset;
  }
  return null;
}

function isInView(root: HTMLElement, quoteId: string): boolean {
  const number = root.querySelector(`[data-number="${CSS.escape(quoteId)}"]`);
  const frame = (root.closest('main') ?? root).getBoundingClientRect();
  const rect = number?.getBoundingClientRect();
  return rect !== undefined && rect.bottom > frame.top && rect.top < frame.bottom;
}

/** The caret, if whoever has the keyboard in the story put it there and sees the words it stands in. */
function caretInView(root: HTMLElement): number | null {
  const caret = document.activeElement === root && caretWasPut() ? storyCaret(root) : null;
  if (caret === null) return null;
  const frame = (root.closest('main') ?? root).getBoundingClientRect();
  return caret.rect.bottom > frame.top && caret.rect.top < frame.bottom ? caret.at : null;
}

/**
 * Where picking begins: at what is selected; else at the caret; else at the head of the paragraph of
 * the open quote, if that is in view; else at the head of the first paragraph that is.
 */
export function pickerStart(
  root: HTMLElement | null,
  desk: Desk,
  version: Version,
  openId: string | null,
): Span {
  const selection = root === null ? null : storySelection(root);
  if (selection !== null) return selection.span;
  const caret = root === null ? null : caretInView(root);
  if (caret !== null) return { start: caret, end: caret };
  const part = openId === null ? undefined : quoteOf(desk, openId)?.anchor.parts[0];
  const here =
    root !== null && openId !== null && part?.versionId === version.id && isInView(root, openId)
      ? part.start
      : null;
  const at = here ?? (root === null ? null : firstInView(root)) ?? 0;
  const block = blocksOf(version).find((item) => item.end > at);
  const start = block?.start ?? 0;
  return { start, end: start };
}
