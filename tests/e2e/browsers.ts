import { firefox } from '@playwright/test';
import { ownBrowser, systemFirefox } from '../../scripts/browsers.mjs';
import { test } from './fixtures.ts';

const noFirefox = systemFirefox() === null && !ownBrowser(firefox);

/** For a file that runs in both browsers: where there is no Firefox, its tests are named as skipped. */
export function inBothBrowsers(): void {
  test.skip(
    ({ browserName }) => browserName === 'firefox' && noFirefox,
    'there is no Firefox on this machine',
  );
}

/** Skips in Firefox what it cannot be asked for over WebDriver BiDi. Call it in a test. */
export function notOverBidi(browserName: string, what: string): void {
  test.skip(
    browserName === 'firefox',
    `${what}: an ordinary Firefox cannot be told so over WebDriver BiDi`,
  );
}
