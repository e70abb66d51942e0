/**
 * Says on an element that scrolls whether there is more below what is seen of it (`data-more`), for its
 * style sheet to draw an edge. A ref; not drawn by React, because it changes while one scrolls. Sizes are
 * asked for where the browser has just worked them out, so it costs no layout of its own.
 */
export function moreBelow(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const look = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = element;
    element.toggleAttribute('data-more', scrollTop + clientHeight < scrollHeight - 1);
  };
  const sizes = new ResizeObserver(look);
  const watch = (): void => {
    sizes.disconnect();
    for (const part of [element, ...element.children]) sizes.observe(part);
  };
  watch();
  const parts = new MutationObserver(watch);
  parts.observe(element, { childList: true });
  element.addEventListener('scroll', look, { passive: true });
  return () => {
    sizes.disconnect();
    parts.disconnect();
    element.removeEventListener('scroll', look);
  };
}
