import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allIsSaved, hears, openDesk, openQuote, quotePane, row } from './journey/desk.ts';
import { opensShow, rowsInView } from './journey/find-your-way.ts';
import { keyboardIsOn } from './journey/keys.ts';
import { startsPicking, story } from './journey/marking.ts';
import { importsStory, opensImport, pastes } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const TITLE = 'A hundred thousand words';
const PARAGRAPHS = 2500;
const FORTY =
  'the line was closed between the depot and the bridge because the rails were wet and the lamps were low and the benches in the hall were hard and the clock over the green door stood still from noon until the late tram';

/** Nobody is quoted in it, so that all the time goes into drawing it. */
const LONG_STORY = [
  TITLE,
  ...Array.from({ length: PARAGRAPHS }, (_, at) =>
    at === PARAGRAPHS - 20 ? `On day ${at + 1} a heron landed.` : `On day ${at + 1} ${FORTY}.`,
  ),
].join('\n\n');

/** From the next start on each piece of the story waits a second and a half for the one before. */
async function drawsSlowly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    const slowly = (work: TimerHandler, time = 0): number => wait(work, time === 0 ? 1500 : time);
    Reflect.set(window, 'setTimeout', slowly);
  });
}

async function paragraphsDrawn(page: Page): Promise<number> {
  return await story(page).evaluate((element) => element.querySelectorAll('p').length);
}

async function opensLongStory(page: Page): Promise<void> {
  await openDesk(page);
  const sheet = await opensImport(page);
  await sheet.getByLabel('Text of the story').focus();
  await pastes(page, LONG_STORY);
  await sheet.getByRole('radio', { name: 'Ours' }).check();
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await drawsSlowly(page);
  await page.reload();
  await story(page).focus();
}

test('words are found while a long story is still being drawn', async ({ page }) => {
  test.setTimeout(180_000);
  await opensLongStory(page);
  await page.keyboard.press('f');
  const field = page.getByRole('searchbox', { name: 'Words to find in the story' });
  await keyboardIsOn(field);
  await field.fill('heron');
  await expect(page.getByRole('search')).toContainText(`1 of 1, paragraph ${PARAGRAPHS - 19}`);
  // Found before it was drawn, and shown when it is.
  expect(await paragraphsDrawn(page)).toBeLessThan(PARAGRAPHS - 20);
  await expect(story(page).getByText('a heron landed')).toBeInViewport({ timeout: 60_000 });
});

test('and words are picked meanwhile', async ({ page }) => {
  test.setTimeout(180_000);
  await opensLongStory(page);
  await startsPicking(page);
  await page.keyboard.press('ArrowRight');
  await hears(page, /^“.+”\.$/);
  expect(await paragraphsDrawn(page)).toBeLessThan(PARAGRAPHS);
  await page.keyboard.press('Enter');
  await hears(page, 'Marked as a quotation. Next: say who said it.');
});

const MANY = 230;
const RISKY = 100;
const MANY_TITLE = 'A bell for every bridge';
const MANY_QUOTES = [
  MANY_TITLE,
  ...Array.from({ length: MANY }, (_, at) =>
    at + 1 === RISKY
      ? `"The bell never rang at bridge ${at + 1}," Mayor Wilma Windle said.`
      : `"The bell rang at bridge ${at + 1}," Driver Otto Overton said.`,
  ),
].join('\n\n');

test('a list of more than two hundred quotes is never blank, and shows what is opened by key, by link and from the story', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, MANY_QUOTES, MANY_TITLE);
  await row(page, 1).focus();
  await page.keyboard.press('End');
  await keyboardIsOn(row(page, MANY));
  for (let steps = 1; steps <= 13; steps += 1) {
    await page.keyboard.press('k');
    await keyboardIsOn(row(page, MANY - steps));
    await expect.poll(() => rowsInView(page), `after ${steps} steps`).toBeGreaterThan(5);
  }
  await allIsSaved(page);

  await page.reload();
  const linked = MANY - 13;
  await expect(quotePane(page, linked)).toBeVisible();
  await keyboardIsOn(row(page, linked));
  await expect(row(page, linked)).toBeInViewport({ ratio: 0.9 });
  await expect.poll(() => rowsInView(page)).toBeGreaterThan(5);

  await story(page).focus();
  for (let steps = 0; steps < 20; steps += 1) await page.keyboard.press('k');
  await expect(row(page, linked - 20)).toHaveAttribute('aria-current', 'true');
  await expect(row(page, linked - 20)).toBeInViewport({ ratio: 0.9 });
  await expect.poll(() => rowsInView(page)).toBeGreaterThan(5);
});

test('another order of a long list begins at its head, and the order of the story at the open quote', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, MANY_QUOTES, MANY_TITLE);
  await openQuote(page, 8);
  const show = await opensShow(page);
  await row(page, 8).hover();
  await page.mouse.wheel(0, 3000);
  await expect(row(page, 70)).toBeInViewport();
  // It is the person who scrolls: the open quote does not come after them.
  await expect(row(page, 8)).not.toBeInViewport();

  const order = show.getByRole('combobox', { name: 'Order' });
  await order.selectOption('Riskiest first');
  await expect(row(page, RISKY)).toBeInViewport();
  await page.mouse.wheel(0, 3000);
  await expect(row(page, RISKY)).not.toBeInViewport();
  await order.selectOption('As in the story');
  await expect(row(page, 8)).toBeInViewport();
});
