/**
 * Blocks of one group. A group is what the browser may leave out of layout: a box to watch for each
 * block would cost more in scrolling than it saves.
 */
export const GROUP = 24;

/** Blocks by index, the second one no longer in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The first child whose lower edge is below `line`. */
function firstBelow(elements: HTMLCollection, line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which of `count` blocks are on the screen. `root` holds them in groups; blocks are only measured in
 * groups that are on the screen themselves, because the browser has not laid out the others.
 */
export function onScreen(root: HTMLElement, count: number): Range {
  const groups = root.children;
  const first = firstBelow(groups, 0);
  const last = Math.min(groups.length - 1, firstBelow(groups, window.innerHeight));
  const head = groups[first];
  const tail = groups[last];
  if (head === undefined || tail === undefined) return { from: count, to: count };
  return {
    from: first * GROUP + firstBelow(head.children, 0),
    to: Math.min(count, last * GROUP + firstBelow(tail.children, window.innerHeight) + 1),
  };
}

/** The nearest ancestor that scrolls; null: the page does. */
export function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/(auto|scroll)/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
