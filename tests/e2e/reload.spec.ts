import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  hears,
  me,
  openDesk,
  openQuote,
  pane,
  row,
  types,
  verdict,
} from './journey/desk.ts';
import { canBeHeld } from './journey/network.ts';
import { attachesReport, notesSearch } from './journey/sources.ts';

test('a reload in the middle of the work loses nothing', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2'],
    ofOthers: false,
  });
  await verdict(page, 'Second-hand only').click();
  await types(page, 'Reason', 'only another paper has it');
  await page.keyboard.press('Enter');
  await hears(page, 'Reason kept.');
  await openQuote(page, 2);
  await allIsSaved(page);
  await page.reload();

  await expect(row(page, 1)).toHaveAccessibleName(/ · in hand · you$/);
  await expect(row(page, 2)).toHaveAccessibleName(/ · in hand · you$/);
  await expect(row(page, 3)).toHaveAccessibleName(/ · to check$/);
  await openQuote(page, 1);
  await expect(verdict(page, 'Second-hand only')).toHaveAttribute('aria-pressed', 'true');
  await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'only another paper has it',
  );
  await expect(pane(page)).toContainText('Report of another paper');
});

test('what is only on this device survives a reload, and is then sent', async ({ page }) => {
  const tab = await canBeHeld(page);
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  await tab.hold();
  await notesSearch(page, 'the archive of the department', 'the printed words', 'nothing found');
  await verdict(page, 'No record to be had').click();
  await expect(verdict(page, 'No record to be had')).toHaveAttribute('aria-pressed', 'true');
  const chip = page.getByRole('button', { name: /^Saving$|on this device$/ });
  await expect(chip).toBeVisible();
  await chip.click();
  await expect(page.getByText(/^2 changes kept on this device/)).toBeVisible();
  await page.reload();

  await allIsSaved(page);
  await openQuote(page, 1);
  await expect(verdict(page, 'No record to be had')).toHaveAttribute('aria-pressed', 'true');
  await expect(pane(page).getByRole('button', { name: 'looked in one place' })).toBeVisible();
});

test('each tab keeps its own person over a reload', async ({ page, context }) => {
  await openDesk(page);
  await becomes(page, 'Tom Typeset');
  const other = await context.newPage();
  await openDesk(other);
  await becomes(other, 'Ruth Redpencil');
  await page.reload();
  await expect(me(page)).toHaveAccessibleName(/^You are Tom Typeset,/);
  await other.reload();
  await expect(me(other)).toHaveAccessibleName(/^You are Ruth Redpencil,/);
});

test('two people write the same at once: both texts are kept, one of them settles it', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  const toms = await context.newPage();
  const tomsTab = await canBeHeld(toms);
  await openDesk(toms);
  await becomes(toms, 'Tom Typeset');
  await openQuote(toms, 2);
  await pane(toms).getByRole('button', { name: 'Suggest a fix' }).click();

  await tomsTab.hold();
  await types(toms, 'Fix', 'first fix, typed by the tester');
  await toms.keyboard.press('Enter');
  await hears(toms, 'Fix kept.');
  await openQuote(page, 2);
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  await types(page, 'Fix', 'second fix, typed by the tester');
  await page.keyboard.press('Enter');
  await hears(page, 'Fix kept.');
  await allIsSaved(page);
  await tomsTab.letGo();

  for (const [tab, who] of [
    [page, 'you and Tom Typeset'],
    [toms, 'you and Ines Inkwell'],
  ] as const) {
    await expect(tab.getByRole('button', { name: `1 clash: ${who}` })).toBeVisible();
    const card = tab.getByRole('region', { name: /^Clash: .*fix/ });
    await expect(card).toContainText('first fix, typed by the tester');
    await expect(card).toContainText('second fix, typed by the tester');
    await expect(row(tab, 2)).toHaveAccessibleName(/, 1 clash$/);
  }
  await expect(pane(page).getByRole('textbox', { name: 'Fix' })).toHaveValue(
    'second fix, typed by the tester',
  );

  await page
    .getByRole('region', { name: /^Clash: .*fix/ })
    .getByRole('button', { name: 'Take this' })
    .last()
    .click();
  await hears(page, /^Clash settled: .*fix/);
  for (const tab of [page, toms]) {
    await expect(tab.getByRole('region', { name: /^Clash: / })).toHaveCount(0);
    await expect(pane(tab).getByRole('textbox', { name: 'Fix' })).toHaveValue(
      'first fix, typed by the tester',
    );
    await allIsSaved(tab);
  }
});
