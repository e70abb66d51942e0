import { inBothBrowsers } from './browsers.ts';
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
  quotePane,
  row,
  types,
  verdict,
} from './journey/desk.ts';
import { listShows, opensShow } from './journey/find-your-way.ts';
import { fixField } from './journey/fix.ts';
import { goesTo, keyboardIsOn, pressesOn } from './journey/keys.ts';
import { canBeHeld } from './journey/network.ts';
import { attachesReport, notesSearch } from './journey/sources.ts';

inBothBrowsers();

/** Without a mouse it is settled in both browsers. */
const BOTH = { tag: ['@chromium', '@firefox'] };

test('a reload in the middle of the work loses nothing, and the list finds it', async ({
  page,
}) => {
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

  await expect(row(page, 1)).toHaveAccessibleName(/ · second-hand only · in hand · you$/);
  await expect(row(page, 2)).toHaveAccessibleName(/ · in hand · you$/);
  await expect(row(page, 3)).toHaveAccessibleName(/ · to check$/);
  await openQuote(page, 1);
  await expect(verdict(page, 'Second-hand only')).toHaveAttribute('aria-pressed', 'true');
  await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'only another paper has it',
  );
  await expect(pane(page)).toContainText('Report of another paper');

  const show = await opensShow(page);
  const mine = show.getByRole('checkbox', { name: 'Mine 2' });
  await mine.check();
  await listShows(page, 2, 0);
  await hears(page, 'Showing 2 of 13: mine.');
  await mine.uncheck();
  await show.getByRole('checkbox', { name: 'No source 11' }).check();
  await listShows(page, 8, 3);
  await hears(page, 'Showing 11 of 13: no source.');
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await listShows(page, 10, 3);
  await show.getByRole('combobox', { name: 'Verdict' }).selectOption('Second-hand only (1)');
  await listShows(page, 1, 0);
  await hears(page, 'Showing 1 of 13: second-hand only.');
  await show.getByRole('combobox', { name: 'Verdict' }).selectOption('None yet (12)');
  await listShows(page, 9, 3);
  await hears(page, 'Showing 12 of 13: no verdict yet.');
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

test(
  'two people write the same at once: both texts are kept, one of them settles it by keys',
  BOTH,
  async ({ page, context }) => {
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
    // Ines has no mouse.
    await page.bringToFront();
    await goesTo(page, row(page, 1));
    await page.keyboard.press('j');
    await keyboardIsOn(row(page, 2));
    await page.keyboard.press('Enter');
    await keyboardIsOn(quotePane(page, 2));
    await pressesOn(page, pane(page).getByRole('button', { name: 'Suggest a fix' }));
    await keyboardIsOn(fixField(page));
    await page.keyboard.type('second fix, typed by the tester');
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
    await expect(fixField(page)).toHaveValue('second fix, typed by the tester');
    // No news takes the keyboard away.
    await keyboardIsOn(fixField(page));

    const clash = page.getByRole('region', { name: /^Clash: .*fix/ });
    await pressesOn(page, clash.getByRole('button', { name: 'Take this' }).last());
    await hears(page, /^Clash settled: .*fix/);
    await expect(clash).toHaveCount(0);
    await keyboardIsOn(quotePane(page, 2));
    for (const tab of [page, toms]) {
      await expect(tab.getByRole('region', { name: /^Clash: / })).toHaveCount(0);
      await expect(pane(tab).getByRole('textbox', { name: 'Fix' })).toHaveValue(
        'first fix, typed by the tester',
      );
      await allIsSaved(tab);
    }
  },
);
