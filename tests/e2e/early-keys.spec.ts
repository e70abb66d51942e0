import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hears, openDesk, row } from './journey/desk.ts';
import { keyboardIsOn } from './journey/keys.ts';
import { numberOf, picker, selectionBar, skipsToStory, story } from './journey/marking.ts';

// A worker would answer for the parts that are kept back here.
test.use({ answeredBy: 'page' });

/** Keeps a part of the page back, as a slow line does, until it is let through. */
async function keepsBack(page: Page, part: string): Promise<() => void> {
  let comes = (): void => {};
  const held = new Promise<void>((resolve) => {
    comes = resolve;
  });
  await page.route(new RegExp(`/assets/${part}-[^/]*\\.js$`), async (route) => {
    await held;
    await route.continue();
  });
  return comes;
}

test('a key pressed before its part has come is answered when it comes', async ({ page }) => {
  const comes = await keepsBack(page, 'ReaderTools');
  await openDesk(page);
  await skipsToStory(page);
  await page.keyboard.press('p');
  await expect(picker(page)).toHaveCount(0);
  comes();
  await keyboardIsOn(picker(page).getByRole('button', { name: 'Mark as quotation' }));
});

test('so is one that hops from find to find', async ({ page }) => {
  const comes = await keepsBack(page, 'ReaderTools');
  await openDesk(page);
  await skipsToStory(page);
  await page.keyboard.press(']');
  await keyboardIsOn(story(page));
  comes();
  await keyboardIsOn(numberOf(page, 'Quote 2'));
});

test('so is the one that marks what is selected', async ({ page }) => {
  const comes = await keepsBack(page, 'ReaderTools');
  await openDesk(page);
  await skipsToStory(page);
  await story(page).evaluate((element) => {
    const words = [...element.querySelectorAll('p')].find((paragraph) =>
      paragraph.textContent.includes('One of the three Paris attackers'),
    );
    const node = words?.querySelector('[data-from]')?.firstChild;
    if (node == null) throw new Error('no such words');
    document.getSelection()?.setBaseAndExtent(node, 0, node, 12);
  });
  await page.keyboard.press('m');
  comes();
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await expect(selectionBar(page)).toHaveCount(0);
});

test('a key that another key or a click followed is not', async ({ page }) => {
  const comes = await keepsBack(page, 'ReaderTools');
  await openDesk(page);
  await skipsToStory(page);
  await page.keyboard.press('w');
  await page.keyboard.press('j');
  await keyboardIsOn(numberOf(page, 'Quote 2'));
  await page.keyboard.press('p');
  await row(page, 3).click();
  comes();
  await numberOf(page, 'Quote 3').focus();
  await page.keyboard.press('o');
  // The part has come, and nothing else had been asked for.
  await hears(page, 'No other quote lies over these words.');
  await expect(picker(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^First words/ })).toHaveCount(0);
});

test('words typed before their field has come are no commands', async ({ page }) => {
  const comes = await keepsBack(page, 'FindBar');
  await openDesk(page);
  await skipsToStory(page);
  await page.keyboard.type('fcc');
  await expect(page.getByRole('searchbox', { name: 'Words to find in the story' })).toHaveCount(0);
  comes();
  await keyboardIsOn(page.getByRole('searchbox', { name: 'Words to find in the story' }));
  await expect(page.getByRole('button', { name: /^Confirm all 10$/ })).toBeVisible();
});
