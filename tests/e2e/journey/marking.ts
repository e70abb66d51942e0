import { expect, type Locator, type Page } from '@playwright/test';
import { keyboardIsOn, movesTo } from './keys.ts';

export function story(page: Page): Locator {
  return page.getByRole('article', { name: 'Story' });
}

/** The bar that holds the keyboard while words are picked. */
export function picker(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Pick words' });
}

/** The bar of what is selected in the browser's own way. */
export function selectionBar(page: Page): Locator {
  return page.getByRole('group', { name: 'Selected words' });
}

/** The number behind a quote in the story. */
export function numberOf(page: Page, name: string): Locator {
  return story(page).getByRole('button', { name: new RegExp(`^${name},`) });
}

/** Into the story by the first link of the page. */
export async function skipsToStory(page: Page): Promise<void> {
  await movesTo(page, page.getByRole('link', { name: 'Skip to the story' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await keyboardIsOn(story(page));
}

export async function startsPicking(page: Page): Promise<Locator> {
  await page.keyboard.press('p');
  const mark = picker(page).getByRole('button', { name: 'Mark as quotation' });
  await keyboardIsOn(mark);
  return mark;
}

/** Selects words of the story as the browser does it itself, and leaves the selection standing. */
export async function selects(page: Page, words: string): Promise<void> {
  await story(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not in one piece of the story: ${wanted}`);
  }, words);
  await expect(selectionBar(page)).toBeVisible();
}

/** Selects words of the story and marks them as a quotation. */
export async function marksByHand(page: Page, words: string): Promise<void> {
  await selects(page, words);
  await selectionBar(page).getByRole('button', { name: 'Mark as quotation' }).click();
  await expect(selectionBar(page)).toHaveCount(0);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The knob of a handle at an end of the open quote: what a pointer takes hold of. */
export async function knobOf(page: Page, edge: 'start' | 'end'): Promise<Point> {
  await expect(page.locator(`[data-handle="${edge}"]`)).toBeAttached();
  return await page.evaluate((end) => {
    const rect = document.querySelector(`[data-handle="${end}"]`)?.getBoundingClientRect();
    if (rect === undefined) throw new Error(`no handle at the ${end}`);
    return { x: rect.left, y: end === 'start' ? rect.top - 6 : rect.bottom + 6 };
  }, edge);
}

/** Drags a handle to the first letter of words of the story, or behind their last one. */
export async function dragsEnd(
  page: Page,
  edge: 'start' | 'end',
  words: string,
  side: 'before' | 'behind',
): Promise<void> {
  const from = await knobOf(page, edge);
  const { x, down } = await story(page).evaluate(
    (element, { wanted, behind, end }) => {
      const handle = document.querySelector(`[data-handle="${end}"]`)?.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const rect = [...range.getClientRects()].at(behind ? -1 : 0);
        if (rect === undefined || handle === undefined) break;
        return {
          x: behind ? rect.right : rect.left,
          // They may stand on another line than the handle.
          down: (rect.top + rect.bottom - handle.top - handle.bottom) / 2,
        };
      }
      throw new Error(`not in one piece of the story: ${wanted}`);
    },
    { wanted: words, behind: side === 'behind', end: edge },
  );
  await page.mouse.move(from.x, from.y, { steps: 2 });
  await page.mouse.down();
  await page.mouse.move((from.x + x) / 2, from.y + down / 2, { steps: 3 });
  await page.mouse.move(x, from.y + down, { steps: 3 });
  await page.mouse.up();
}
