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
  return fromOf(piece) + before.toString().length;
}

function fromOf(piece: HTMLElement): number {
  return Number(piece.dataset['from']);
}

function allPieces(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-from]')];
}

export interface StorySelection {
  readonly span: Span;
  /** Where on the screen it is, for the bar beside it. */
  readonly rect: DOMRect;
  /** The end that moves: where the caret stands. */
  readonly caret: number;
}

/** What is selected of the story under `root`, in offsets of the version; null when nothing is. */
export function storySelection(root: HTMLElement): StorySelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = allPieces(root).filter((piece) => range.intersectsNode(piece));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = offsetAt(range.startContainer, range.startOffset) ?? fromOf(first);
  const end =
    offsetAt(range.endContainer, range.endOffset) ?? fromOf(last) + last.textContent.length;
  if (end <= start) return null;
  const { focusNode, focusOffset } = selection;
  const caret = focusNode === null ? null : offsetAt(focusNode, focusOffset);
  return { span: { start, end }, rect: range.getBoundingClientRect(), caret: caret ?? end };
}

/** Where the browser's caret stands in the story, seen or not (caret browsing), and on the screen; null: elsewhere. */
export function storyCaret(
  root: HTMLElement,
): { readonly at: number; readonly rect: DOMRect } | null {
  const selection = document.getSelection();
  if (selection === null || !selection.isCollapsed || selection.focusNode === null) return null;
  if (!root.contains(selection.focusNode)) return null;
  const at = offsetAt(selection.focusNode, selection.focusOffset);
  return at === null ? null : { at, rect: selection.getRangeAt(0).getBoundingClientRect() };
}

/** Where a person, or the desk for one, last put the caret; null: nobody did. */
let put: { readonly node: Node | null; readonly offset: number } | null = null;

/** The caret stands where a person put it. */
export function noteCaret(): void {
  const selection = document.getSelection();
  put = selection === null ? null : { node: selection.focusNode, offset: selection.focusOffset };
}

/** False where the browser moved it, as it does when what it stood in leaves the page. */
export function caretWasPut(): boolean {
  const { focusNode = null, focusOffset = 0 } = document.getSelection() ?? {};
  return put !== null && put.node === focusNode && put.offset === focusOffset;
}

/** Puts the caret there, for whoever reads with one. */
export function placeCaret(root: HTMLElement, offset: number): void {
  const pieces = allPieces(root);
  const piece = pieces[pieceIndex(pieces, offset)];
  if (piece === undefined) return;
  document.getSelection()?.collapse(...pointIn(piece, offset - fromOf(piece)));
  noteCaret();
}

/** Gives it the keyboard; with caret browsing Firefox takes the selection there, so it is put back. */
export function focusBesideSelection(element: HTMLElement): void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  element.focus({ preventScroll: true });
  if (anchorNode && focusNode && selection?.focusNode !== focusNode)
    selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}

/** Selects words as if a person had: the paint of browsers that have no other. */
export function selectRanges(ranges: readonly Range[]): void {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return clearSelection();
  document
    .getSelection()
    ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}

/** The text node and place in it of an offset inside a piece, whose words may stand in nested elements. */
function pointIn(piece: HTMLElement, offset: number): readonly [Node, number] {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node: Node = piece;
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    node = next;
    const { length } = next.textContent ?? '';
    if (left <= length) break;
    left -= length;
  }
  return [node, node === piece ? 0 : Math.min(left, node.textContent?.length ?? 0)];
}

/** The last piece that begins at or before an offset; 0 where none does. O(log pieces). */
function pieceIndex(pieces: readonly HTMLElement[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece !== undefined && fromOf(piece) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function rangesOfSpan(pieces: readonly HTMLElement[], { start, end }: Span): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = pieceIndex(pieces, start); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || fromOf(piece) >= end) break;
    const from = fromOf(piece);
    const to = from + piece.textContent.length;
    if (start >= to) continue;
    const range = document.createRange();
    range.setStart(...pointIn(piece, Math.max(0, start - from)));
    range.setEnd(...pointIn(piece, Math.min(to, end) - from));
    ranges.push(range);
  }
  return ranges;
}

/**
 * The drawn words of these spans, one range for each piece, so that the numbers and the words for
 * the ear between them stay out.
 */
export function rangesOf(root: HTMLElement, spans: readonly Span[]): readonly Range[] {
  const pieces = spans.length === 0 ? [] : allPieces(root);
  return spans.flatMap((span) => rangesOfSpan(pieces, span));
}

/** The offset of the version under a point of the window; null where no story text is near. */
export function offsetFromPoint(root: HTMLElement, x: number, y: number): number | null {
  const caret = caretFromPoint(x, y);
  if (caret === null || !root.contains(caret.node)) return null;
  return offsetAt(caret.node, caret.offset);
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

// WebKit has only the older of the two.
function caretFromPoint(x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const older: Partial<Pick<Document, 'caretRangeFromPoint'>> = document;
  const range = older.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
