import type { Locator } from '@playwright/test';

/** A target that a finger may miss: its name and how wide and high it is, in CSS pixels. */
export interface TightTarget {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What can be pressed in a piece of the page and is neither `least` pixels high and wide nor so far
 * from everything else that a circle of that size around its middle touches no other target. A box to
 * tick counts with its words.
 */
export async function tightTargets(piece: Locator, least: number): Promise<readonly TightTarget[]> {
  return await piece.evaluate((root, size) => {
    const wanted = 'button, a[href], input, select, textarea, summary';
    const targets = [...root.querySelectorAll(wanted)]
      .map((element) => ({ element, box: element.closest('label') ?? element }))
      .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ element, box }) => ({ element, rect: box.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const away = (rect: DOMRect, x: number, y: number): number =>
      Math.hypot(
        Math.max(rect.left - x, 0, x - rect.right),
        Math.max(rect.top - y, 0, y - rect.bottom),
      );
    return targets
      .filter(({ rect }) => rect.width < size - 0.5 || rect.height < size - 0.5)
      .filter(({ element, rect }) => {
        const x = rect.left + rect.width / 2;
        const y = rect.top + rect.height / 2;
        return targets.some(
          (other) => other.element !== element && away(other.rect, x, y) < size / 2 - 0.5,
        );
      })
      .map(({ element, rect }) => ({
        name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
        width: Math.round(rect.width),
        height: Math.round(rect.height),
      }));
  }, least);
}
