import type { Locator, Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { hears, pane } from './journey/desk.ts';
import { goesTo, keyboardIsNotLost, keyboardIsOn } from './journey/keys.ts';
import { numberOf, story } from './journey/marking.ts';

inBothBrowsers();

test.use({ answeredBy: 'page' });

/** The quote in the row of numbers that stands for the list. */
function ring(page: Page, name: string): Locator {
  return page
    .getByRole('navigation', { name: 'Quotes of the story' })
    .getByRole('button', { name: new RegExp(`^${name}, `) });
}

/** A small window, a page of 1280 pixels made bigger by a quarter, and one made four times as big. */
const BIG = { width: 1024, height: 768 } as const;
const BIGGEST = { width: 320, height: 640 } as const;

for (const { width, height } of [BIG, BIGGEST])
  test(`every key of the list works where it is a row of numbers, ${width} pixels wide`, async ({
    page,
  }) => {
    const { keyboard } = page;
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await keyboardIsOn(ring(page, 'Quote 1'));
    for (const [key, to] of [
      ['j', 'Quote 2'],
      ['ArrowDown', 'Quote 3'],
      ['ArrowRight', 'Quote 4'],
      ['k', 'Quote 3'],
      ['ArrowUp', 'Quote 2'],
      ['ArrowLeft', 'Quote 1'],
      ['End', 'Paraphrase 3'],
      ['Home', 'Quote 1'],
    ] as const) {
      await keyboard.press(key);
      await keyboardIsOn(ring(page, to));
    }
    await keyboard.press('/');
    await keyboardIsOn(
      page.getByRole('dialog').getByRole('searchbox', { name: 'Find in the list' }),
    );
    await keyboard.press('Escape');
    await keyboardIsOn(ring(page, 'Quote 1'));
    await keyboard.press('Enter');
    await hears(page, /^Quote 1 confirmed/);
    await keyboardIsOn(ring(page, 'Quote 2'));

    await keyboard.press('x');
    const why = page.getByRole('dialog', { name: 'Not a quotation' });
    await expect(why.getByRole('button', { name: 'Scare quotes' })).toBeFocused();
    await keyboard.press('Escape');
    await keyboardIsOn(ring(page, 'Quote 2'));
    await keyboard.press('x');
    await keyboard.press('1');
    await hears(page, /^Quote 2 put away: scare quotes/);
    await expect(why).toBeHidden();
    await keyboardIsOn(ring(page, 'Quote 2'));
    await expect(ring(page, 'Quote 10')).toHaveCount(0);

    await keyboard.press('c');
    await expect(page.getByRole('dialog', { name: /^Confirm/ })).toBeVisible();
    await keyboard.press('Escape');
    await keyboardIsOn(ring(page, 'Quote 2'));
    await keyboard.press('f');
    await keyboardIsOn(page.getByRole('searchbox', { name: 'Words to find in the story' }));
    await keyboard.press('Escape');
    await goesTo(page, ring(page, 'Quote 2'));
    await keyboard.press('Shift+Enter');
    await hears(page, /^8 quotations confirmed/);
    await keyboard.press('Enter');
    await keyboardIsOn(pane(page));
  });

test.describe('at 1024 pixels', () => {
  test.use({ viewport: BIG });

  test('/ opens the list at its find field from the numbers, the story and the open quote', async ({
    page,
  }) => {
    const { keyboard } = page;
    await page.goto('/');
    await keyboardIsOn(ring(page, 'Quote 1'));
    await expect(pane(page)).toBeVisible();
    const list = page.getByRole('dialog', { name: 'Quotes' });
    const find = list.getByRole('searchbox', { name: 'Find in the list' });
    for (const place of [ring(page, 'Quote 1'), story(page), pane(page)]) {
      await place.focus();
      await keyboard.press('/');
      await keyboardIsOn(find);
      await expect(find).toHaveValue('');
      await keyboard.press('Escape');
      await expect(list).toBeHidden();
      await keyboardIsOn(place);
    }
    await keyboard.press('/');
    await keyboardIsOn(find);
    await keyboard.type('renewing');
    const first = list.getByRole('list', { name: 'Quotations' }).getByRole('button').first();
    await goesTo(page, first);
    await keyboard.press('/');
    await keyboardIsOn(find);
    await expect(find).toHaveValue('renewing');
  });
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: BIGGEST });

  test('whoever leaves the open quote is at its number in the story again', async ({ page }) => {
    const { keyboard, mouse } = page;
    await page.goto('/');
    const number = numberOf(page, 'Quote 2');
    await number.focus();
    await keyboard.press('Enter');
    await keyboardIsOn(pane(page));
    await goesTo(page, page.getByRole('button', { name: 'Story', exact: true }));
    await keyboard.press('Enter');
    await expect(pane(page)).toHaveCount(0);
    await keyboardIsOn(number);

    await keyboard.press('Enter');
    await keyboardIsOn(pane(page));
    const handle = page.getByRole('button', { name: 'Show more of the open quote' });
    const box = await handle.boundingBox();
    const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y + 60, { steps: 4 });
    await mouse.up();
    await expect(pane(page)).toHaveCount(0);
    await keyboardIsOn(number);

    // A quote that was put away has no number: then it is the story.
    await keyboard.press('Enter');
    await keyboardIsOn(pane(page));
    await keyboard.press('x');
    await page.getByRole('menuitem', { name: 'Motto' }).click();
    await hears(page, /^Quote 2 is not a quotation/);
    await keyboardIsNotLost(page);
    await goesTo(page, page.getByRole('button', { name: 'Story', exact: true }));
    await keyboard.press('Enter');
    await keyboardIsOn(story(page));
  });
});
