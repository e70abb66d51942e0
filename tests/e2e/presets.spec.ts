import { expect, test } from './fixtures.ts';
import {
  checksFirstStory,
  clearsAndPublishes,
  lineOf,
  opensClear,
  saysWhereItRan,
  signsFirstStory,
  storyButton,
} from './journey/clearing.ts';
import {
  allIsSaved,
  becomes,
  chooseDesk,
  handsOver,
  hears,
  openDesk,
  openQuote,
  picks,
  row,
} from './journey/desk.ts';

test.use({ answeredBy: 'page' });

// Long, not slow: ten quotations from the first paint to the page they ran on.
test.describe.configure({ timeout: 150_000 });

test('five people bring the first story to its end', async ({ page }) => {
  await openDesk(page);
  await checksFirstStory(page);
  await handsOver(page, 10);
  await signsFirstStory(page, 'Ruth Redpencil');
  await becomes(page, 'Dan Deadline');
  await clearsAndPublishes(page, 'page 3');
  await expect(storyButton(page)).toHaveText('Published');
  await expect(page.getByRole('button', { name: '10 signed' })).toBeVisible();
});

test('two people bring the first story to its end', async ({ page }) => {
  await openDesk(page);
  await chooseDesk(page, 'Two people');
  await checksFirstStory(page);
  await handsOver(page, 10);
  await signsFirstStory(page, 'Ruth Redpencil');
  await clearsAndPublishes(page, 'page 3');
  await expect(storyButton(page)).toHaveText('Published');
  await expect(page.getByRole('button', { name: '10 signed' })).toBeVisible();
});

test('one person alone brings the first story to its end, and nothing is signed', async ({
  page,
}) => {
  await openDesk(page);
  await chooseDesk(page, 'Alone');
  await checksFirstStory(page);
  // Confirmed and then taken off the list: nobody is there to nod.
  await row(page, 10).click();
  await picks(page, 'Not a quotation: choose why', 'Motto');
  await expect(row(page, 10)).toBeHidden();
  await allIsSaved(page);
  await openQuote(page, 1);
  await expect(page.getByRole('button', { name: /^Hand over/ })).toBeHidden();

  const panel = await opensClear(page);
  await expect(panel.getByRole('region', { name: 'Off the list' })).toContainText(
    'No second person has worked on this story, so nobody nods; it stays on record that nobody did.',
  );
  await panel.getByRole('button', { name: 'Run 9 unsigned' }).click();
  await expect(panel.getByRole('textbox', { name: 'Reason, as it will be printed' })).toHaveValue(
    'no second reader',
  );
  await panel.getByRole('button', { name: 'Run all 9 unsigned' }).click();
  await hears(page, '9 quotes run unsigned.');
  await expect(lineOf(panel, 'Runs unsigned', 'no second reader')).toHaveCount(9);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await hears(page, 'The story is cleared to run.');
  await saysWhereItRan(panel, 'example.org');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(storyButton(page)).toHaveText('Published');
  await expect(page.getByRole('button', { name: '9 run unsigned' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^\d+ signed/ })).toHaveCount(0);
});
