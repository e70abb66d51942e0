import type { Locator } from '@playwright/test';

/** A target that a finger may miss: its name and how wide and high it is, in CSS pixels. */
export interface TightTarget {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What can be pressed in a piece of the page and is neither `least` pixels high and wide nor so far
 * from everything else that a circle of that size around its middle touches no other target, nor the
 * circle of another small one (2.5.8). A box to tick counts with its words. Behind a dialog that is open
 * nothing is pressed.
 */
export async function tightTargets(piece: Locator, least: number): Promise<readonly TightTarget[]> {
  return await piece.evaluate((root, size) => {
    const wanted =
      'button, a[href], input, select, textarea, summary, [role=slider], [role=option], [data-handle]';
    const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
    const piece = modal !== undefined && root.contains(modal) ? modal : root;
    const targets = [...piece.querySelectorAll(wanted)]
      .map((element) => ({ element, box: element.closest('label') ?? element }))
      .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ element, box }) => ({ element, rect: box.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const away = (rect: DOMRect, x: number, y: number): number =>
      Math.hypot(
        Math.max(rect.left - x, 0, x - rect.right),
        Math.max(rect.top - y, 0, y - rect.bottom),
      );
    const isSmall = ({ rect }: { rect: DOMRect }): boolean =>
      rect.width < size - 0.5 || rect.height < size - 0.5;
    const middle = (rect: DOMRect): readonly [number, number] => [
      rect.left + rect.width / 2,
      rect.top + rect.height / 2,
    ];
    return targets
      .filter(isSmall)
      .filter(({ element, rect }) => {
        const [x, y] = middle(rect);
        return targets.some((other) => {
          if (other.element === element) return false;
          const [otherX, otherY] = middle(other.rect);
          return (
            away(other.rect, x, y) < size / 2 - 0.5 ||
            (isSmall(other) && Math.hypot(otherX - x, otherY - y) < size - 0.5)
          );
        });
      })
      .map(({ element, rect }) => ({
        name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
        width: Math.round(rect.width),
        height: Math.round(rect.height),
      }));
  }, least);
}

const NOT_HIT = 'cannot be pressed in its middle';

/**
 * What can be pressed in a piece of the page where a finger has less than `least` pixels of it up and
 * down, or left and right: its name and what there is. It is tried at the points of the page
 * themselves, so what reaches beyond its box counts, and what lies under another does not. Each is
 * brought into view first.
 */
export async function underAFinger(piece: Locator, least = 44): Promise<readonly string[]> {
  return await piece.evaluate(
    (root, { size, notHit }) => {
      const wanted = 'button, a[href], input, select, textarea, summary';
      const found: string[] = [];
      for (const element of root.querySelectorAll<HTMLElement>(wanted)) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const box = element.closest('label') ?? element;
        box.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = box.getBoundingClientRect();
        if (width < 2 || height < 2) continue;
        const [x, y] = [left + width / 2, top + height / 2];
        const hits = (atX: number, atY: number): boolean => {
          const hit = document.elementFromPoint(atX, atY);
          return hit !== null && box.contains(hit);
        };
        const reach = (alongX: number, alongY: number): number => {
          let steps = 0;
          while (steps < size && hits(x + alongX * (steps + 1), y + alongY * (steps + 1)))
            steps += 1;
          return steps;
        };
        const name = (element.getAttribute('aria-label') ?? element.textContent)
          .trim()
          .slice(0, 60);
        if (!hits(x, y)) {
          found.push(`${name}: ${notHit}`);
          continue;
        }
        const across = reach(-1, 0) + 1 + reach(1, 0);
        const down = reach(0, -1) + 1 + reach(0, 1);
        // What is drawn between whole pixels loses one at each edge.
        if (Math.min(across, down) < size - 2) found.push(`${name}: ${across} × ${down}`);
      }
      return found;
    },
    { size: least, notHit: NOT_HIT },
  );
}
