import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from './fixtures.ts';
import { allIsSaved, becomes, confirmAll, openQuote, row } from './journey/desk.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { fixesAtHost } from './journey/log.ts';
import { importsFirstStory, TRAM_STORY } from './journey/stories.ts';
import { watch } from './watch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TITLE = 'Tram returns to Lower Quillford';
const AT_THE_DESK = 'edit at the desk';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** The newsroom's host, as it is started by hand, on a port of its own and without a file. */
async function startHost(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/entry/node.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), VERBATIM_DATA: ':memory:' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((done, fail) => {
    child.stdout?.on('data', (said: Buffer) => {
      if (said.toString().includes('Verbatim is at')) done();
    });
    child.once('exit', (code) => fail(new Error(`the host ended with ${code}`)));
  });
  return child;
}

const test = base.extend<object, { readonly host: string }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, provide) => {
      const port = await freePort();
      const child = await startHost(port);
      await provide(`http://localhost:${port}`);
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
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
