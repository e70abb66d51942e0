import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk, openQuote, picksFromMenu } from './journey/desk.ts';
import { findBar, opensSpeakers } from './journey/find-your-way.ts';
import { picker, skipsToStory, startsPicking, story } from './journey/marking.ts';

test.use({ answeredBy: 'page' });

/** The top of the page as it is printed. */
async function printed(page: Page): Promise<Buffer> {
  await page.emulateMedia({ media: 'print' });
  await expect(story(page)).toBeVisible();
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.emulateMedia({ media: 'screen' });
  return picture;
}

/** What is open over the story while it is printed. */
const OPEN: readonly {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'a dialog',
    open: async (page) => {
      const panel = await opensSpeakers(page);
      await page.emulateMedia({ media: 'print' });
      await expect(panel).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await expect(panel).toBeVisible();
    },
  },
  {
    name: 'find in the story',
    open: async (page) => {
      await picksFromMenu(page, 'Find in the story');
      await findBar(page).getByRole('searchbox').fill('the');
      await expect(findBar(page)).toContainText(/1 of \d\d/);
    },
  },
  {
    name: 'picking words',
    open: async (page) => {
      await skipsToStory(page);
      await startsPicking(page);
      for (let words = 0; words < 3; words += 1) await page.keyboard.press('Shift+ArrowRight');
      await expect(picker(page)).toContainText('four words');
    },
  },
];

for (const { name, open } of OPEN)
  test(`printed with ${name} open, the page is the plain story`, async ({ page }) => {
    await openDesk(page);
    const pane = await openQuote(page, 2);
    await expect(pane).toBeVisible();
    const plain = await printed(page);
    await open(page);
    expect(plain.equals(await printed(page)), 'the same picture as with nothing open').toBe(true);
  });
