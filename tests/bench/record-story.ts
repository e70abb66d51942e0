import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chromiumLaunch } from '../../scripts/browsers.mjs';

/**
 * A story of 200 quotes against 10 records of 20,000 words, as a page asks it: through the worker,
 * its start, the texts' way to it and the answer's way back included. Beside it core alone in the same
 * page and turn. Prints medians in milliseconds; `node tests/bench/record-story.ts`;
 * RECORD_ROUNDS (7) changes how many rounds.
 */
const ROUNDS = Number(process.env['RECORD_ROUNDS'] ?? 7);
const PORT = 4391;

const root = fileURLToPath(new URL('record-story', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'verbatim-record-story-'));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'esnext' },
});
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
  await page.waitForFunction('"measureStory" in window');
  const { first, next, core, right, quotes } = await page.evaluate(
    (rounds) => window.measureStory(rounds),
    ROUNDS,
  );
  console.log(`${quotes} quotes, 10 records of 20,000 words, ${ROUNDS} rounds`);
  console.log(`first question, through the worker: ${words(first)}`);
  console.log(`core alone, same page and turn:     ${words(core)}`);
  console.log(`one quote in other words, after it: ${words(next)}`);
  console.log(`best record right: ${right} of ${quotes}`);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

function words(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const median = sorted[sorted.length >> 1] ?? 0;
  return `${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`;
}
