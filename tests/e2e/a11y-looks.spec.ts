import type { Locator, Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { focusSeenOn } from './focus-contrast.ts';
import { confirmAll, openDesk, openQuote, pane, row } from './journey/desk.ts';
import { pressesOn } from './journey/keys.ts';
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

test('where the keyboard is changes the picture by 3:1 around it, in light and dark', async ({
  page,
}) => {
  await openDesk(page);
  await openQuote(page, 2);
  await pressesOn(page, page.getByRole('button', { name: 'Filter and order' }));
  const show = page.getByRole('region', { name: 'What the list shows' });
  const controls: Readonly<Record<string, Locator>> = {
    button: page.getByRole('button', { name: /^Confirm all / }),
    'primary button': pane(page).getByRole('button', { name: 'Done, next' }),
    'quiet button': page.getByRole('button', { name: 'Filter and order' }),
    'answer of a question': pane(page).getByRole('button', { name: /^These words\?/ }),
    field: page.getByRole('searchbox', { name: 'Find in the list' }),
    'list of choices': show.getByRole('combobox', { name: 'Order' }),
    'box to tick': show.getByRole('checkbox', { name: /^Mine/ }),
    row: row(page, 3),
    'row of the open quote': row(page, 2),
    number: numberOf(page, 'Quote 1'),
    'number of the open quote': numberOf(page, 'Quote 2'),
    'part that unfolds': page.getByText(/^4 attributed statements/),
    menu: page.getByRole('button', { name: 'Menu', exact: true }),
  };
  const weak: string[] = [];
  const looksAt = async (name: string, control: Locator, look: string): Promise<void> => {
    const { changed, around } = await focusSeenOn(control);
    // A line of two pixels around it (WCAG 2.4.13), less what round corners and the bar beside the
    // open row take.
    if (changed < 1.7 * around) weak.push(`${look}, ${name}: ${changed} of ${2 * around}`);
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [name, control] of Object.entries(controls))
      await looksAt(name, control, colorScheme);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const tab = page.getByRole('button', { name: 'Story', exact: true });
    await looksAt('tab of a narrow window', tab, colorScheme);
  }
  expect(weak).toEqual([]);
});
