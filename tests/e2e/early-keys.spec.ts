import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  confirmAll,
  hears,
  openDesk,
  pane,
  picksFromMenu,
  quotePane,
  row,
} from './journey/desk.ts';
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

function answer(page: Page, words: string): Locator {
  return pane(page).getByRole('button', { name: words, exact: true });
}

/** The story with its quotations confirmed, so that Enter on a row opens it; the open quote has not come. */
async function opensBeforePane(page: Page): Promise<() => void> {
  const comes = await keepsBack(page, 'QuotePane');
  await page.goto('/');
  await expect(row(page, 1)).toBeVisible();
  await confirmAll(page);
  await expect(pane(page)).toHaveCount(0);
  await row(page, 1).focus();
  await page.keyboard.press('ArrowDown');
  await keyboardIsOn(row(page, 2));
  await page.keyboard.press('Enter');
  return comes;
}

test('a key of the open quote pressed before it has come is answered by it', async ({ page }) => {
  const comes = await opensBeforePane(page);
  await page.keyboard.press('y');
  await keyboardIsOn(row(page, 2));
  comes();
  await keyboardIsOn(quotePane(page, 2));
  await expect(answer(page, 'These words? Yes')).toBeVisible();
  await expect(answer(page, 'This speaker? Can’t tell yet')).toBeVisible();
});

test('one pressed before it is drawn is its own too, and no command of the story', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const draws = window.requestAnimationFrame.bind(window);
    const waits: FrameRequestCallback[] = [];
    let held = false;
    window.requestAnimationFrame = (frame) => (held ? waits.push(frame) : draws(frame));
    window.addEventListener('frames', (event) => {
      held = event instanceof CustomEvent && event.detail === 'held';
      if (!held) for (const frame of waits.splice(0)) draws(frame);
    });
  });
  const frames = (detail: 'held' | 'go on'): Promise<void> =>
    page.evaluate((how) => {
      window.dispatchEvent(new CustomEvent('frames', { detail: how }));
    }, detail);
  await openDesk(page);
  await confirmAll(page);
  await numberOf(page, 'Quote 3').focus();
  await frames('held');
  await page.keyboard.press('Enter');
  await page.keyboard.press('w');
  await keyboardIsOn(numberOf(page, 'Quote 3'));
  await frames('go on');
  await keyboardIsOn(quotePane(page, 3));
  await hears(page, 'In no record held.');
  await expect(page.getByRole('dialog', { name: 'Mark by first and last words' })).toHaveCount(0);
});

test('with single keys off it is nothing', async ({ page }) => {
  await openDesk(page);
  await picksFromMenu(page, 'Keys');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByRole('checkbox', { name: /^Single keys work/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  const comes = await opensBeforePane(page);
  await page.keyboard.press('y');
  comes();
  await expect(quotePane(page, 2)).toBeVisible();
  await quotePane(page, 2).focus();
  await page.keyboard.press('ArrowDown');
  await expect(answer(page, 'These words? Can’t tell yet')).toBeVisible();
});

test('whoever went on elsewhere before it has come stays there', async ({ page }) => {
  const comes = await opensBeforePane(page);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Find in the list' });
  await keyboardIsOn(search);
  await page.keyboard.type('ny');
  comes();
  await expect(answer(page, 'These words? Can’t tell yet')).toBeVisible();
  await expect(search).toHaveValue('ny');
  await keyboardIsOn(search);
});

test('so does who went into the story', async ({ page }) => {
  const comes = await opensBeforePane(page);
  await page.keyboard.press('y');
  await story(page).getByRole('heading').first().click();
  await keyboardIsOn(story(page));
  comes();
  await expect(answer(page, 'These words? Can’t tell yet')).toBeVisible();
  await keyboardIsOn(story(page));
});

test.describe('where the list is a row of numbers that has not come', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  function ring(page: Page, name: string): Locator {
    return page
      .getByRole('navigation', { name: 'Quotes of the story' })
      .getByRole('button', { name: new RegExp(`^${name}, `) });
  }

  function findField(page: Page): Locator {
    return page.getByRole('dialog').getByRole('searchbox', { name: 'Find in the list' });
  }

  test('/ is kept for it, and the keyboard goes back to the numbers', async ({ page }) => {
    const comes = await keepsBack(page, 'QuoteStrip');
    await page.goto('/');
    await expect(pane(page)).toBeVisible();
    await page.keyboard.press('/');
    comes();
    await keyboardIsOn(findField(page));
    await page.keyboard.press('Escape');
    await keyboardIsOn(ring(page, 'Quote 1'));
  });

  test('so it is from the story, and what is typed behind it is no command there', async ({
    page,
  }) => {
    const comes = await keepsBack(page, 'QuoteStrip');
    await page.goto('/');
    await expect(pane(page)).toBeVisible();
    await story(page).focus();
    await page.keyboard.type('/cc');
    comes();
    await keyboardIsOn(findField(page));
    await page.keyboard.press('Escape');
    await keyboardIsOn(story(page));
    await expect(page.getByRole('button', { name: /^Confirm 10$/ })).toBeVisible();
  });

  test('whoever went on elsewhere is not called to it', async ({ page }) => {
    const comes = await keepsBack(page, 'QuoteStrip');
    await page.goto('/');
    await expect(pane(page)).toBeVisible();
    await page.keyboard.press('/');
    await story(page).getByRole('heading').first().click();
    comes();
    await expect(ring(page, 'Quote 1')).toBeVisible();
    await expect(findField(page)).toHaveCount(0);
    await keyboardIsOn(story(page));
  });
});
