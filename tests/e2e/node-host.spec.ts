import { expect, test as base } from './fixtures.ts';
import { allIsSaved, becomes, confirmAll, openQuote, row } from './journey/desk.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { fixesAtHost } from './journey/log.ts';
import { freePort, startHost, stopHost } from './journey/node-host.ts';
import { importsFirstStory, TRAM_STORY } from './journey/stories.ts';
import { watch } from './watch.ts';

const TITLE = 'Tram returns to Lower Quillford';
const AT_THE_DESK = 'edit at the desk';

const test = base.extend<object, { readonly host: string }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, provide) => {
      const port = await freePort();
      const child = await startHost(port, ':memory:');
      await provide(`http://localhost:${port}`);
      await stopHost(child);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ host }, provide) => provide(host),
  // The network is switched off on purpose, and the line of hints breaks with it.
  expectedTroubles: /net::ERR_INTERNET_DISCONNECTED/,
});

test('two browsers on one host; one goes offline, works, reloads and comes back', async ({
  page,
  context,
  browser,
  host,
}) => {
  await page.goto('/');
  await importsFirstStory(page, TRAM_STORY, TITLE);
  await confirmAll(page);
  await allIsSaved(page);

  const second = await browser.newContext({ baseURL: host });
  const watched = await watch(second, host);
  const other = await second.newPage();
  await other.goto('/');
  await expect(row(other, 1)).toBeVisible();
  await becomes(other, 'Tom Typeset');

  // By the hint: the page asks by itself only every 20 seconds.
  const started = Date.now();
  await suggestsFix(page, 1, AT_THE_DESK);
  await openQuote(other, 1);
  await expect(fixField(other)).toHaveValue(AT_THE_DESK);
  expect(Date.now() - started).toBeLessThan(10_000);

  const worker = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active === null ? '' : new URL(active.scriptURL).pathname;
  });
  expect(worker).toBe('/shell.js');
  await allIsSaved(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const edits = Array.from({ length: 10 }, (_, index) => `edit ${index + 1} on the train`);
  for (const [index, words] of edits.entries()) {
    await suggestsFix(page, (index % 3) + 1, words);
    await expect(page.getByRole('button', { name: `${index + 1} on this device` })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('button', { name: '10 on this device' })).toBeVisible();
  expect(await fixesAtHost(other)).toEqual([AT_THE_DESK]);

  await context.setOffline(false);
  await allIsSaved(page);
  expect(await fixesAtHost(other)).toEqual([AT_THE_DESK, ...edits]);
  await expect(fixField(other)).toHaveValue('edit 10 on the train');
  await openQuote(page, 1);
  await expect(fixField(page)).toHaveValue('edit 10 on the train');
  expect(watched.troubles, 'nothing forbidden happened in the other browser').toEqual([]);
  await second.close();
});
