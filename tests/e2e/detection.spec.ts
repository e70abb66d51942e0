import { devices, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allIsSaved, hears, openDesk, pane, paraphraseRow, row } from './journey/desk.ts';
import { watchesFirstSight } from './journey/first-paint.ts';
import { keyboardIsOn } from './journey/keys.ts';
import { importsStory, opensImport, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const several = (page: Page) => page.getByRole('dialog', { name: 'Confirm several' });
const ticked = (page: Page) => several(page).getByRole('checkbox', { checked: true });
const notLookedAt = (page: Page) => page.getByRole('list', { name: 'In marks, not looked at' });

test('confirms by key what one speaker said or what was found surely enough, and takes it back at once', async ({
  page,
}) => {
  await openDesk(page);
  await keyboardIsOn(row(page, 1));
  await page.keyboard.press('c');
  const sheet = several(page);
  await expect(sheet.getByRole('listitem')).toHaveCount(13);
  await expect(ticked(page)).toHaveCount(10);
  const speaker = sheet.getByLabel('Speaker');
  await keyboardIsOn(speaker);
  await page.keyboard.press('ArrowDown');
  await expect(speaker.locator('option:checked')).toHaveText('John Kerry (4)');
  await expect(sheet.getByRole('listitem')).toHaveCount(4);
  // The paraphrase, whose speaker is in doubt besides, is ticked by hand.
  await expect(ticked(page)).toHaveCount(3);
  await expect(sheet.getByRole('checkbox', { name: /Kerry, check who/ })).not.toBeChecked();

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(sheet.getByRole('radio', { name: '9 of 10' })).toBeChecked();
  await expect(ticked(page)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(sheet.getByRole('button', { name: 'Confirm 1', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await hears(page, '2 confirmed. 11 are left to confirm.');
  await keyboardIsOn(row(page, 1));
  await expect(row(page, 1)).toHaveAccessibleName(/Kerry · to check$/);
  await expect(row(page, 3)).toHaveAccessibleName(/to confirm$/);

  await page.keyboard.press('ControlOrMeta+z');
  await hears(page, 'Taken back: 2 confirmations.');
  for (const number of [1, 2])
    await expect(row(page, number)).toHaveAccessibleName(/Kerry · to confirm$/);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(row(page, 2)).toHaveAccessibleName(/Kerry · to check$/);
  await page.keyboard.press('Shift+Enter');
  await hears(page, '8 quotations confirmed. 3 paraphrases are left to confirm by hand.');
  await page.keyboard.press('ControlOrMeta+z');
  await hears(page, 'Taken back: 8 confirmations.');
  await expect(row(page, 2)).toHaveAccessibleName(/Kerry · to check$/);
  await allIsSaved(page);
});

/** A story of 6 KB in which an invented mayor speaks sixty times. */
const SIX_KB = `Trams return\n\nLOWER QUILLFORD - Mayor Wilma Windle counted the days.\n\n${Array.from(
  { length: 60 },
  (_, at) =>
    `"We kept tram number ${at + 1} running all year long," Windle said on the day after its bell was repaired.`,
).join('\n\n')}\n`;

test('what was found is marked when the words of the first story first stand there', async ({
  page,
}) => {
  const firstSight = await watchesFirstSight(page, 'Kerry');
  await openDesk(page);
  const first = await firstSight();
  const story = page.getByRole('article', { name: 'Story' });
  await expect(story.locator('mark').first()).toBeVisible();
  expect(first?.marks).toBe(await story.locator('mark').count());
  expect(first?.marks).toBeGreaterThanOrEqual(13);
});

test('what was found is marked when the words of a story of 6 KB first stand there', async ({
  page,
}) => {
  expect(SIX_KB.length).toBeGreaterThan(6000);
  await openDesk(page);
  const firstSight = await watchesFirstSight(page, 'We kept tram number 1 running');
  await importsStory(page, SIX_KB, 'Trams return');
  await expect(row(page, 1)).toHaveAccessibleName(/Windle · to confirm$/);
  // What is out of sight may be drawn later; of the words that stand there, none waits for its mark.
  const first = await firstSight();
  const words = await page
    .getByRole('article', { name: 'Story' })
    .evaluate((story, length) => (story.textContent ?? '').slice(0, length), first?.length ?? 0);
  expect(first?.marks).toBe(words.split('We kept tram number').length - 1);
  expect(first?.marks).toBeGreaterThan(5);
});

test('says why, how often such finds were right, and whom readers may take the speaker for', async ({
  page,
}) => {
  await openDesk(page);
  await pane(page).getByRole('button', { name: 'why?' }).press('Enter');
  await hears(page, /^“Kerry” is John Kerry, .* Right in 9 of 10 such finds\.$/);
  await expect(pane(page)).toContainText('Right in 9 of 10 such finds.');

  await expect(paraphraseRow(page, 1)).toHaveAccessibleName(/Kerry, check who · to confirm$/);
  await paraphraseRow(page, 1).click();
  await expect(pane(page).getByRole('button', { name: 'John Kerry, check who' })).toBeVisible();
  await expect(pane(page)).toContainText(
    'Readers may take “The US official” for the US state department official. Clearer: “Kerry” or “the US secretary of state”.',
  );
  await pane(page).getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(paraphraseRow(page, 1)).toHaveAccessibleName(/ Kerry · to check$/);
  // Who it is has been decided; the printed words mislead as before.
  await paraphraseRow(page, 1).click();
  await expect(pane(page)).toContainText('Clearer: “Kerry”');
});

test('lists what stands in marks and nobody looked at: shown, put away, or marked', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByText('1 in marks, not looked at').click();
  await notLookedAt(page)
    .getByRole('button', { name: /^'Race against time'/ })
    .click();
  await hears(page, 'Shown in the story, subhead.');
  await expect(page.getByText("- 'Race against time' -")).toBeInViewport();
  await notLookedAt(page)
    .getByRole('button', { name: /^Not a quotation: 'Race/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Title or name' }).press('Enter');
  await hears(page, 'Put away: title or name. Nothing in marks is left to look at.');
  await keyboardIsOn(row(page, 1));
  await expect(notLookedAt(page)).toHaveCount(0);
  await expect(page.locator('summary', { hasText: '1 not a quotation' })).toBeVisible();

  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await allIsSaved(page);
  await page.getByText(/^\d in marks, not looked at$/).click();
  const motto = notLookedAt(page).getByRole('button', { name: /^Mark as a quotation: "never/ });
  await motto.press('Enter');
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await expect(pane(page)).toHaveAccessibleName(/speaker not known$/);
  await keyboardIsOn(page.locator('[data-row][aria-current]'));
  await allIsSaved(page);
});

test('searches a long text beside the page, and the list fills', async ({ page }) => {
  test.setTimeout(120_000);
  await openDesk(page);
  const one = '"We counted the boats of harbour NUMBER twice," Mayor Wilma Windle said on Monday.';
  const filler = ' The harbour of the town lies between two hills and a long sandbank.'.repeat(40);
  const paragraphs = Array.from(
    { length: 350 },
    (_, at) => `${one.replace('NUMBER', String(at + 1))}${filler}`,
  );
  const text = `Many boats in Lower Quillford\n\nLOWER QUILLFORD (Practice Desk) - They were counted.\n\n${paragraphs.join('\n\n')}\n`;
  expect(text.length).toBeGreaterThan(900_000);
  const sheet = await opensImport(page);
  await sheet.getByLabel('Choose a .txt file').setInputFiles({
    name: 'boats.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await sheet.getByRole('radio', { name: 'Ours' }).check();
  const searched = page.waitForEvent('worker', (worker) => worker.url().includes('detect-worker'));
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await searched;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Many boats in Lower Quillford');
  await expect(row(page, 1)).toHaveAccessibleName(/Windle · to confirm$/);
  await expect(page.getByRole('heading', { level: 2, name: /^350 quotations/ })).toBeVisible();
});

test.describe('with a finger', () => {
  const { viewport, deviceScaleFactor, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, deviceScaleFactor, hasTouch, isMobile });

  test('chooses which to confirm, and puts away what is no quotation', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'List', exact: true }).tap();
    const list = page.getByRole('dialog', { name: 'Quotes' });
    await list.getByRole('button', { name: 'Which…' }).tap();
    await several(page).getByText('"the challenge of our time"').tap();
    await expect(ticked(page)).toHaveCount(9);
    await several(page).getByRole('button', { name: 'Confirm 9', exact: true }).tap();
    await hears(page, '9 confirmed. 4 are left to confirm.');
    await list.getByText('1 in marks, not looked at').tap();
    await notLookedAt(page)
      .getByRole('button', { name: /^Not a quotation: 'Race/ })
      .tap();
    await page.getByRole('menuitem', { name: 'Title or name' }).tap();
    await hears(page, 'Put away: title or name. Nothing in marks is left to look at.');
    await expect(list.getByText('1 not a quotation', { exact: true })).toBeVisible();
  });
});
