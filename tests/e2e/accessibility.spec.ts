import type { Page } from '@playwright/test';
import { brokenInEveryLook, brokenRules } from './axe.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { openDesk } from './journey/desk.ts';
import { type State, type Walk, walksThrough } from './journey/state.ts';
import { STATES } from './journey/states.ts';

const SMALL = { width: 320, height: 640 } as const;

inBothBrowsers();

// Every rule on the whole page; long, not slow.
test.describe.configure({ timeout: 120_000 });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

function named({ seen }: Walk): string {
  return `axe finds nothing: ${seen.map(({ name }) => name).join(', then ')}`;
}

async function brokenOn(page: Page, { way, seen }: Walk): Promise<readonly string[]> {
  const broken: string[] = [];
  await openDesk(page);
  for (const state of way) {
    await state.reach(page);
    if (!seen.includes(state)) continue;
    const found = await brokenInEveryLook(page);
    broken.push(...found.map((rule) => `${state.name}: ${rule}`));
  }
  return broken;
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
test.describe('in Firefox', () => {
  test.use({ answeredBy: 'page' });
  looksAt(
    STATES.filter(({ inFirefox }) => inFirefox === 'every look'),
    ['@firefox', '@every-look'],
  );
  looksAt(
    STATES.filter(({ inFirefox }) => inFirefox === 'light'),
    ['@firefox'],
  );
});

test(
  'axe finds nothing: 320 pixels wide, the story, the open quote, the list',
  { tag: ['@chromium', '@firefox'] },
  async ({ page }) => {
    await openDesk(page);
    await page.setViewportSize(SMALL);
    expect(await brokenInEveryLook(page)).toEqual([]);
    await page.getByRole('button', { name: 'Story', exact: true }).click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    expect(await brokenRules(page)).toEqual([]);
  },
);
