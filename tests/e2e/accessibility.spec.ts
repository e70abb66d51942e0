import type { Locator, Page } from '@playwright/test';
import { brokenInEveryLook, isPlain } from './axe.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { openDesk, pane, row } from './journey/desk.ts';
import { story } from './journey/marking.ts';
import { type State, type Walk, walksThrough } from './journey/state.ts';
import { STATES } from './journey/states.ts';
import { NARROW, sizeFaults } from './sizes.ts';
import { sniffedErrors } from './sniffer.ts';

inBothBrowsers();

// Every rule on the whole page; long, not slow.
test.describe.configure({ timeout: 120_000 });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

function named({ seen }: Walk): string {
  return `nothing is found wrong: ${seen.map(({ name }) => name).join(', then ')}`;
}

async function brokenOn(page: Page, { way, seen }: Walk): Promise<readonly string[]> {
  const broken: string[] = [];
  await openDesk(page);
  // What the header has no room for stands there.
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();
  for (const state of way) {
    await state.reach(page);
    if (!seen.includes(state)) continue;
    // The states that a standard of ours names, and more: nothing is left to what tests/architecture keeps.
    const rules = state.inFirefox === 'every look' ? 'every rule' : 'of colour';
    const found = [
      ...(await sniffedInChromium(page)),
      ...(await brokenInEveryLook(page, rules)),
      ...(await sizeFaultsInLight(page)),
    ];
    broken.push(...found.map((rule) => `${state.name}: ${rule}`));
  }
  return broken;
}

function isFirefox(page: Page): boolean {
  return page.context().browser()?.browserType().name() === 'firefox';
}

/** What differs between the browsers is their drawing, which the second engine does not look at. */
async function sniffedInChromium(page: Page): Promise<readonly string[]> {
  if (isFirefox(page)) return [];
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return await sniffedErrors(page);
}

/** A look changes no sizes (tests/architecture/looks.test.ts). */
async function sizeFaultsInLight(page: Page): Promise<readonly string[]> {
  if (!isFirefox(page)) await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return (await isPlain(page)) ? await sizeFaults(page) : [];
}

function looksAt(some: readonly State[], tag: string[]): void {
  for (const walk of walksThrough(some, STATES))
    test(named(walk), { tag }, async ({ page }) => {
      expect(await brokenOn(page, walk)).toEqual([]);
    });
}

test.describe('answered by the page', () => {
  test.use({ answeredBy: 'page' });
  looksAt(
    STATES.filter(({ needsWorker = false }) => !needsWorker),
    ['@chromium'],
  );
});

test.describe('answered by the worker', () => {
  looksAt(
    STATES.filter(({ needsWorker = false }) => needsWorker),
    ['@chromium'],
  );
});

// See playwright.config.ts: an ordinary Firefox is given its look when it starts.
const LOOKED_AT = { 'every look': ['@firefox', '@every-look'], light: ['@firefox'] } as const;

test.describe('in Firefox', () => {
  test.use({ answeredBy: 'page' });
  for (const [looks, tag] of Object.entries(LOOKED_AT))
    looksAt(
      STATES.filter(({ inFirefox, needsWorker = false }) => inFirefox === looks && !needsWorker),
      [...tag],
    );
});

test.describe('in Firefox, answered by the worker', () => {
  looksAt(
    STATES.filter(
      ({ inFirefox, needsWorker = false }) => needsWorker && inFirefox === 'every look',
    ),
    ['@firefox', '@every-look'],
  );
});

test(
  'nothing is found wrong: 320 pixels wide, the open quote, the story, the list',
  { tag: ['@chromium', '@firefox', '@every-look'] },
  async ({ page }) => {
    await openDesk(page);
    await page.setViewportSize(NARROW);
    const part = (name: string): Locator => page.getByRole('button', { name, exact: true });
    // Looked at while it is drawn anew, a page has headings that axe does not find again.
    await expect(part('Story')).toBeVisible();
    await expect(pane(page)).toBeVisible();
    expect(await brokenInEveryLook(page, 'every rule')).toEqual([]);
    await part('Story').click();
    await expect(story(page)).toBeVisible();
    expect(await brokenInEveryLook(page), 'Story').toEqual([]);
    await part('List').click();
    await expect(row(page, 1)).toBeVisible();
    expect(await brokenInEveryLook(page), 'List').toEqual([]);
  },
);
