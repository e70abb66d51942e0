import { chromium, defineConfig, devices } from '@playwright/test';
import { chromiumLaunch, systemFirefox } from './scripts/browsers.mjs';

const port = Number(process.env['E2E_PORT'] ?? '4273');
const screenshots = process.env['SCREENSHOTS'] === '1';
const unattended = process.env['CI'] !== undefined;

const firefoxPath = systemFirefox();

const chromiumUse = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1280, height: 800 },
  launchOptions: chromiumLaunch(chromium),
};

const firefoxUse = {
  browserName: 'firefox',
  // Drives an ordinary Firefox over WebDriver BiDi instead of Playwright's patched one.
  ...(firefoxPath === null ? {} : { channel: 'moz-firefox' }),
  viewport: { width: 1280, height: 800 },
  trace: 'off',
  // It would put a style into the page, which the policy forbids.
  screenshot: 'off',
} as const;

// WebDriver BiDi asks more of the machine for each step.
const firefoxTime = { timeout: 120_000, expect: { timeout: 20_000 } } as const;

/**
 * What a person likes, as Firefox reads it when it starts; over WebDriver BiDi it cannot be told later.
 * `tests`: the tags of what is asked of it then.
 */
const FIREFOX_LOOKS = {
  light: { tests: /@firefox/, prefs: {} },
  dark: { tests: /@every-look/, prefs: { 'layout.css.prefers-color-scheme.content-override': 0 } },
  'forced colours': {
    tests: /@every-look|@preferred/,
    prefs: {
      'browser.display.document_color_use': 2,
      'ui.useAccessibilityTheme': 1,
      'ui.prefersReducedMotion': 1,
      // Whoever forces colours has chosen them; a machine without a desktop has none to be read.
      'ui.highlight': '#00307a',
      'ui.highlighttext': '#ffffff',
    },
  },
} as const;

function firefoxLaunch(prefs: Readonly<Record<string, number | string | boolean>>) {
  return {
    launchOptions: {
      ...(firefoxPath === null ? {} : { executablePath: firefoxPath }),
      firefoxUserPrefs: { ...prefs },
    },
  };
}

const looksOfFirefox = Object.entries(FIREFOX_LOOKS).map(([look, { tests, prefs }]) => ({
  name: `firefox, ${look}`,
  testMatch: /e2e\/(accessibility|a11y-looks|find-your-way|picker|reload|talk)\.spec\.ts$/,
  grep: tests,
  ...firefoxTime,
  use: { ...firefoxUse, ...firefoxLaunch(prefs) },
}));

/** With the browser's own caret in the page, as F7 puts it there: asked for when Firefox starts. */
const CARET = /e2e\/caret\.spec\.ts$/;
const caretInFirefox = {
  name: 'firefox, caret browsing',
  testMatch: CARET,
  ...firefoxTime,
  use: { ...firefoxUse, ...firefoxLaunch({ 'accessibility.browsewithcaret': true }) },
};

/**
 * The browser tests run against what is shipped: the production build under its security headers.
 * Firefox does the envelope, what a person without a mouse or without sight meets, and the journey by
 * keys; a machine without it names those tests as skipped.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  // One more than two cores: a test that waits for its page leaves a core to another.
  workers: 3,
  retries: 0,
  forbidOnly: unattended,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.tsbuild/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    // Writing down every step costs a quarter of the machine; whoever looks into a failure runs it again.
    trace: unattended ? 'off' : 'retain-on-failure',
  },
  projects: screenshots
    ? [{ name: 'screenshots', testMatch: 'e2e/screenshots.ts', use: chromiumUse }]
    : [
        {
          name: 'chromium',
          testMatch: /(e2e|envelope)\/.*\.spec\.tsx?$/,
          testIgnore: CARET,
          // Named for Firefox alone.
          grepInvert: /^(?!.*@chromium).*@firefox/,
          use: chromiumUse,
        },
        {
          name: 'firefox',
          testMatch:
            /(envelope\/.*|e2e\/(a11y-(keys(-pane|-strip)?|markers|news|reader|sizes|speech)|form-errors|keyboard))\.spec\.ts$/,
          ...firefoxTime,
          use: { ...firefoxUse, ...firefoxLaunch({}) },
        },
        ...looksOfFirefox,
        caretInFirefox,
      ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://localhost:${port}`,
    env: { PORT: String(port) },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
