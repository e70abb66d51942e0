import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createPage } from '#entry/node-page.ts';
import { expect, test as base } from './fixtures.ts';
import { allIsSaved, confirmAll, openDesk, openQuote } from './journey/desk.ts';
import { breaks } from './journey/faults.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { fixesAtHost } from './journey/log.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ONE = 'fix one, typed by the tester';

/** The built page from a folder of its own, in which a newer version can come. */
const test = base.extend<{ readonly folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-update-'));
    cpSync(DIST, folder, { recursive: true });
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ folder }, provide) => {
    const listener = getRequestListener(createPage(folder, 'browser'));
    const server: Server = createServer((request, response) => void listener(request, response));
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port to be had');
    await provide(`http://localhost:${address.port}`);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

test('a newer version of the app comes while changes wait: they are kept, and sent by the newer one', async ({
  page,
  folder,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).check());
  await suggestsFix(page, 1, ONE);
  await expect(page.getByRole('button', { name: /^1 on this device/ })).toBeVisible();
  const before = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    Object.assign(window, { before: active });
    return active?.state;
  });
  expect(before).toBe('activated');

  appendFileSync(join(folder, 'mock-api.js'), '\n// A newer version.\n');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const chip = page.getByRole('button', { name: /^1 on this device/ });
  await chip.click();
  await expect(page.getByText(/newer version/i).first()).toBeVisible();
  await page.keyboard.press('Escape');
  // The worker that began with this page still serves it.
  expect(
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      return active === (window as unknown as { before: ServiceWorker }).before;
    }),
  ).toBe(true);

  await page.reload();
  await allIsSaved(page);
  expect(await fixesAtHost(page)).toEqual([ONE]);
  await openQuote(page, 1);
  await expect(fixField(page)).toHaveValue(ONE);
});
