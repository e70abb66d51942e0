import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './ensure-browsers.mjs';
import { ensureBuilt, ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/**
 * `npm test`: everything that CI runs. A stage that fails does not keep the next from running; the
 * last line counts all of them, and the exit code says whether anything failed.
 */

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function count(name, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(name);
}

/** A check that passes or fails as a whole. */
async function check(name, work) {
  console.log(`\n== ${name}`);
  const passed = await work();
  count(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A runner that leaves a report; without one, or with a bad exit and no failure in it, it failed. */
async function runner(name, work, file, read) {
  console.log(`\n== ${name}`);
  rmSync(file, { force: true });
  const code = await work();
  const report = readReport(file);
  const counted = report === null ? { passed: 0, failed: 0, skipped: 0 } : read(report);
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  count(name, counted);
}

function readVitest(report) {
  // A file that could not be loaded has no tests in it and counts as one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

await ensureInstalled();
const node = findNode();
const tool = (...path) => join(ROOT, 'node_modules', ...path);
const VITEST = join(ROOT, '.tsbuild', 'vitest.json');
const PLAYWRIGHT = join(ROOT, '.tsbuild', 'playwright.json');

await check(
  'format',
  async () => (await run(node, [tool('oxfmt', 'bin', 'oxfmt'), '--check'])) === 0,
);
await check('lint', async () => (await run(node, [tool('oxlint', 'bin', 'oxlint')])) === 0);
await check('types', async () => (await run(node, [tool('typescript', 'bin', 'tsc'), '-b'])) === 0);
await runner(
  'unit, storage, architecture',
  () =>
    run(node, [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST}`,
    ]),
  VITEST,
  readVitest,
);
let built = false;
await check('build', async () => {
  built = await ensureBuilt(node);
  return built;
});
if (built) {
  const { report } = await import('./size.mjs');
  await check('size', async () => report());
  await ensureChromium(node);
  await ensureFirefox();
  await runner(
    'browsers',
    () => run(node, [tool('@playwright', 'test', 'cli.js'), 'test']),
    PLAYWRIGHT,
    readPlaywright,
  );
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
