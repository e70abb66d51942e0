import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview, build } from 'vite';
import { chromiumLaunch } from '../../scripts/browsers.mjs';
import type { Series } from './append/page.ts';

/**
 * From an act to "saved on this device", with the real queue in Chromium's IndexedDB, for a story
 * with 10,000 events, beside one bare strict put of a row of the same form in the same page and in
 * turn with it. Prints medians in milliseconds and their ratio; `node tests/bench/append.ts`.
 */
const EVENTS = 10_000;
const SAMPLES = 300;
const PORT = 4390;

const root = fileURLToPath(new URL('append', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'verbatim-append-'));
await build({ root, configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir },
  preview: { port: PORT, strictPort: true },
});
const browser = await chromium.launch(chromiumLaunch(chromium));
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${PORT}/`);
  await page.waitForFunction('"measure" in window');
  const all = await page.evaluate(([events, samples]) => window.measure(events, samples), [
    EVENTS,
    SAMPLES,
  ] as const);
  for (const series of all) console.log(lineOf(series));
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

function lineOf({ events, unsent, saved, bare }: Series): string {
  const queue = unsent === 0 ? 'nothing unsent' : `0 to ${unsent} unsent`;
  const [ours, theirs] = [median(saved), median(bare)];
  return `${events} events, ${queue}: saved ${ours.toFixed(2)} ms, bare strict put ${theirs.toFixed(2)} ms, ratio ${(ours / theirs).toFixed(2)}`;
}
