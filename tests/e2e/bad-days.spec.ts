import { readFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  chooseDesk,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  row,
  tells,
} from './journey/desk.ts';
import { canLoseItsDatabase, hasNoDatabase, tampersWithLog } from './journey/device.ts';
import { breaks, meetsNext } from './journey/faults.ts';
import { fixField, suggestsFix, typesFix } from './journey/fix.ts';
import { fixesAtHost } from './journey/log.ts';
import { canBeHeld } from './journey/network.ts';
import { answers, attachesReport } from './journey/sources.ts';

// The failure table of the research, row by row, as far as a browser can show it; lost requests and
// answers, the full disk, the restored host and a reload are in the journeys beside this file.
const ONE = 'fix one, typed by the tester';
const TWO = 'fix two, typed by the tester';

async function atWork(page: Page): Promise<void> {
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
}

async function goesOffline(page: Page): Promise<void> {
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).check());
}

async function comesBack(page: Page): Promise<void> {
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).uncheck());
  await allIsSaved(page);
}

/** Tom opens the desk in a page of his own, and has the story. */
async function tomComes(page: Page): Promise<void> {
  await openDesk(page);
  await becomes(page, 'Tom Typeset');
  await expect(row(page, 1)).toBeVisible();
}

/** The first quote checked and handed over, and Tom, who signs, has it before him. */
async function tomCouldSign(page: Page): Promise<void> {
  await atWork(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await handsOver(page, 1);
  await goesOnAs(page, 'Tom Typeset');
  await openQuote(page, 1);
}

const sign = (page: Page) => pane(page).getByRole('button', { name: 'Sign', exact: true });

test('a page of somebody else’s instead of an answer counts as no answer', async ({ page }) => {
  await atWork(page);
  await breaks(page, (panel) => meetsNext(panel, 'A sign-in page instead of an answer', 3));
  await suggestsFix(page, 1, ONE);
  await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual([ONE]);
});

test('a change that is refused comes back with its words', async ({ page }) => {
  await atWork(page);
  await breaks(page, (panel) => meetsNext(panel, 'Refused', 1));
  await suggestsFix(page, 1, ONE);
  const card = page.getByRole('region', { name: 'A change came back' });
  await expect(card).toContainText(ONE);
  await page.reload();
  await expect(card).toContainText(ONE);
  expect(await fixesAtHost(page)).toEqual([]);
  await card.getByRole('button', { name: 'Put away' }).click();
  await expect(card).toBeHidden();
});

test('the queue stands at a change the host does not understand, in sight; it can be kept in a file and taken out', async ({
  page,
}) => {
  await atWork(page);
  await breaks(page, (panel) => meetsNext(panel, 'Not understood', 9));
  await suggestsFix(page, 1, ONE);
  await suggestsFix(page, 2, TWO);
  const card = page.getByRole('region', { name: 'The queue stands' });
  await expect(card).toContainText(ONE);
  await expect(page.getByRole('button', { name: 'Stuck: 2 waiting' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Download it' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(ONE);
  await card.getByRole('button', { name: 'Take it out…' }).click();
  await card.getByRole('button', { name: 'Take it out', exact: true }).click();
  await hears(page, 'Taken out of the queue. The rest is being sent.');
  await expect(page.getByRole('region', { name: 'A change came back' })).toContainText(ONE);
  // The faults of the demo end with the page they were set in.
  await page.reload();
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual([TWO]);
});

test('two tabs of one person: both write, both show the same, nothing is done twice', async ({
  page,
  context,
}) => {
  await atWork(page);
  const other = await context.newPage();
  await openDesk(other);
  await suggestsFix(page, 1, ONE);
  await suggestsFix(other, 2, TWO);
  await openQuote(page, 2);
  await expect(fixField(page)).toHaveValue(TWO);
  await openQuote(other, 1);
  await expect(fixField(other)).toHaveValue(ONE);
  await allIsSaved(page);
  await allIsSaved(other);
  expect([...(await fixesAtHost(page))].toSorted()).toEqual([ONE, TWO]);
});

test('the tab that sends is frozen by the browser: another one goes on', async ({
  page,
  context,
}) => {
  await atWork(page);
  const other = await context.newPage();
  await openDesk(other);
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await suggestsFix(other, 1, ONE);
  await expect(other.getByRole('button', { name: 'Saved', exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect(await fixesAtHost(other)).toEqual([ONE]);
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await openQuote(page, 1);
  await expect(fixField(page)).toHaveValue(ONE);
});

test('the browser is killed: what was called kept is there when it starts again', async ({
  baseURL,
}, info) => {
  const { launchOptions } = info.project.use;
  const folder = info.outputPath('profile');
  const start = () =>
    chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL ? { baseURL } : {}) });
  const first = await start();
  const [page = await first.newPage()] = first.pages();
  await atWork(page);
  await goesOffline(page);
  await suggestsFix(page, 1, ONE);
  await suggestsFix(page, 2, TWO);
  await expect(page.getByRole('button', { name: '2 on this device' })).toBeVisible();
  const session = await first.newCDPSession(page);
  const closed = first.waitForEvent('close');
  // There is nobody left to answer.
  void session.send('Browser.crash').catch(() => {});
  await closed;

  const again = await start();
  const [back = await again.newPage()] = again.pages();
  await openDesk(back);
  await allIsSaved(back);
  expect(await fixesAtHost(back)).toEqual([ONE, TWO]);
  await again.close();
});

test('no database to be had: it is never called saved on this device, and work reaches the host', async ({
  page,
}) => {
  await hasNoDatabase(page);
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  await goesOffline(page);
  await suggestsFix(page, 1, ONE);
  const chip = page.getByRole('button', { name: 'Not saved' });
  await expect(chip).toBeVisible();
  await chip.click();
  await expect(page.getByText(/^The last change is on no disk\./)).toBeVisible();
  await page.keyboard.press('Escape');
  await comesBack(page);
  expect(await fixesAtHost(page)).toEqual([ONE]);
});

test('the connection to the database is cut without a word: the next change opens it again', async ({
  page,
}) => {
  const cut = await canLoseItsDatabase(page);
  await atWork(page);
  expect(await cut()).toBeGreaterThan(0);
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual([ONE]);
});

test('a clock that is wrong by years changes nothing', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2031-05-01T10:00:00Z'));
  await atWork(page);
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  await page.clock.setSystemTime(new Date('2019-05-01T10:00:00Z'));
  await suggestsFix(page, 1, TWO);
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual([ONE, TWO]);
  await page.reload();
  await openQuote(page, 1);
  await expect(fixField(page)).toHaveValue(TWO);
});

test('another person at this browser sees nothing of what is not sent, and it is sent when its owner is back', async ({
  page,
}) => {
  await atWork(page);
  await becomes(page, 'Tom Typeset');
  await expect(row(page, 1)).toBeVisible();
  await becomes(page, 'Ines Inkwell');
  await goesOffline(page);
  await suggestsFix(page, 1, ONE);
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 1);
  await expect(pane(page)).not.toContainText(ONE);
  expect(await fixesAtHost(page)).toEqual([]);
  await becomes(page, 'Ines Inkwell');
  await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
  await comesBack(page);
  expect(await fixesAtHost(page)).toEqual([ONE]);
});

test('two people change different fields of one quote: both are kept, and each is told', async ({
  page,
  context,
}) => {
  await atWork(page);
  const toms = await context.newPage();
  const tomsTab = await canBeHeld(toms);
  await tomComes(toms);
  await tomsTab.hold();
  await openQuote(toms, 2);
  await answers(toms, 'Context fair?', 'Yes');
  await suggestsFix(page, 2, TWO);
  await allIsSaved(page);
  await tomsTab.letGo();
  await allIsSaved(toms);
  await openQuote(page, 2);
  for (const tab of [page, toms]) {
    await expect(fixField(tab)).toHaveValue(TWO);
    await expect(pane(tab).getByRole('button', { name: 'Context fair? Yes' })).toBeVisible();
    await expect(tab.getByRole('region', { name: /^Clash/ })).toHaveCount(0);
  }
});

test('a quote is dismissed while someone edits it: the words come back to them', async ({
  page,
  context,
}) => {
  await atWork(page);
  const toms = await context.newPage();
  const tomsTab = await canBeHeld(toms);
  await tomComes(toms);
  await tomsTab.hold();
  await suggestsFix(toms, 2, TWO);
  await openQuote(page, 2);
  await row(page, 2).focus();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /Scare quotes/ }).click();
  await allIsSaved(page);
  await tomsTab.letGo();
  const card = toms.getByRole('region', { name: 'A change came back' });
  await expect(card).toContainText(TWO);
  await expect(card).toContainText('not a quotation');
});

test('what someone types stays theirs while the quote is changed by another', async ({
  page,
  context,
}) => {
  await atWork(page);
  const toms = await context.newPage();
  await tomComes(toms);
  await typesFix(toms, 2, TWO);
  await suggestsFix(page, 2, ONE);
  await allIsSaved(page);
  await expect(toms.getByRole('complementary', { name: 'Changed by others' })).toBeVisible();
  await expect(fixField(toms)).toHaveValue(TWO);
});

test('while changes wait on this device nobody signs, and the button says why', async ({
  page,
}) => {
  await tomCouldSign(page);
  await expect(sign(page)).toBeEnabled();
  await goesOffline(page);
  await suggestsFix(page, 2, TWO);
  await openQuote(page, 1);
  await expect(sign(page)).toHaveAccessibleDescription(
    'This needs the desk’s host, and 1 change is on this device only.',
  );
  await comesBack(page);
  await openQuote(page, 1);
  await sign(page).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
});

test('a signature and an edit race: nothing is signed that the signer has not seen', async ({
  page,
  context,
}) => {
  const tomsTab = await canBeHeld(page);
  await tomCouldSign(page);
  const other = await context.newPage();
  await openDesk(other);
  await becomes(other, 'Ines Inkwell');
  await expect(row(other, 1)).toBeVisible();
  await tomsTab.hold();
  await suggestsFix(other, 1, ONE);
  await allIsSaved(other);
  // On Tom's screen still stands what he read.
  await sign(page).click();
  await tomsTab.letGo();
  await expect(fixField(page)).toHaveValue(ONE);
  await expect(row(page, 1)).not.toHaveAccessibleName(/ · signed$/);
  await expect(row(other, 1)).not.toHaveAccessibleName(/ · signed$/);
});

test('hats are taken away meanwhile: the change is refused and its words are kept', async ({
  page,
}) => {
  await atWork(page);
  // A tab that has been Tom would send what waits for him: this one never was.
  const other = await page.context().newPage();
  await openDesk(other);
  await becomes(page, 'Tom Typeset');
  await expect(row(page, 1)).toBeVisible();
  await goesOffline(page);
  await suggestsFix(page, 1, ONE);
  await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
  await chooseDesk(other, 'Two people');
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).uncheck());
  const card = page.getByRole('region', { name: 'A change came back' });
  await expect(card).toContainText(ONE);
  await expect(card).toContainText('Still needed: someone who checks or signs');
});

test('a row of the log is altered where it is stored: the copy is refused and the row is named', async ({
  page,
}) => {
  await atWork(page);
  await suggestsFix(page, 1, ONE);
  await allIsSaved(page);
  expect(await tampersWithLog(page, ONE, 'words put in by another hand')).toBe(1);
  await picksFromMenu(page, 'Copies and backup');
  const sheet = page.getByRole('dialog', { name: 'Copies and backup' });
  await sheet.getByRole('button', { name: 'This story' }).click();
  await tells(sheet, /row \d+/);
});
