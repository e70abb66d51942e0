import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Plugin, preview } from 'vite';
import { chromiumLaunch } from '../../scripts/browsers.mjs';
import { firstFrames } from './reader/first-frame.ts';
import { Bounds } from './bounds.ts';
import { boundFrames, boundReader } from './reader/goals.ts';
import type { Act } from './reader/page.ts';
import { type Measured, printTable, type Row } from './reader/table.ts';

/**
 * The reader beside two limits, and beside other annotators where they are installed, in one run on
 * fresh pages in rotated order: opening, every mark in the document, adding, recolouring, deleting,
 * selecting, scrolling, heap. Prints medians of main-thread time and ratios; only ratios of one run
 * mean anything. Ends with an error where a goal of DESIGN §10 is missed, or not measured though its
 * cell was; a choice of peers (BENCH_ONLY) is held to nothing.
 *
 * `npm run bench -- reader [--quick]`. Settings: BENCH_ROUNDS (5), BENCH_CELLS (10000x1000
 * 100000x10000, words x quotes), BENCH_PEERS (a folder where some of @recogito/text-annotator,
 * web-highlighter, @apache-annotator/dom with the /selector it does not name are installed),
 * BENCH_HYPOTHESIS (a browser module with that client's anchor, Highlighter and TextRange), BENCH_ONLY
 * (names of peers), BENCH_FRAMES (set: traces the acts instead, and prints how long the main thread
 * works from an act to the frame that shows it). A peer that needs more than BENCH_LIMIT seconds (20)
 * for one step is given up in that cell.
 */
const quick = process.argv.includes('--quick');
const env = (name: string, otherwise: string): string => process.env[name] ?? otherwise;
/** Other annotators that can draw thousands of quotes with names of their own. */
const LIBRARIES: Readonly<Record<string, string>> = {
  recogito: '@recogito/text-annotator',
  apache: '@apache-annotator/dom',
  'web-highlighter': 'web-highlighter',
};
const NOTHING =
  'export default null; export const createTextAnnotator = null, anchor = null, Highlighter = null, TextRange = null, createTextPositionSelectorMatcher = null, highlightText = null;';
const rounds = Number(env('BENCH_ROUNDS', quick ? '2' : '5'));
const cells = env('BENCH_CELLS', quick ? '10000x1000' : '10000x1000 100000x10000').split(' ');
const beside = besides();
const peers = [
  'limit-css',
  'limit-same',
  'limit-html',
  'verbatim',
  'whole-desk',
  ...beside.keys(),
].filter((name) => env('BENCH_ONLY', name).split(' ').includes(name));
/** Seconds for one step of a peer. */
const LIMIT = Number(env('BENCH_LIMIT', '20'));
const PORT = 4391;
/** Which of them are the desk itself. */
const OURS: readonly string[] = ['verbatim', 'whole-desk'];
const ACTS: readonly Act[] = ['add', 'recolour', 'select', 'remove', 'hop', 'filter'];

/** The libraries beside the project, by their names here: where each begins. */
function besides(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const client = process.env['BENCH_HYPOTHESIS'];
  if (client !== undefined) found.set('hypothesis', client);
  const folder = process.env['BENCH_PEERS'];
  if (folder === undefined) return found;
  const need = createRequire(pathToFileURL(join(folder, 'index.js')));
  for (const [name, library] of Object.entries(LIBRARIES)) {
    try {
      found.set(name, need.resolve(library));
    } catch {
      console.log(`${library} is not installed there.`);
    }
  }
  return found;
}

/** Hands the page what is beside the project, or an empty module where it is not. */
function fromBeside(): Plugin {
  return {
    name: 'beside',
    enforce: 'pre',
    resolveId: (name) =>
      name.startsWith('beside:') ? (beside.get(name.slice(7)) ?? `\0${name}`) : null,
    load: (id) => (id.startsWith('\0beside:') ? NOTHING : null),
  };
}

const root = fileURLToPath(new URL('reader', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'verbatim-reader-'));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [fromBeside(), react({ jsxImportSource: '#ui' })],
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir },
  preview: { port: PORT, strictPort: true },
});

function launch(): Promise<Browser> {
  const { args, ...rest } = chromiumLaunch(chromium);
  return chromium.launch({ ...rest, args: [...args, '--enable-precise-memory-info'] });
}

/** Milliseconds of main-thread tasks so far. */
async function taskTime(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find((item) => item.name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function heap(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find((item) => item.name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`over ${LIMIT} s`)), LIMIT * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function measure(page: Page, peer: string, words: number, quotes: number): Promise<Row> {
  const tools = await page.context().newCDPSession(page);
  // Ticks of the thread, so that what else the machine does is not counted.
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`http://localhost:${PORT}/`);
  await page.waitForFunction('"phases" in window');
  const timed = async <T>(work: () => Promise<T>): Promise<{ cpu: number; got: T }> => {
    const before = await taskTime(tools);
    const got = await inTime(work());
    return { cpu: (await taskTime(tools)) - before, got };
  };
  const text = await timed(() =>
    page.evaluate(([name, w, q]) => window.phases.make(name, w, q), [peer, words, quotes] as const),
  );
  const empty = await heap(tools);
  const open = await timed(() => page.evaluate(() => window.phases.open()));
  const whole = await timed(() => page.evaluate(() => window.phases.whole()));
  const kept = (await heap(tools)) - empty;
  await page.evaluate(() => window.phases.toTheMiddle());
  const acts: Partial<Record<Act, number>> = {};
  const paints: Partial<Record<Act, number>> = {};
  let behind: Measured['behind'] = null;
  for (const act of ACTS) {
    const done = await timed(() => page.evaluate((name) => window.phases.act(name), act));
    acts[act] = done.cpu / done.got.length;
    paints[act] = done.got.toSorted((a, b) => a - b)[done.got.length >> 1] ?? 0;
    // Numbers behind an act follow after 400 ms of quiet.
    const time = act === 'add' ? 3000 : 600;
    const rest = await timed(() => page.evaluate((ms) => window.phases.rest(ms), time));
    if (act === 'add') behind = { cpu: rest.cpu, longest: rest.got };
  }
  const wheel = await timed(() => page.evaluate(() => window.phases.wheel()));
  return {
    peer,
    failed: null,
    text: text.got.ms,
    open: open.cpu,
    openMs: open.got.ms,
    whole: whole.got,
    filled: open.cpu + whole.cpu,
    kept,
    acts,
    paints,
    behind,
    wheel: wheel.cpu / 60,
    late: wheel.got,
  };
}

/** Each act until its first frame, medians and the worst, by peer. */
async function measureFrames(bounds: Bounds, words: number, quotes: number): Promise<void> {
  for (const peer of peers) {
    const found = new Map<Act, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      await page.goto(`http://localhost:${PORT}/`);
      await page.waitForFunction('"phases" in window');
      await page.evaluate(([name, w, q]) => window.phases.make(name, w, q), [
        peer,
        words,
        quotes,
      ] as const);
      await page.evaluate(() => window.phases.open());
      await page.evaluate(() => window.phases.whole());
      await page.evaluate(() => window.phases.toTheMiddle());
      for (const act of ACTS) {
        const times = await firstFrames(browser, page, () =>
          page.evaluate((name) => window.phases.act(name), act),
        );
        found.set(act, [...(found.get(act) ?? []), ...times]);
        await page.evaluate(() => window.phases.rest(700));
      }
      await page.close();
    }
    const told = [...found].map(([act, times]) => {
      const sorted = times.toSorted((a, b) => a - b);
      return `${act} ${sorted[sorted.length >> 1]?.toFixed(1)} (${sorted.at(-1)?.toFixed(1)})`;
    });
    console.log(`${words}x${quotes} ${peer}, ms to the frame, median (worst): ${told.join(', ')}`);
    if (OURS.includes(peer)) boundFrames(bounds, quotes, peer, found);
  }
}

const bounds = new Bounds();
const measured = new Map<string, readonly Row[]>();
let browser = await launch();
try {
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians`);
  for (const cell of cells) {
    const [words = 0, quotes = 0] = cell.split('x').map(Number);
    if (env('BENCH_FRAMES', '') !== '') {
      await measureFrames(bounds, words, quotes);
      continue;
    }
    const rows: Row[] = [];
    const given = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < peers.length; turn += 1) {
        const peer = peers[(turn + round) % peers.length] ?? '';
        if (given.has(peer)) continue;
        const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
        page.on('pageerror', (error) => console.error(`${peer}: ${error.message}`));
        try {
          rows.push(await measure(page, peer, words, quotes));
          await page.close();
        } catch (error) {
          given.add(peer);
          rows.push({ peer, failed: error instanceof Error ? error.message : 'failed' });
          // A page that hangs takes its browser with it.
          await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 4000))]);
          browser = await launch();
        }
      }
    }
    printTable(cell, peers, rows);
    measured.set(cell, rows);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}
if (measured.size > 0 && env('BENCH_ONLY', '') === '') boundReader(bounds, measured);
if (!bounds.report()) process.exitCode = 1;
