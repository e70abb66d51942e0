import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk, openQuote, pane } from './journey/desk.ts';
import { SOURCE_FORM, STATES } from './journey/states.ts';

/** Into the ignored folder at the root: one picture of every state, size and colour scheme. */
const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));

const PHONE = { width: 390, height: 844 } as const;

const SIZES = [{ width: 1440, height: 900 }, { width: 1280, height: 800 }, PHONE] as const;

const WORKING = { width: 1280, height: 800 } as const;

/** States that show the desk whole, beside those that axe looks at. */
const PICTURES = [
  ...STATES,
  {
    name: 'list and story in work',
    reach: async (page: Page) => {
      const state = STATES.find((item) => item.name === 'signed');
      await state?.reach(page);
      await openQuote(page, 6);
    },
  },
];

for (const scheme of ['light', 'dark'] as const) {
  for (const { name, reach } of PICTURES) {
    test.describe(() => {
      test.use({ colorScheme: scheme, viewport: WORKING });
      test(`${name}, ${scheme}`, async ({ page }) => {
        await openDesk(page);
        await reach(page);
        for (const size of SIZES) {
          // A form over the pane does not follow into the sheet of a phone; it is opened there below.
          if (size.width === PHONE.width && name === SOURCE_FORM) continue;
          // The state is reached where there is room to work, and looked at in every size.
          await page.setViewportSize(size);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          const file = `${name.replaceAll(' ', '-')}-${size.width}-${scheme}.png`;
          await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
        }
      });
    });
  }

  test.describe(() => {
    test.use({ colorScheme: scheme, viewport: PHONE });
    test(`open quote on a phone, ${scheme}`, async ({ page }) => {
      await page.goto('/');
      const open = page.getByRole('button', { name: /^Quote 1, / });
      await open.first().click();
      await expect(pane(page)).toBeVisible();
      await page.screenshot({
        path: join(FOLDER, `open-quote-phone-${scheme}.png`),
        animations: 'disabled',
      });
      await page.getByRole('button', { name: 'Show more of the open quote' }).click();
      await page.screenshot({
        path: join(FOLDER, `open-quote-phone-tall-${scheme}.png`),
        animations: 'disabled',
      });
      await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Attach a source' })).toBeVisible();
      await page.screenshot({
        path: join(FOLDER, `${SOURCE_FORM.replaceAll(' ', '-')}-${PHONE.width}-${scheme}.png`),
        animations: 'disabled',
      });
    });
  });
}
