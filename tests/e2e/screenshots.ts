import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk, openQuote, pane } from './journey/desk.ts';
import { type State, wayTo } from './journey/state.ts';
import { MORE_PICTURES, STATES } from './journey/states.ts';
import { sheetIsWhole } from './sizes.ts';

/** Into the ignored folder at the root: one picture of every state, size and colour scheme. */
const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));

const PHONE = { width: 390, height: 844 } as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  PHONE,
] as const;
const WORKING = { width: 1280, height: 800 } as const;
const SCHEMES = ['light', 'dark'] as const;

/** States of the story rather than of the open quote: on a phone they are looked at without its sheet. */
const OF_THE_STORY = ['first open', 'fifty quotes', 'Arabic story', 'what nobody sees'];

/** States that show the desk whole, beside those that axe looks at. */
const PICTURES: readonly State[] = [
  ...STATES,
  ...MORE_PICTURES,
  {
    name: 'list and story in work',
    from: 'signed',
    reach: async (page) => {
      await openQuote(page, 6);
    },
  },
];

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const file = `${name.replaceAll(' ', '-')}-${colorScheme}.png`;
    await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
  }
}

test.use({ viewport: WORKING });

for (const state of PICTURES) {
  const { name } = state;
  test(name, async ({ page }) => {
    await openDesk(page);
    for (const { reach } of wayTo(state, PICTURES)) await reach(page);
    for (const size of SIZES) {
      // The state is reached where there is room to work, and looked at in every size.
      await page.setViewportSize(size);
      // Parts of the other layout come when they are first drawn.
      await page.waitForLoadState('networkidle');
      if (name !== 'no story') await expect(page.locator('nav button').first()).toBeAttached();
      const story = page.getByRole('button', { name: 'Story', exact: true });
      if (size === PHONE) await sheetIsWhole(page);
      if (size.width === PHONE.width && OF_THE_STORY.includes(name)) await story.click();
      await picture(page, `${name} ${size.width}`);
    }
  });
}

test.describe(() => {
  test.use({ viewport: PHONE });
  test('open quote on a phone', async ({ page }) => {
    await page.goto('/');
    const open = page.getByRole('button', { name: /^Quote 1, / });
    await open.first().click();
    await expect(pane(page)).toBeVisible();
    await picture(page, 'open quote phone');
    await page.getByRole('button', { name: 'Show more of the open quote' }).click();
    await picture(page, 'open quote phone tall');
  });

  test('menu on a phone', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Keys' })).toBeAttached();
    await picture(page, 'menu phone');
  });
});

test('the story on paper', async ({ page }) => {
  await openDesk(page);
  await page.pdf({ path: join(FOLDER, 'story-on-paper.pdf'), format: 'A4' });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(FOLDER, 'story-on-paper.png'), fullPage: true });
});
