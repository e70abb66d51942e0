import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allIsSaved, confirmAll, hears, openDesk, openQuote, pane } from './journey/desk.ts';
import { breaks, doesToHost, meetsNext } from './journey/faults.ts';
import { fixField, suggestsFix, typesFix } from './journey/fix.ts';
import { fixesAtHost } from './journey/log.ts';

const ONE = 'fix one, typed by the tester';
const TWO = 'fix two, typed by the tester';
const THREE = 'fix three, typed by the tester';

async function atWork(page: Page): Promise<void> {
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
}

/** What the chip says whole, when it says this. */
async function chipSays(page: Page, short: string | RegExp, long: RegExp): Promise<void> {
  const chip = page.getByRole('button', { name: short });
  await chip.click();
  await expect(page.getByText(long)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** The host has these, once each and in this order, before and after a reload. */
async function allThere(page: Page, fixes: readonly string[]): Promise<void> {
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual(fixes);
  await page.reload();
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual(fixes);
}

for (const fault of ['Request lost', 'Answer lost after it was done'])
  test(`${fault.toLowerCase()}: it is sent again by itself and done once`, async ({ page }) => {
    await atWork(page);
    await breaks(page, (panel) => meetsNext(panel, fault, 4));
    await suggestsFix(page, 1, ONE);
    await hears(page, 'Fix kept.');
    await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
    await allThere(page, [ONE]);
    await openQuote(page, 1);
    await expect(fixField(page)).toHaveValue(ONE);
  });

test('a request that comes twice is done once', async ({ page }) => {
  await atWork(page);
  await breaks(page, (panel) => meetsNext(panel, 'Request comes twice', 4));
  await suggestsFix(page, 1, ONE);
  await hears(page, 'Fix kept.');
  await suggestsFix(page, 2, TWO);
  await allThere(page, [ONE, TWO]);
});

test('the host starts again: what it stored is there, and work goes on', async ({ page }) => {
  await atWork(page);
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  await breaks(page, (panel) =>
    doesToHost(panel, 'Start the host again', 'The host started again.'),
  );
  await suggestsFix(page, 2, TWO);
  await hears(page, 'Fix kept.');
  await allThere(page, [ONE, TWO]);
});

test('an older backup: it is said what is gone, and what waits is sent to the restored host', async ({
  page,
}) => {
  await atWork(page);
  await breaks(page, (panel) => doesToHost(panel, 'Take a backup', 'A backup is taken.'));
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).check());
  await suggestsFix(page, 2, TWO);
  await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
  await breaks(page, async (panel) => {
    await doesToHost(panel, 'Restore the older backup', 'The host was restored from the backup.');
    await panel.getByRole('checkbox', { name: 'Offline' }).uncheck();
  });
  // The fix, and that its quote was taken in hand.
  await hears(page, /The desk’s host was restored\. 2 rows of this story are not in it\./);
  await allThere(page, [TWO]);
  await openQuote(page, 2);
  await expect(fixField(page)).toHaveValue(TWO);
});

test('full storage is never called saved, and the words stay in their field', async ({ page }) => {
  await atWork(page);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Storage full' }).check());
  await suggestsFix(page, 1, ONE);
  await chipSays(page, 'Not saved', /^The last change is on no disk\. .* make room, and try again/);
  await expect(fixField(page)).toHaveValue(ONE);
  expect(await fixesAtHost(page)).toEqual([]);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Storage full' }).uncheck());
  await fixField(page).press('Enter');
  await allThere(page, [ONE]);
});

test('offline: what waits is counted, kept over a reload and sent in order', async ({ page }) => {
  await atWork(page);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).check());
  await suggestsFix(page, 1, ONE);
  await suggestsFix(page, 2, TWO);
  await suggestsFix(page, 1, THREE);
  await chipSays(page, '3 on this device', /^3 changes kept on this device and not sent yet\. /);
  expect(await fixesAtHost(page)).toEqual([]);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).uncheck());
  await allThere(page, [ONE, TWO, THREE]);
});

test('what is typed and is no change yet comes back after a reload', async ({ page }) => {
  await atWork(page);
  await typesFix(page, 2, ONE);
  // On the disk 300 ms after the last key.
  await page.waitForTimeout(400);
  await page.reload();
  await openQuote(page, 2);
  await expect(fixField(page)).toHaveValue(ONE);
  await expect(pane(page).getByRole('button', { name: 'Suggest a fix' })).toHaveCount(0);
  expect(await fixesAtHost(page)).toEqual([]);
});

test('undo and redo go on after a reload', async ({ page }) => {
  await atWork(page);
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  await page.reload();
  await openQuote(page, 1);
  await expect(fixField(page)).toHaveValue(ONE);
  await page.keyboard.press('ControlOrMeta+z');
  await hears(page, /^Taken back: suggested fix/);
  await expect(pane(page).getByRole('button', { name: 'Suggest a fix' })).toBeVisible();
  await allIsSaved(page);
  await page.reload();
  await openQuote(page, 1);
  await expect(pane(page).getByRole('button', { name: 'Suggest a fix' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await hears(page, /^Done again: suggested fix/);
  await expect(fixField(page)).toHaveValue(ONE);
  await allIsSaved(page);
});
