import { expect, test } from './fixtures.ts';
import { openDesk, row } from './journey/desk.ts';
import { listShows, opensShow, opensSpeakers, speakerCard } from './journey/find-your-way.ts';

test.use({ answeredBy: 'page' });

test('a filter to a speaker goes with them when they are merged', async ({ page }) => {
  await openDesk(page);
  await row(page, 1).click();
  const show = await opensShow(page);
  await show.getByRole('button', { name: /^Shinzo Abe/ }).click();
  await listShows(page, 1, 0);
  const panel = await opensSpeakers(page);
  const abe = speakerCard(panel, 'Shinzo Abe');
  await abe.getByRole('button', { name: /^Merge: / }).click();
  await abe.getByRole('combobox').selectOption('John Kerry');
  await abe.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(abe).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing matches')).toHaveCount(0);
  const kerry = show.getByRole('button', { name: /^John Kerry/ });
  await expect(kerry).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/5 of \d+ · John Kerry/)).toBeVisible();
});
