import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk } from './journey/desk.ts';
import { story } from './journey/marking.ts';

test.use({ answeredBy: 'page' });

/**
 * The words of the story as the lines that are drawn, without the blanks at their ends: what is in
 * `[data-from]`, for the number of a quote and what is said for the ear are no words of it.
 */
async function linesOf(page: Page): Promise<readonly string[]> {
  return await story(page).evaluate((article) =>
    [...article.querySelectorAll('[dir=auto]')].flatMap((block) => {
      const lines = new Map<number, string>();
      for (const piece of block.querySelectorAll('[data-from]')) {
        const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const range = document.createRange();
          for (const [at, character] of [...(node.textContent ?? '')].entries()) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            // A blank that ends a line has no box of its own, or one beside it.
            const rect = [...range.getClientRects()].at(-1);
            if (rect === undefined) continue;
            const line = Math.round((rect.top + rect.bottom) / 2);
            lines.set(line, (lines.get(line) ?? '') + character);
          }
        }
      }
      return [...lines.values()].map((line) => line.trim());
    }),
  );
}

/**
 * LOOK asks for at most 68 characters. A measure holds widths and not characters, and a line that
 * happens to be of narrow letters takes one or two more: one line in a hundred may, up to 70.
 */
const MOST = 68;
const NONE_OVER = 70;

test('a line of the story has at most 68 characters, however wide the page is', async ({
  page,
}) => {
  await openDesk(page);
  await page.evaluate(() => document.fonts.ready);
  const pieces = await story(page).locator('[data-from]').allTextContents();
  for (const width of [640, 1024, 1280, 1440, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = await linesOf(page);
    expect(lines.join('').replaceAll(/\s/g, ''), 'every word is counted').toBe(
      pieces.join('').replaceAll(/\s/g, ''),
    );
    const lengths = lines.map((line) => line.length).toSorted((a, b) => a - b);
    const over = lines.filter((line) => line.length > MOST);
    expect(lengths.at(-1), `${width} pixels`).toBeLessThanOrEqual(NONE_OVER);
    expect(over.length, `${width} pixels: ${over.join(' / ')}`).toBeLessThanOrEqual(
      lines.length / 100,
    );
    // Nor so narrow that the eye turns back more often than it must.
    const longest = lengths.slice(lengths.length >> 1);
    const mean = longest.reduce((sum, length) => sum + length, 0) / longest.length;
    expect(mean, `${width} pixels`).toBeGreaterThan(58);
  }
});
