import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { brokenInEveryLook } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { allIsSaved, becomes, confirmAll, hears, openQuote, row } from './journey/desk.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { keyboardIsOn, pressesOn } from './journey/keys.ts';
import { fixesAtHost } from './journey/log.ts';
import { freePort, startHost, stopHost } from './journey/node-host.ts';
import { attachesTyped } from './journey/sources.ts';
import { importsFirstStory, TRAM_STORY } from './journey/stories.ts';
import { lostWords } from './lost-words.ts';
import { watch } from './watch.ts';

const TITLE = 'Tram returns to Lower Quillford';
const SECRET = 'Minutes that Jane kept';
const [ONE, TWO, TOMS] = ['Ines on quote one', 'Ines on quote two', 'Tom on quote three'];

interface Desk {
  readonly origin: string;
  /** What is done while the host is down, and the host started again. */
  readonly whileDown: (act: () => void) => Promise<void>;
  readonly file: string;
}

const test = base.extend<object, { readonly desk: Desk }>({
  desk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, provide) => {
      const port = await freePort();
      const folder = mkdtempSync(join(tmpdir(), 'verbatim-set-back-'));
      const file = join(folder, 'desk.sqlite');
      let host = await startHost(port, file);
      await provide({
        origin: `http://localhost:${port}`,
        file,
        whileDown: async (act) => {
          await stopHost(host);
          act();
          host = await startHost(port, file);
        },
      });
      await stopHost(host);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ desk }, provide) => provide(desk.origin),
  // The host is stopped on purpose.
  expectedTroubles:
    /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/,
});

function lostCard(page: Page, changes: number): Locator {
  return page.getByRole('region', { name: `The server lost ${changes} changes` });
}

/** The fixes of the first three quotations, as this page shows them. */
async function fixesShown(page: Page): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const number of [1, 2, 3]) {
    await openQuote(page, number);
    shown.push((await fixField(page).isVisible()) ? await fixField(page).inputValue() : '');
  }
  return shown;
}

test('an older data file is put in place of a newer one under open pages: what the server lost is told, offered again, saved and let go by keys, and both pages show one history', async ({
  page,
  browser,
  desk,
}) => {
  test.setTimeout(150_000);
  await page.goto('/');
  await importsFirstStory(page, TRAM_STORY, TITLE);
  await confirmAll(page);
  await allIsSaved(page);
  const second = await browser.newContext({ baseURL: desk.origin });
  const watched = await watch(second, desk.origin);
  const toms = await second.newPage();
  await toms.goto('/');
  await expect(row(toms, 1)).toBeVisible();
  await becomes(toms, 'Tom Typeset');
  await desk.whileDown(() => copyFileSync(desk.file, `${desk.file}.older`));

  await suggestsFix(page, 1, ONE);
  await suggestsFix(page, 2, TWO);
  await allIsSaved(page);
  await suggestsFix(toms, 3, TOMS);
  await allIsSaved(toms);
  await openQuote(page, 3);
  await expect(fixField(page)).toHaveValue(TOMS);
  await desk.whileDown(() => {
    for (const rest of ['-wal', '-shm']) rmSync(desk.file + rest, { force: true });
    copyFileSync(`${desk.file}.older`, desk.file);
  });

  // Both pages are further than the host, and show what it has from now on.
  const card = lostCard(page, 3);
  // By the line of hints, which opens again: a page asks by itself only every 20 seconds.
  const started = Date.now();
  await expect(card).toBeVisible({ timeout: 30_000 });
  expect(Date.now() - started).toBeLessThan(15_000);
  await hears(page, 'The server lost 3 changes.');
  await expect(card).toContainText(
    /This story is back at an earlier version \(noticed \d\d:\d\d\)/,
  );
  await expect(card).toContainText('2 of them are yours. This device still has them.');
  await expect(lostCard(toms, 3)).toContainText('1 of them is yours. This device still has them.', {
    timeout: 30_000,
  });
  expect(await fixesAtHost(page)).toEqual([]);
  expect(await fixesShown(page)).toEqual(['', '', '']);
  expect(await fixesShown(toms)).toEqual(['', '', '']);
  expect(await brokenInEveryLook(page)).toEqual([]);
  expect(await lostWords(page)).toEqual([]);

  // Nothing goes by itself: a reload keeps it.
  await page.reload();
  await expect(card).toBeVisible();
  const saving = page.waitForEvent('download');
  await pressesOn(page, card.getByRole('button', { name: 'Save as a file' }));
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^verbatim-lost-[0-9a-f]{8}\.json$/);
  const saved = readFileSync(await file.path(), 'utf8');
  for (const words of [ONE, TWO, TOMS]) expect(saved).toContain(words);

  await pressesOn(page, card.getByRole('button', { name: 'Send 2 changes again' }));
  await hears(page, 'Sent again.');
  await allIsSaved(page);
  await expect(card.getByRole('button', { name: /^Send/ })).toBeHidden();
  expect(await fixesAtHost(page)).toEqual([ONE, TWO]);
  expect(await fixesShown(page)).toEqual([ONE, TWO, '']);
  await expect.poll(() => fixesShown(toms)).toEqual([ONE, TWO, '']);

  // Let go: asked once more, with the safe answer under the keyboard.
  const dismiss = card.getByRole('button', { name: 'Dismiss…' });
  await pressesOn(page, dismiss);
  await hears(page, 'This deletes the lost changes from this device too.');
  await keyboardIsOn(card.getByRole('button', { name: 'Cancel' }));
  expect(await brokenInEveryLook(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await keyboardIsOn(dismiss);
  await page.keyboard.press('Enter');
  await pressesOn(page, card.getByRole('button', { name: 'Dismiss for good' }));
  await expect(card).toBeHidden();
  await page.reload();
  await expect(row(page, 1)).toBeVisible();
  await expect(card).toBeHidden();

  // The colleague's part is theirs to decide.
  await pressesOn(toms, lostCard(toms, 3).getByRole('button', { name: 'Send 1 change again' }));
  await expect.poll(() => fixesShown(page)).toEqual([ONE, TWO, TOMS]);
  expect(await fixesShown(toms)).toEqual([ONE, TWO, TOMS]);
  expect(await fixesAtHost(toms)).toEqual([ONE, TWO, TOMS]);
  expect(watched.troubles.filter((trouble) => !trouble.includes('net::ERR_'))).toEqual([]);
  await second.close();
});

test('a lost history that holds a confidential source is saved only after a second press', async ({
  page,
  desk,
}) => {
  test.setTimeout(90_000);
  await page.goto('/');
  const list = page.getByRole('dialog', { name: 'Import a story' });
  await importsFirstStory(page, TRAM_STORY, TITLE);
  await expect(list).toBeHidden();
  await confirmAll(page);
  await allIsSaved(page);
  await desk.whileDown(() => copyFileSync(desk.file, `${desk.file}.older`));
  await openQuote(page, 1);
  await attachesTyped(page, {
    type: 'Document or court record',
    title: SECRET,
    locator: 'page 7',
    confidential: true,
  });
  await allIsSaved(page);
  await desk.whileDown(() => {
    for (const rest of ['-wal', '-shm']) rmSync(desk.file + rest, { force: true });
    copyFileSync(`${desk.file}.older`, desk.file);
  });
  const card = page.getByRole('region', { name: /^The server lost/ });
  await expect(card).toBeVisible({ timeout: 30_000 });
  const asked = 'The file also holds what is kept of unnamed and confidential sources.';
  const save = card.getByRole('button', { name: 'Save as a file' });
  await pressesOn(page, save);
  await expect(card).toContainText(asked);
  await hears(page, asked);
  await keyboardIsOn(card.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await keyboardIsOn(save);
  await page.keyboard.press('Enter');
  const saving = page.waitForEvent('download');
  await pressesOn(page, card.getByRole('button', { name: 'Save it anyway' }));
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain(SECRET);
  await keyboardIsOn(save);
});
