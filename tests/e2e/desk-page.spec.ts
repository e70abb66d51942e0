import { expect, test } from './fixtures.ts';
import { allIsSaved, becomes, confirmAll, openDesk, row, tells } from './journey/desk.ts';
import { keyboardIsOn } from './journey/keys.ts';
import { opensStories, picksFor, storyRow } from './journey/practice.ts';
import { importsStory, opensImport, pastes, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const TRAM = 'Tram returns to Lower Quillford';
const FIRST = 'Anti-IS coalition talks focus on jihadist threat';

test('every story says its state, how far it is and how long there is', async ({ page }) => {
  await openDesk(page);
  const sheet = await opensImport(page);
  await sheet.getByLabel('Text of the story').focus();
  await pastes(page, TRAM_STORY);
  await sheet.getByRole('radio', { name: 'Ours' }).check();
  await sheet.getByLabel('Deadline').fill('2001-01-02T18:30');
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TRAM);
  await allIsSaved(page);

  const stories = await opensStories(page);
  const tram = storyRow(stories, TRAM);
  await expect(tram).toContainText('Checking · 3 quotations');
  await expect(tram).toContainText('open now');
  await expect(tram).toContainText(/0 of \d+ signed/);
  await expect(tram).toContainText(/Deadline: \d+ days over/);
  await expect(storyRow(stories, FIRST)).toContainText('0 of 13 signed');
  await expect(storyRow(stories, FIRST)).not.toContainText('Deadline');
});

test('a story is renamed, open or not', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM);
  await allIsSaved(page);
  const stories = await opensStories(page);

  // The one that is open: at once in the header behind.
  await picksFor(stories, TRAM, 'Rename');
  await expect(stories.getByLabel('Title', { exact: true })).toBeFocused();
  await stories.getByLabel('Title', { exact: true }).fill('  ');
  await stories.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(stories.getByLabel('Title', { exact: true })).toHaveAccessibleDescription(
    'Still needed: a title.',
  );
  await stories.getByLabel('Title', { exact: true }).fill('Bell rings in Lower Quillford');
  await page.keyboard.press('Enter');
  await tells(stories, 'Renamed: “Bell rings in Lower Quillford”.');
  await keyboardIsOn(stories.getByRole('button', { name: /^More for “Bell rings/ }));

  // Another one: what is open stays open.
  await picksFor(stories, FIRST, 'Rename');
  await stories.getByLabel('Title', { exact: true }).fill('Coalition talks');
  await page.keyboard.press('Enter');
  await expect(storyRow(stories, 'Coalition talks')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stories).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bell rings in Lower Quillford');
  await allIsSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bell rings in Lower Quillford');
});

test('a story is archived, found by the filter, and brought back', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM);
  await allIsSaved(page);
  const stories = await opensStories(page);
  await stories.getByRole('radio', { name: 'Archived (0)' }).check();
  await expect(stories).toContainText('Nothing is archived.');
  await stories.getByRole('radio', { name: 'In view' }).check();
  await picksFor(stories, FIRST, 'Archive');
  await expect(storyRow(stories, FIRST)).toBeHidden();
  await tells(stories, `“${FIRST}” is archived.`);
  await keyboardIsOn(stories.getByRole('list', { name: 'Stories of this desk' }));
  await stories.getByRole('radio', { name: 'Archived (1)' }).check();
  await expect(storyRow(stories, TRAM)).toBeHidden();
  await picksFor(stories, FIRST, 'Bring back');
  await expect(storyRow(stories, FIRST)).toBeHidden();
  await stories.getByRole('radio', { name: 'In view' }).check();
  await expect(storyRow(stories, FIRST)).toBeVisible();
});

test('a duplicate is a new story of the same text, with nothing done', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  await picksFor(await opensStories(page), FIRST, 'Duplicate');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${FIRST} (copy)`);
  await expect(row(page, 1)).toHaveAccessibleName(/ · to confirm$/);
  await allIsSaved(page);
  const stories = await opensStories(page);
  await expect(storyRow(stories, `${FIRST} (copy)`)).toBeVisible();
  await storyRow(stories, FIRST)
    .getByRole('button', { name: /Checking/ })
    .click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · to check$/);
});

test('a story is deleted by someone who clears, after a last copy', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM);
  await allIsSaved(page);
  const asInes = await opensStories(page);
  await asInes.getByRole('button', { name: `More for “${FIRST}”` }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toContainText(
    'Still needed: someone who clears',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await becomes(page, 'Dan Deadline');

  const stories = await opensStories(page);
  await picksFor(stories, FIRST, 'Delete');
  const part = stories.getByRole('group', { name: `Delete “${FIRST}”` });
  await expect(part.getByRole('button', { name: /^Delete “/ })).toBeHidden();
  const copy = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Take the last copy…' }).click();
  expect((await copy).suggestedFilename()).toMatch(/^verbatim-anti-is-coalition-talks/);
  await part.getByRole('button', { name: `Delete “${FIRST}”` }).click();
  await expect(storyRow(stories, FIRST)).toBeHidden();
  await tells(stories, `“${FIRST}” is deleted.`);
  await expect(storyRow(stories, TRAM)).toBeVisible();
});

test('how the work goes is drawn from what was done, and read as tables', async ({ page }) => {
  await openDesk(page);
  const before = await opensStories(page);
  await before.getByText('How the work goes').click();
  await expect(before).toContainText('From the log of one story.');
  await expect(before).toContainText('Not enough yet: nothing was signed.');
  await page.keyboard.press('Escape');
  await confirmAll(page);
  await allIsSaved(page);

  const after = await opensStories(page);
  await after.getByText('How the work goes').click();
  const drawing = after.getByRole('img', { name: /^How long in each state/ });
  await expect(drawing).toHaveAccessibleName(/To confirm: under a minute\.$/);
  await expect(after.getByRole('img', { name: /^What waits now/ })).toHaveAccessibleName(
    /To confirm: 3, longest .*; To check: 10, longest /,
  );
  const figure = after.getByRole('figure', { name: 'What waits now' });
  await figure.getByText('As a table').click();
  const line = figure.getByRole('row', { name: /^To check/ });
  await expect(line.getByRole('cell')).toHaveText(['10', '0', '0', '0', 'under a minute']);
});
