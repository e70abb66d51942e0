import type { Page } from '@playwright/test';
import { inBothBrowsers, notOverBidi } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, openDesk, openQuote, pane, picksFromMenu } from './journey/desk.ts';
import { marksByHand, numberOf, skipsToStory, startsPicking, story } from './journey/marking.ts';
import { ARABIC_STORY, ARABIC_TITLE, ARABIC_WORDS } from './journey/odd-stories.ts';
import { importsStory, opensImport } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

const SMALL = { width: 320, height: 640 } as const;

/** What is wider than the page and can be scrolled sideways, tables and the row of numbers aside. */
async function sideways(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls =
          ['auto', 'scroll'].includes(overflowX) || element === document.documentElement;
        return scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      })
      .filter((element) => element.querySelector('table, [data-row]') === null)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Words that are cut off with no sign of it: neither dots at the end nor a way to scroll. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = [style.overflowX, style.overflowY].some((value) => /hidden|clip/.test(value));
        if (!hides || element.clientWidth < 4 || element.textContent.trim() === '') return false;
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false;
        return (
          (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** The spacing that a reader may set (WCAG 1.4.12). The policy lets no style element in, but a sheet of the page's own. */
async function spacesText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

test('320 pixels wide there is one column and nothing to scroll sideways', async ({ page }) => {
  await openDesk(page);
  await page.setViewportSize(SMALL);
  await openSheetWhole(page);
  expect(await sideways(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  expect(await sideways(page)).toEqual([]);
  await picksFromMenu(page, 'Speakers');
  await expect(page.getByRole('dialog', { name: 'Speakers' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picksFromMenu(page, 'Keys');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
});

async function openSheetWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show more of the open quote' }).click();
  await expect(page.getByRole('button', { name: 'Show less of the open quote' })).toBeVisible();
}

test('wider lines, words and letters cut nothing off', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 3);
  await spacesText(page);
  expect(await cutOff(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await opensImport(page);
  expect(await cutOff(page)).toEqual([]);
});

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** What is pressed and smaller than 24 pixels, and has another target within 24 pixels of its middle (2.5.8). */
async function smallTargets(page: Page): Promise<readonly string[]> {
  const targets = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, textarea')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .flatMap((element): Target[] => {
        // What is pressed of a labelled box is the label too.
        const pressed = element.closest('label') ?? element;
        const { width, height, left, top } = pressed.getBoundingClientRect();
        if (width < 2 || height < 2 || left < 0 || top < 0) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
        return [{ name, width, height, x: left + width / 2, y: top + height / 2 }];
      }),
  );
  const near = (a: Target, b: Target): boolean =>
    Math.abs(a.x - b.x) < 12 + b.width / 2 && Math.abs(a.y - b.y) < 12 + b.height / 2;
  return targets
    .filter((target) => Math.min(target.width, target.height) < 23.5)
    .filter((target) => targets.some((other) => other !== target && near(target, other)))
    .map(({ name, width, height }) => `${name}: ${Math.round(width)} × ${Math.round(height)}`);
}

test('what is pressed is 24 pixels high and wide, or stands apart', async ({ page }) => {
  await openDesk(page);
  expect(await smallTargets(page)).toEqual([]);
  await confirmAll(page);
  await pane(page).getByRole('button', { name: 'move ends' }).click();
  expect(await smallTargets(page)).toEqual([]);
  await skipsToStory(page);
  await startsPicking(page);
  expect(await smallTargets(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await openSheetWhole(page);
  expect(await smallTargets(page)).toEqual([]);
});

test('the page has a title, a language, landmarks, one first heading and a way past the list', async ({
  page,
}) => {
  await openDesk(page);
  await expect(page).toHaveTitle(/^Anti-IS coalition talks .* · Verbatim$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const landmark of ['banner', 'main'] as const)
    await expect(page.getByRole(landmark)).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Quotes of the story' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Open quote' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await skipsToStory(page);
});

test('an error names its field, belongs to it, and has the keyboard', async ({ page }) => {
  await openDesk(page);
  const sheet = await opensImport(page);
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  const text = sheet.getByLabel('Text of the story');
  await expect(text).toBeFocused();
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveAccessibleDescription(/There is no text here\./);
  await page.keyboard.press('Escape');

  await confirmAll(page);
  await openQuote(page, 2);
  await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
  const ask = page.getByRole('dialog', { name: 'Ask about quote 2' });
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  const question = ask.getByLabel('Question');
  await expect(question).toBeFocused();
  await expect(question).toHaveAccessibleDescription('Type the question.');
  await page.keyboard.press('Escape');

  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const source = page.getByRole('dialog', { name: 'Attach a source' });
  await source.getByRole('button', { name: 'Attach', exact: true }).click();
  const wrong = source.locator('[aria-invalid=true]').first();
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveAccessibleDescription(/\S/);
});

test('an Arabic story runs from the right, its numbers too, and English words in it from the left', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, ARABIC_STORY, ARABIC_TITLE);
  for (const words of ARABIC_WORDS) await marksByHand(page, words);
  const blocks = story(page).locator('[dir=auto]');
  const directions = await blocks.evaluateAll((all) =>
    all.map((block) => getComputedStyle(block).direction),
  );
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'rtl']);
  // The number of a quote stands behind its last word: at the left of it in Arabic.
  const sides = await story(page)
    .locator('[data-number]')
    .evaluateAll((all) =>
      all.map((number) => {
        const words = [
          ...(number.closest('[dir=auto]')?.querySelectorAll<HTMLElement>('mark') ?? []),
        ].filter((mark) =>
          mark.dataset['quotes']?.split(' ').includes(number.getAttribute('data-number') ?? ''),
        );
        const last = [...(words.at(-1)?.getClientRects() ?? [])].at(-1);
        const own = number.getBoundingClientRect();
        const rtl = getComputedStyle(number.closest('[dir=auto]') ?? number).direction === 'rtl';
        if (last === undefined) return 'no words';
        return rtl === own.left + own.right < last.left + last.right ? 'behind' : 'before';
      }),
    );
  expect(sides.length).toBeGreaterThanOrEqual(3);
  expect(sides.filter((side) => side !== 'behind')).toEqual([]);
});

test('printed, the page is the story alone, black on white', async ({ page, browserName }) => {
  notOverBidi(browserName, 'print');
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDesk(page);
  await openQuote(page, 2);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(story(page)).toBeVisible();
  for (const part of ['banner', 'navigation', 'complementary'] as const)
    await expect(page.getByRole(part)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Skip to the story' })).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(story(page)).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(story(page).locator('mark').first()).toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  );
  await expect(numberOf(page, 'Quote 2')).toBeVisible();
  await expect(story(page)).toContainText('Paragraph 16');
  // The whole of it, not the part that was scrolled to.
  await expect(page.getByRole('main')).toHaveCSS('overflow-y', 'visible');
  expect((await story(page).boundingBox())?.height).toBeGreaterThan(1000);
});
