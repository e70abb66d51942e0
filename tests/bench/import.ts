import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunch } from '../../scripts/browsers.mjs';
import { createPage } from '../../src/entry/node-page.ts';

/**
 * How long the page is deaf while a large story comes in: from the press of Import until the quotes
 * are in the list and ten seconds on. Prints tasks over 50 ms and all the main thread did, medians in
 * milliseconds of processor time, so that other work on the machine is not counted.
 *
 * `node tests/bench/import.ts [BUILT-PAGE…]`: without one, builds this one. Settings: BENCH_ROUNDS
 * (3), BENCH_BYTES (1000000).
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? '3');
const BYTES = Number(process.env['BENCH_BYTES'] ?? '1000000');
const PORT = 4395;
const LONG = 50;
const SHORT = 10;

const GIVEN = ['Wilma', 'Otto', 'Tess', 'Ines', 'Bram', 'Cora', 'Dirk', 'Edda', 'Finn', 'Greta'];
const FAMILY = ['Windle', 'Overton', 'Tester', 'Inkwell', 'Marsh', 'Pellow', 'Quill', 'Rudd'];
const THINGS = ['tram', 'bridge', 'depot', 'timetable', 'ferry', 'library', 'harbour', 'school'];
const ENDS = ['on Monday', 'before noon', 'after nine years', 'for the town', 'without a word'];

/** News-like copy of so many characters, a quotation in most paragraphs, the same every time. */
function makeCopy(length: number): string {
  let turn = 0;
  const one = (of: readonly string[]): string => of[(turn += 7) % of.length] ?? '';
  const paragraphs = ['Trams return to the towns', 'LOWER QUILLFORD (Practice Desk) - It began.'];
  let size = 0;
  while (size < length) {
    const at = paragraphs.length;
    const name = `${GIVEN[at % 10]} ${FAMILY[Math.floor(at / 10) % 8]}`;
    const thing = one(THINGS);
    const said =
      at % 3 === 0
        ? `“We kept the ${thing} number ${at} running ${one(ENDS)} and nobody noticed,” ${name} said. The ${one(THINGS)} had been closed ${one(ENDS)}, and the council met ${one(ENDS)} to hear of it.`
        : at % 3 === 1
          ? `${name} called the ${thing} of street ${at} “as quiet as a ${one(THINGS)}” and said that it would open ${one(ENDS)}.`
          : `The ${thing} stood ${one(ENDS)}. “It is number ${at}, and it belongs to the ${one(THINGS)},” said ${name}, who drove it ${one(ENDS)}.`;
    paragraphs.push(said);
    size += said.length + 2;
  }
  return paragraphs.join('\n\n');
}

interface Round {
  readonly tasks: readonly number[];
  /** Milliseconds that frames were blocked in, by the clock, as the browser itself tells (Long Animation Frames). */
  readonly blocked: readonly number[];
  readonly cpu: number;
  readonly until: number;
  readonly quotes: string;
}

function serve(dist: string): Promise<() => void> {
  const listener = getRequestListener(createPage(dist, 'browser'));
  const server = createServer((request, response) => void listener(request, response));
  return new Promise((done) => {
    server.listen(PORT, () =>
      done(() => {
        server.closeAllConnections();
        server.close();
      }),
    );
  });
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Begins to note the tasks of the pages' main threads; its answer ends it: milliseconds of each that was long. */
async function traceOf(of: Browser): Promise<() => Promise<readonly number[]>> {
  const tools = await of.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', ({ value }) => {
    // The browser's own form of events.
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  return async () => {
    const ended = new Promise((done) => {
      tools.once('Tracing.tracingComplete', done);
    });
    await tools.send('Tracing.end');
    await ended;
    const main = new Set(
      events.flatMap(({ name, args, pid, tid }) =>
        name === 'thread_name' && args.name === 'CrRendererMain' ? `${pid}/${tid}` : [],
      ),
    );
    return events
      .filter(({ name, ph }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask')
      .filter(({ pid, tid }) => main.has(`${pid}/${tid}`))
      .map(({ tdur }) => (tdur ?? 0) / 1000)
      .filter((ms) => ms > SHORT);
  };
}

async function round(browser: Browser, copy: string): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${PORT}/`);
  // From the second opening on the host answers from a worker of its own.
  await page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await page.reload();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Import a story/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Import a story' });
  const buffer = Buffer.from(copy);
  await sheet
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await sheet.getByText('long.txt').first().waitFor();
  await page.waitForTimeout(3000);
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await tools.send('Performance.getMetrics');
    return (metrics.find((item) => item.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(() => {
    window.blocked = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('blockingDuration' in entry && Number(entry.blockingDuration) > 0)
          window.blocked.push(Number(entry.blockingDuration));
    }).observe({ type: 'long-animation-frame' });
  });
  const trace = await traceOf(browser);
  const before = await busy();
  const start = performance.now();
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await sheet.waitFor({ state: 'hidden', timeout: 120_000 });
  const until = performance.now() - start;
  await page.waitForTimeout(10_000);
  const cpu = (await busy()) - before;
  const tasks = await trace();
  const blocked = await page.evaluate(() => window.blocked);
  const heading = await page
    .getByRole('region', { name: 'Quotes', exact: true })
    .getByRole('heading', { level: 2 })
    .first()
    .innerText();
  await context.close();
  return { tasks, blocked, cpu, until, quotes: heading };
}

declare global {
  interface Window {
    blocked: number[];
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function lineOf(rounds: readonly Round[]): string {
  const last = rounds.at(-1);
  if (last === undefined) return 'not run';
  const of = (figure: (round: Round) => number): string => median(rounds.map(figure)).toFixed(0);
  const over = (round: Round): readonly number[] => round.tasks.filter((ms) => ms > LONG);
  const sum = (round: Round): number => over(round).reduce((all, ms) => all + ms, 0);
  return [
    `longest task ${of((item) => Math.max(0, ...item.tasks))} ms`,
    `${of((item) => over(item).length)} over ${LONG} ms, together ${of(sum)}`,
    `${of(({ blocked }) => blocked.length)} frames blocked, the worst by ${of((item) => Math.max(0, ...item.blocked))}`,
    `processor ${of((item) => item.cpu)} ms`,
    `in after ${of((item) => item.until)} ms`,
    `the longest ${over(last)
      .toSorted((a, b) => b - a)
      .slice(0, 6)
      .map(Math.round)
      .join(' ')}`,
    last.quotes,
  ].join(', ');
}

const given = process.argv.slice(2);
const made = given.length > 0 ? null : mkdtempSync(join(tmpdir(), 'verbatim-import-'));
if (made !== null) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
}
const pages = made === null ? given : [made];
const browser = await chromium.launch(chromiumLaunch(chromium));
try {
  const copy = makeCopy(BYTES);
  const seen = pages.map((): Round[] => []);
  for (let turn = 0; turn < ROUNDS * pages.length; turn += 1) {
    const at = turn % pages.length;
    const stop = await serve(pages[at] ?? '');
    seen[at]?.push(await round(browser, copy));
    stop();
  }
  for (const [at, rounds] of seen.entries()) console.log(`${pages[at]}: ${lineOf(rounds)}`);
} finally {
  await browser.close();
  if (made !== null) rmSync(made, { recursive: true, force: true });
}
