import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { firefox } from '@playwright/test';
import { LIBRARY_STYLES } from '#entry/security-headers.ts';
import { ownBrowser, systemFirefox } from '../../scripts/browsers.mjs';
import { expect, test } from './fixtures.ts';

/**
 * The security envelope on one page: each thing the app will do, done once under the final headers.
 * Where it fails, a library cannot live under the policy, or a browser changed.
 */

const noFirefox = systemFirefox() === null && !ownBrowser(firefox);
test.skip(
  ({ browserName }) => browserName === 'firefox' && noFirefox,
  'there is no Firefox on this machine',
);

test.use({
  // The page starts one worker that the policy has not seen, and the browser says so.
  expectedTroubles: /require-trusted-types-for|TrustedScriptURL/,
});

test('React, React Query and the service worker', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Answered by: service worker')).toBeVisible();
  await expect(page.getByText('Coloured by React')).toHaveCSS('color', 'rgb(1, 2, 3)');
});

test('a module worker starts through the policy and not without it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Count in a worker' }).click();
  await expect(page.getByText('Counted: 12')).toBeVisible();
  await page.getByRole('button', { name: 'Start an unchecked worker' }).click();
  await expect(page.getByText('Unchecked: refused')).toBeVisible();
});

test('a file is saved and a sound of the own disk is loaded', async ({ page, browserName }) => {
  await page.goto('/');
  await expect(page.getByText('Sound: 1 s')).toBeAttached();
  const save = page.getByRole('button', { name: 'Save as CSV' });
  if (browserName === 'firefox') {
    // An ordinary Firefox does not tell the runner of downloads; that nothing was refused is seen.
    await save.click();
    await expect(page.getByText('Saved')).toBeVisible();
    return;
  }
  const saved = page.waitForEvent('download');
  await save.click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('quotes.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe('a,b\r\n1,2\r\n');
});

test('the library dialog, menu and combo box work', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open dialog' }).click();
  await expect(page.getByRole('dialog', { name: 'A dialog' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open menu' }).click();
  await page.getByRole('menuitem', { name: 'Send back' }).click();
  await expect(page.getByText('Chosen: send back')).toBeVisible();
  await page.getByRole('combobox', { name: 'Speaker' }).click();
  await page.keyboard.type('bo');
  await page.getByRole('option', { name: 'Bo Ness' }).click();
  await expect(page.getByText('Chosen: Bo Ness')).toBeVisible();
});

test('the only inline styles are the ones the headers name', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Open dialog' })).toBeVisible();
  const texts = await page
    .locator('style')
    .evaluateAll((all) => all.map((style) => style.textContent));
  const hashes = texts.map(
    (text) =>
      `sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}`,
  );
  expect(hashes.length).toBeGreaterThan(0);
  expect(LIBRARY_STYLES.map((style) => style.hash)).toEqual(expect.arrayContaining(hashes));
});
