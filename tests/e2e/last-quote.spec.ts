import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { becomes, hears, openDesk, row } from './journey/desk.ts';
import { goesTo, keyboardIsOn, pressesOn } from './journey/keys.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const ONE_QUOTE = `Kiosk opens in Lower Quillford

By Tess Tester

LOWER QUILLFORD (Practice Desk) - The kiosk opened on Monday.

"The first pretzel went to the ferryman," Mayor Wilma Windle said.
`;

const STRIP = { width: 1024, height: 768 } as const;

function quotes(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Quotes of the story' });
}

/** The number of a quote in the row of numbers. */
function ring(page: Page, name: string): Locator {
  return quotes(page).getByRole('button', { name: new RegExp(`^${name}, `) });
}

/** Puts away the quote that has the keyboard, by key. */
async function putsAway(page: Page): Promise<void> {
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog', { name: 'Not a quotation' })).toBeVisible();
  await page.keyboard.press('1');
  await hears(page, /put away: scare quotes/);
}

test('with the last quote of the list put away the keyboard is on what says that none is left', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, ONE_QUOTE, 'Kiosk opens in Lower Quillford');
  await row(page, 1).focus();
  await putsAway(page);
  await keyboardIsOn(quotes(page).getByText(/^No quotations found\./));
});

test('so it is with the last one that a search left', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press('/');
  await page.keyboard.type('renewing');
  await expect(row(page, 2)).toHaveCount(0);
  const found = quotes(page).getByRole('list', { name: 'Quotations' }).getByRole('button');
  await expect(found).toHaveCount(1);
  await goesTo(page, found);
  await putsAway(page);
  await keyboardIsOn(quotes(page).getByText(/^Nothing matches\./));
  await page.keyboard.press('Tab');
  await keyboardIsOn(quotes(page).getByRole('button', { name: 'Show all' }));
});

test('the last that waits, confirmed where only those are shown, gives it to the one before', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByRole('button', { name: /^\d+ to confirm$/ }).click();
  await row(page, 1).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await hears(page, /^Quote 10 confirmed\. That was the last\./);
  await expect(row(page, 10)).toHaveCount(0);
  await keyboardIsOn(row(page, 9));
});

test('with all confirmed by their button the keyboard is on the open quote’s row', async ({
  page,
}) => {
  await openDesk(page);
  await pressesOn(page, page.getByRole('button', { name: 'Confirm all 10' }));
  await hears(page, /^10 quotations confirmed/);
  await keyboardIsOn(row(page, 1));
});

test.describe('where the list is a row of numbers', () => {
  test.use({ viewport: STRIP });

  test('with the last one put away the keyboard is on the way to the list', async ({ page }) => {
    await page.goto('/');
    await keyboardIsOn(ring(page, 'Quote 1'));
    await importsStory(page, ONE_QUOTE, 'Kiosk opens in Lower Quillford');
    await ring(page, 'Quote 1').focus();
    await putsAway(page);
    await keyboardIsOn(quotes(page).getByRole('button', { name: 'List', exact: true }));
  });

  test('an act that is refused is told beside the numbers, and of which', async ({ page }) => {
    await page.goto('/');
    await keyboardIsOn(ring(page, 'Quote 1'));
    await becomes(page, 'Ruth Redpencil');
    await ring(page, 'Quote 1').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await hears(page, /^Still needed: someone who checks/);
    const told = quotes(page).getByText(/^Quote 2: Still needed: someone who checks/);
    await expect(told).toBeVisible();
    await keyboardIsOn(ring(page, 'Quote 2'));
  });
});
