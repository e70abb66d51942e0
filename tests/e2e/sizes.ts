import { expect, type Page } from '@playwright/test';
import { tightTargets } from './journey/targets.ts';
import { lostWords } from './lost-words.ts';

/** The width of 1.4.10: a page of 1280 pixels, enlarged four times. */
export const NARROW = { width: 320, height: 640 } as const;

/**
 * What is wrong with the sizes of the page as it stands, at its own width and 320 pixels wide: words
 * that are lost (1.4.10, 1.4.12), targets of less than 24 pixels that do not stand apart (2.5.8). The
 * page has its width back afterwards.
 */
export async function sizeFaults(page: Page): Promise<readonly string[]> {
  const wide = await faultsNow(page);
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  await sheetIsWhole(page);
  const narrow = await faultsNow(page);
  if (size !== null) await page.setViewportSize(size);
  return [...wide, ...narrow.map((fault) => `320 pixels wide: ${fault}`)];
}

async function faultsNow(page: Page): Promise<readonly string[]> {
  const tight = await tightTargets(page.locator('body'), 24);
  return [
    ...(await lostWords(page)),
    ...tight.map(({ name, width, height }) => `small target: ${name}, ${width} × ${height}`),
  ];
}

/**
 * The open quote is a sheet on a phone, whose head is fetched when it is first drawn. Looked for by its
 * markup: a role is found in many times the time, and this is asked in every state.
 */
export async function sheetIsWhole(page: Page): Promise<void> {
  const sheet = page.locator('aside[aria-label="Open quote"]');
  if ((await sheet.count()) > 0)
    await expect(sheet.locator('[aria-label$=" of the open quote"]')).toBeAttached();
}
