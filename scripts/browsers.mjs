import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of one of these names is, or null; looks along PATH and in the usual folders. */
function findProgram(names, places) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name + suffix);
      if (folder !== '' && existsSync(file)) return file;
    }
  }
  return places.find((place) => existsSync(place)) ?? null;
}

function programFiles(path) {
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return roots.filter((root) => root !== undefined).map((root) => join(root, path));
}

/** A Chromium or Chrome that the machine has, or null. */
function systemChromium() {
  return findProgram(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...programFiles('Google/Chrome/Application/chrome.exe'),
    ],
  );
}

/**
 * The Chromium for the browser tests, or null: the one without windows, as Playwright's own is, where
 * the machine has it. It draws and runs the same page for about a fifth less of the machine.
 */
export function testChromium() {
  return findProgram(['chromium-headless-shell'], []) ?? systemChromium();
}

/** A Firefox that the machine has, or null; ESR first, because it is the older of the two. */
export function systemFirefox() {
  return findProgram(
    ['firefox-esr', 'firefox'],
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles('Mozilla Firefox/firefox.exe'),
    ],
  );
}

/** Whether Playwright has downloaded a browser of its own: its path as Playwright tells it. */
export function ownBrowser(type) {
  try {
    return existsSync(type.executablePath());
  } catch {
    return false;
  }
}

/** How every command starts its Chromium: Playwright's own if it is there, else the machine's. */
export function chromiumLaunch(type) {
  const path = ownBrowser(type) ? null : testChromium();
  return {
    ...(path === null ? {} : { executablePath: path }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
