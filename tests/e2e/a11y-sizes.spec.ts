import type { Page } from '@playwright/test';
import { inBothBrowsers, notOverBidi } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, openDesk, openQuote, pane, picksFromMenu } from './journey/desk.ts';
import { marksByHand, numberOf, skipsToStory, startsPicking, story } from './journey/marking.ts';
import { ARABIC_STORY, ARABIC_TITLE, ARABIC_WORDS } from './journey/odd-stories.ts';
import { importsStory, opensImport } from './journey/stories.ts';
import { tightTargets } from './journey/targets.ts';
import { lostWords } from './lost-words.ts';
import { NARROW } from './sizes.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

test('320 pixels wide there is one column and nothing to scroll sideways', async ({ page }) => {
  await openDesk(page);
  await page.setViewportSize(NARROW);
  await openSheetWhole(page);
  expect(await lostWords(page)).toEqual([]);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  expect(await lostWords(page)).toEqual([]);
  await picksFromMenu(page, 'Speakers');
  await expect(page.getByRole('dialog', { name: 'Speakers' })).toBeVisible();
  expect(await lostWords(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picksFromMenu(page, 'Keys');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await lostWords(page)).toEqual([]);
});

async function openSheetWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show more of the open quote' }).click();
  await expect(page.getByRole('button', { name: 'Show less of the open quote' })).toBeVisible();
}

test('wider lines, words and letters cut nothing off', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 3);
  expect(await lostWords(page)).toEqual([]);
  await opensImport(page);
  expect(await lostWords(page)).toEqual([]);
});

test('what is pressed is 24 pixels high and wide, or stands apart', async ({ page }) => {
  await openDesk(page);
  expect(await tightTargets(page.locator('body'), 24)).toEqual([]);
  await confirmAll(page);
  await pane(page).getByRole('button', { name: 'move ends' }).click();
  expect(await tightTargets(page.locator('body'), 24)).toEqual([]);
  await skipsToStory(page);
  await startsPicking(page);
  expect(await tightTargets(page.locator('body'), 24)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await openSheetWhole(page);
  expect(await tightTargets(page.locator('body'), 24)).toEqual([]);
});

/** Lays a piece over the story; React does not know of it. */
async function plants(page: Page, piece: string, style: string, words: string): Promise<void> {
  await story(page).evaluate(
    (article, planted) => {
      const element = document.createElement(planted.piece);
      element.textContent = planted.words;
      element.style.cssText = planted.style;
      article.append(element);
    },
    { piece, style, words },
  );
}

test('words that are lost and targets that are too small would be found', async ({ page }) => {
  await openDesk(page);
  const at = 'position: fixed; top: 300px; left: 400px; white-space: nowrap;';
  await plants(page, 'p', `${at} width: 5em; overflow: hidden`, 'planted: cut by its box');
  // Long enough for its own words, too narrow for them with the spacing of 1.4.12.
  await plants(page, 'p', `${at} width: 9em; overflow: hidden`, 'planted: cut if spaced');
  await plants(page, 'p', `${at} left: 1200px`, 'planted: over the right edge');
  await plants(page, 'button', `${at} width: 6em`, 'planted: on a small button');
  await plants(page, 'p', 'position: absolute; top: 90px; left: 20px', 'planted: one line');
  await plants(page, 'p', 'position: absolute; top: 92px; left: 22px', 'planted: another');
  await plants(page, 'p', 'white-space: nowrap; width: 3000px', 'planted: wide');
  const lost = await lostWords(page);
  for (const fault of [
    /^cut off: “planted: cut by its box”/,
    /^spaced, cut off: “planted: cut if spaced”/,
    /^beyond the edge: “planted: over the right edge”/,
    /^out of its button: “planted: on a small button”/,
    /^over one another: “planted: one line” and “planted: another”/,
    /^scrolls sideways: .*story/,
  ])
    expect(lost).toContainEqual(expect.stringMatching(fault));

  const small = async (): Promise<readonly string[]> =>
    (await tightTargets(page.locator('body'), 24)).map(({ name }) => name);
  const box = 'position: fixed; top: 500px; width: 16px; height: 16px; padding: 0; border: 0;';
  await plants(page, 'button', `${box} left: 500px`, 'A');
  expect(await small()).not.toContain('A');
  await plants(page, 'button', `${box} left: 522px`, 'B');
  expect(await small()).toEqual(expect.arrayContaining(['A', 'B']));
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
