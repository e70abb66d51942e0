import type { Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, openDesk, openQuote, pane } from './journey/desk.ts';
import { numberOf, story } from './journey/marking.ts';

inBothBrowsers();

test.use({ answeredBy: 'page' });

const PREFERRED = { tag: '@preferred' };

/** What the person likes. Firefox was told when it was started, see playwright.config.ts. */
async function prefers(
  page: Page,
  liked: { readonly forcedColors?: 'active'; readonly reducedMotion?: 'reduce' },
): Promise<void> {
  if (page.context().browser()?.browserType().name() !== 'firefox') await page.emulateMedia(liked);
  const queries = [
    ...(liked.forcedColors === undefined ? [] : ['(forced-colors: active)']),
    ...(liked.reducedMotion === undefined ? [] : ['(prefers-reduced-motion: reduce)']),
  ];
  for (const query of queries)
    expect(await page.evaluate((asked) => matchMedia(asked).matches, query), query).toBe(true);
}

test(
  'without colours of its own a quote keeps its line, its number and its focus',
  PREFERRED,
  async ({ page }) => {
    await prefers(page, { forcedColors: 'active' });
    await openDesk(page);
    await confirmAll(page);
    const mark = story(page).locator('mark').first();
    await expect(mark).toHaveCSS('text-decoration-line', 'underline');
    const lines = await story(page)
      .locator('mark')
      .evaluateAll((all) => [
        ...new Set(all.map((item) => getComputedStyle(item).textDecorationStyle)),
      ]);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    const number = numberOf(page, 'Quote 1');
    await number.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(number).toHaveCSS('outline-style', 'solid');
    await expect(number.locator('span')).toHaveCSS('border-top-style', 'solid');
  },
);

test('who wants no motion gets none', PREFERRED, async ({ page }) => {
  await prefers(page, { reducedMotion: 'reduce' });
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 5);
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  const moving = await page.evaluate(() => ({
    running: document.getAnimations().length,
    set: [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return (
        animationName !== 'none' ||
        scrollBehavior === 'smooth' ||
        !/^0s(, 0s)*$/.test(transitionDuration)
      );
    }).length,
  }));
  expect(moving).toEqual({ running: 0, set: 0 });
});
