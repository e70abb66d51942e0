import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownBrowser, systemFirefox, testChromium } from './browsers.mjs';
import { ROOT, run } from './prepare.mjs';

/** Whether this is a Debian whose packages this user may install. */
const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;

async function playwrightChromium() {
  const { chromium } = await import(
    pathToFileURL(join(ROOT, 'node_modules', 'playwright', 'index.mjs')).href
  );
  return ownBrowser(chromium);
}

async function aptInstall(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['-q', 'update'], env)) !== 0) return false;
  return (await run('apt-get', ['-qy', 'install', '--no-install-recommends', name], env)) === 0;
}

/** Chromium for tests, pictures and benchmarks: Playwright's own, the machine's, Debian's, or a download. */
export async function ensureChromium(node) {
  if (!(await playwrightChromium()) && testChromium() === null) {
    console.log('No browser here, getting one');
    const came =
      debian && ((await aptInstall('chromium-headless-shell')) || (await aptInstall('chromium')));
    const installed = came && testChromium() !== null;
    const playwright = join(ROOT, 'node_modules', 'playwright', 'cli.js');
    if (!installed && (await run(node, [playwright, 'install', 'chromium'])) !== 0)
      console.log('No browser could be had; whatever needs one will fail.');
  }
  console.log(`Chromium: ${(await playwrightChromium()) ? "Playwright's own" : testChromium()}`);
}

/** Firefox: the machine's, or Debian's if it comes; without it its tests are named as skipped. */
export async function ensureFirefox() {
  if (systemFirefox() === null && debian) await aptInstall('firefox-esr');
  console.log(`Firefox: ${systemFirefox() ?? 'none, its tests are skipped'}`);
}
