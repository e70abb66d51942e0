import type { Span } from '#core/text/span.ts';

/**
 * The only code that knows Range. Every piece of story text stands in an element with `data-from`,
 * its offset in the version, that holds exactly the version's characters and nothing else.
 */

function pieceOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-from]') ?? null;
}

/** Where a point of the document stands in the version; null where it is in no piece of text. */
function offsetAt(node: Node, offset: number): number | null {
  const piece = pieceOf(node);
  if (piece === null) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset['from']) + before.toString().length;
}

/** The first and last piece of text inside a range. */
function piecesIn(root: HTMLElement, range: Range): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-from]')].filter((piece) =>
    range.intersectsNode(piece),
  );
}

export interface StorySelection {
  readonly span: Span;
  /** Where on the screen it is, for the bar beside it. */
  readonly rect: DOMRect;
}

/** What is selected of the story under `root`, in offsets of the version; null when nothing is. */
export function storySelection(root: HTMLElement): StorySelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = piecesIn(root, range);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const lastFrom = Number(last.dataset['from']);
  const start = offsetAt(range.startContainer, range.startOffset) ?? Number(first.dataset['from']);
  const end = offsetAt(range.endContainer, range.endOffset) ?? lastFrom + last.textContent.length;
  if (end <= start) return null;
  return { span: { start, end }, rect: range.getBoundingClientRect() };
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}
