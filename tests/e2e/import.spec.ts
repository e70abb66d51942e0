import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allIsSaved, openDesk, picksFromMenu, row, tells } from './journey/desk.ts';
import { importsStory, opensImport, pastes, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

/** What is wrong with the text stands at its field and is read with it. */
async function isToldOfText(sheet: Locator, words: string): Promise<void> {
  const field = sheet.getByLabel('Text of the story');
  await expect(field).toHaveAccessibleDescription(new RegExp(words.replaceAll(/[().]/g, '\\$&')));
  await expect(sheet.getByText(words).first()).toBeVisible();
}

const TITLE = 'Tram returns to Lower Quillford';

test('a story comes in by paste, with whose it is and the deadline', async ({ page }) => {
  await openDesk(page);
  const sheet = await opensImport(page);
  await sheet.getByLabel('Text of the story').focus();
  await pastes(page, TRAM_STORY);
  await sheet.getByRole('radio', { name: 'Agency copy' }).check();
  await sheet.getByLabel('Which agency?').fill('Practice Wire');
  await sheet.getByLabel('Deadline').fill('2031-01-02T18:30');
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('banner')).toContainText('Practice Wire copy');
  await expect(row(page, 1)).toHaveAccessibleName(/Windle · to confirm$/);
  await allIsSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);

  await picksFromMenu(page, 'Stories');
  const stories = page.getByRole('dialog', { name: 'Stories' });
  // These two, and the practice story that is offered.
  await expect(stories.getByRole('listitem')).toHaveCount(3);
  await stories.getByRole('button', { name: /^Anti-IS coalition/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Anti-IS coalition talks/);
});

test('the same text twice is said, not kept twice', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TITLE);
  await allIsSaved(page);
  await picksFromMenu(page, 'Stories');
  const stories = page.getByRole('dialog', { name: 'Stories' });
  await stories.getByRole('button', { name: /^Anti-IS coalition/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Anti-IS coalition talks/);

  const sheet = await opensImport(page);
  await sheet.getByLabel('Text of the story').focus();
  await pastes(page, TRAM_STORY);
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await tells(sheet, 'This text is a story on the desk already.');
  await expect(sheet.getByLabel('Text of the story')).toHaveValue(TRAM_STORY);
  await sheet.getByRole('button', { name: 'Open the one that is here' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('a .txt file comes in; one in windows-1252 is shown before it is taken', async ({ page }) => {
  await openDesk(page);
  const sheet = await opensImport(page);
  // The curly marks of older Windows programs, which are no UTF-8.
  const bytes = Buffer.from(TRAM_STORY.replaceAll(/"([^"]*)"/g, '\x93$1\x94'), 'latin1');
  await sheet
    .getByLabel('Choose a .txt file')
    .setInputFiles({ name: 'tram.txt', mimeType: 'text/plain', buffer: bytes });
  await isToldOfText(sheet, 'This file is not UTF-8 (byte');
  const preview = sheet.getByRole('region', { name: 'Preview as Windows-1252' });
  await expect(preview).toContainText('“The bell rang before the first passenger was on board,”');
  await preview.getByRole('button', { name: 'It reads right, use it' }).click();
  await tells(sheet, 'tram.txt');
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(row(page, 1)).toHaveAccessibleName(/“The bell rang before/);
});

test('what cannot be a story is refused in a sentence, and what was typed stays', async ({
  page,
}) => {
  await openDesk(page);
  const sheet = await opensImport(page);
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await isToldOfText(sheet, 'There is no text here.');

  const text = sheet.getByLabel('Text of the story');
  await text.fill(TRAM_STORY);
  const file = sheet.getByLabel('Choose a .txt file');
  await file.setInputFiles({
    name: 'broken.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('A headline\n\nA line with \0 in it.\n'),
  });
  await isToldOfText(sheet, 'Line 3 holds a NUL character');
  await expect(text).toHaveValue(TRAM_STORY);
  await file.setInputFiles({
    name: 'wide.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`\uFEFF${TRAM_STORY}`, 'utf16le'),
  });
  await isToldOfText(sheet, 'This file is in UTF-16.');
  await expect(text).toHaveValue(TRAM_STORY);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Anti-IS coalition talks/);
});
