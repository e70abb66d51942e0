import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  quotePane,
  row,
} from './journey/desk.ts';
import { handsOn } from './journey/inputs.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';
import {
  anyPrompt,
  opensPractice,
  opensStories,
  practiceIsOpen,
  prompt,
} from './journey/practice.ts';
import { attachesToAll, comparison, hasNoPercentage } from './journey/record.ts';

test.use({ answeredBy: 'page' });

/** More acts than these are no five minutes. */
const BUDGET = 30;

async function opensMenuByKeys(page: Page, item: string): Promise<void> {
  await movesTo(page, page.getByRole('button', { name: 'Menu', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await movesTo(page, page.getByRole('menuitem', { name: new RegExp(`^${item}`) }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

test('the tour is taken whole, each prompt leaving when it is done', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await opensPractice(page);
  const hands = handsOn(page);

  await hears(page, 'Practice, 1 of 6: Confirm what the desk found');
  await hands.clicks(page.getByRole('button', { name: /^Confirm all 10$/ }));

  await expect(prompt(page, 2)).toBeVisible();
  await hears(page, 'Practice, 2 of 6: Open quote 1, copy the transcript');
  await hands.clicks(prompt(page, 2).getByRole('button', { name: 'Copy the transcript' }));
  await hears(page, 'The transcript is copied.');
  await hands.presses('ControlOrMeta+V');
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await hands.clicks(form.getByRole('button', { name: 'Tick all 10 found here' }));
  await hands.clicks(form.getByRole('button', { name: 'Attach to 10 quotes', exact: true }));
  await expect(form).toBeHidden();

  await expect(prompt(page, 3)).toBeVisible();
  await hands.clicks(row(page, 2));
  await expect(comparison(page)).toContainText('Meaning may change: negation');
  await hands.presses('Enter');
  await keyboardIsOn(quotePane(page, 2));
  await hands.presses('d');

  await expect(prompt(page, 4)).toBeVisible();
  await hands.clicks(row(page, 1));
  await hands.clicks(pane(page).getByRole('button', { name: 'Done, next' }));
  await hears(page, 'Quote 1 of 10, word for word, done.');
  await hands.clicks(row(page, 1));
  await hands.clicks(pane(page).getByRole('button', { name: 'Hand over (1)' }));

  await expect(prompt(page, 5)).toContainText('Become someone who signs');
  await hands.clicks(pane(page).getByRole('button', { name: 'Continue as Tom Typeset' }));
  await expect(prompt(page, 5)).toContainText('press Sign');
  await hands.clicks(pane(page).getByRole('button', { name: 'Sign', exact: true }));
  await expect(prompt(page, 5)).toContainText('Now change a word');
  await hands.clicks(pane(page).getByRole('button', { name: 'move ends' }));
  await hands.clicks(pane(page).getByRole('button', { name: 'End one word left' }));
  await expect(row(page, 1)).toHaveAccessibleName(/ · changed since signing$/);
  await expect(prompt(page, 5)).toContainText('Take that back');
  await hands.presses('ControlOrMeta+Z');
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);

  await expect(prompt(page, 6)).toBeVisible();
  await hands.clicks(page.getByRole('button', { name: 'Menu', exact: true }));
  await hands.clicks(page.getByRole('menuitem', { name: /^Export/ }));
  await expect(page.getByRole('dialog', { name: /^Export/ })).toBeVisible();
  await hands.presses('Escape');
  await expect(anyPrompt(page)).toBeHidden();
  await hears(page, 'The tour is done.');
  console.log(`Acts for the tour: ${hands.count()} of ${BUDGET}`);
  expect(hands.count()).toBeLessThanOrEqual(BUDGET);

  // It stays done, over a reload and for whoever is here.
  await allIsSaved(page);
  await page.reload();
  await practiceIsOpen(page);
  await becomes(page, 'Ines Inkwell');
  await expect(pane(page)).toBeVisible();
  await expect(anyPrompt(page)).toBeHidden();
});

/** What the screen says of each quotation: in the table of the record, and in the open quote. */
const PLANTED = [
  { number: 1, worst: 'Word for word', says: /No word differs/ },
  { number: 2, worst: 'Negation changed', says: /Meaning may change: negation/ },
  { number: 3, worst: 'Spliced from distant places', says: /Meaning may change: spliced/ },
  { number: 4, worst: 'Filler dropped', says: /Filler dropped/ },
  { number: 5, worst: 'Left out, with ellipsis', says: /in the year of the long frost/ },
  { number: 6, worst: 'Said by OTTOLINE PEPPERWICK', says: /Said by OTTOLINE PEPPERWICK, not/ },
  { number: 7, worst: 'Added, in brackets', says: /\[the ringers\] was not said/ },
  { number: 8, worst: 'Said by MAYOR WAINSCOT', says: /Said by MAYOR WAINSCOT, not/ },
  {
    number: 9,
    worst: 'Same words, context to read: cut inside a sentence; condition dropped',
    says: /“if” is not printed/,
  },
  { number: 10, worst: 'Word for word', says: /2 places in this record/ },
] as const;

test('the tour is taken whole by keys', async ({ page }) => {
  // Long, not slow: every step of the Tab key is one act.
  test.setTimeout(120_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { keyboard } = page;
  await openDesk(page);
  await opensMenuByKeys(page, 'Stories');
  const sheet = page.getByRole('dialog', { name: 'Stories' });
  await movesTo(page, sheet.getByRole('button', { name: /^Practice story/ }));
  await keyboard.press('Enter');
  await practiceIsOpen(page);
  await movesTo(page, row(page, 1));
  await keyboard.press('Shift+Enter');
  await expect(prompt(page, 2)).toBeVisible();

  await keyboard.press('Enter');
  await keyboardIsOn(quotePane(page, 1));
  await movesTo(page, prompt(page, 2).getByRole('button', { name: 'Copy the transcript' }));
  await keyboard.press('Enter');
  await hears(page, 'The transcript is copied.');
  await keyboard.press('ControlOrMeta+V');
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await movesTo(page, form.getByRole('button', { name: 'Tick all 10 found here' }));
  await keyboard.press('Enter');
  await movesTo(page, form.getByRole('button', { name: 'Attach to 10 quotes', exact: true }));
  await keyboard.press('Enter');
  await expect(prompt(page, 3)).toBeVisible();

  await keyboardIsOn(quotePane(page, 1));
  await keyboard.press('j');
  await expect(quotePane(page, 2)).toBeVisible();
  await expect(comparison(page)).toContainText('Meaning may change: negation');
  await keyboard.press('d');
  await expect(prompt(page, 4)).toBeVisible();
  await keyboard.press('k');
  await keyboardIsOn(quotePane(page, 1));
  await keyboard.press('ControlOrMeta+Enter');
  await hears(page, 'Quote 1 of 10, word for word, done.');
  await keyboard.press('k');
  await keyboardIsOn(quotePane(page, 1));
  await keyboard.press('ControlOrMeta+Shift+Enter');

  await expect(prompt(page, 5)).toContainText('Become someone who signs');
  await movesTo(page, pane(page).getByRole('button', { name: 'Continue as Tom Typeset' }));
  await keyboard.press('Enter');
  await keyboardIsOn(quotePane(page, 1));
  await keyboard.press('ControlOrMeta+Enter');
  await expect(prompt(page, 5)).toContainText('Now change a word');
  await keyboard.press('Alt+ArrowLeft');
  await expect(prompt(page, 5)).toContainText('Take that back');
  await keyboard.press('ControlOrMeta+Z');
  await expect(prompt(page, 6)).toBeVisible();
  await opensMenuByKeys(page, 'Export');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(anyPrompt(page)).toBeHidden();
});

test('the transcript shows every planted fault', async ({ page }) => {
  // Long, not slow: every quotation is opened.
  test.setTimeout(180_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await opensPractice(page);
  await prompt(page, 1).getByRole('button', { name: 'Skip' }).click();
  await prompt(page, 2).getByRole('button', { name: 'Copy the transcript' }).click();
  await hears(page, 'The transcript is copied.');
  const began = Date.now();
  await page.keyboard.press('ControlOrMeta+V');
  await attachesToAll(page, 10);
  await picksFromMenu(page, 'Record × quotes');
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /^Quote 10/ })).toBeVisible();
  for (const { number, worst } of PLANTED)
    await expect(table.getByRole('row', { name: new RegExp(`^Quote ${number}\\b`) })).toContainText(
      worst,
    );
  const answered = (Date.now() - began) / 1000;
  console.log(`From the paste: all answered ${answered.toFixed(1)} s`);
  expect(answered).toBeLessThan(10);
  await hasNoPercentage(table);
  await page.keyboard.press('Escape');
  for (const { number, says } of PLANTED) {
    await openQuote(page, number);
    await expect(comparison(page)).toContainText(says);
  }
  // What is of the context is headed by its name.
  await openQuote(page, 9);
  await expect(
    comparison(page).getByRole('list', { name: 'Context, ellipses and brackets' }),
  ).toContainText('Condition dropped');
  await hasNoPercentage(pane(page));
});

test('the tour can be left, found again and taken again', async ({ page }) => {
  await opensPractice(page);
  await prompt(page, 1).getByRole('button', { name: 'Skip' }).click();
  await expect(prompt(page, 2)).toBeVisible();
  await page.reload();
  await expect(prompt(page, 2)).toBeVisible();
  await prompt(page, 2).getByRole('button', { name: 'Leave the tour' }).click();
  await hears(page, 'The tour is left.');
  await expect(anyPrompt(page)).toBeHidden();

  // What was made is in the list as any story, and is not offered a second time.
  const sheet = await opensStories(page);
  await expect(sheet.getByRole('button', { name: /^Thimbledown/ })).toBeVisible();
  await expect(sheet.getByRole('button', { name: /^Practice story/ })).toBeHidden();
  await sheet.getByRole('button', { name: /^More for “Thimbledown/ }).click();
  await page.getByRole('menuitem', { name: 'Take the tour again' }).click();
  await expect(prompt(page, 1)).toBeVisible();
});

test.describe('two tabs of one host', () => {
  test.use({ answeredBy: 'worker' });

  test('the demo starts again as on its first day, in every tab', async ({ page }) => {
    await opensPractice(page);
    await allIsSaved(page);
    const other = await page.context().newPage();
    await other.goto('/');
    await practiceIsOpen(other);
    const sheet = await opensStories(page);
    await sheet.getByRole('button', { name: 'Start again…' }).click();
    await expect(sheet.getByRole('button', { name: 'Take the last copy…' })).toBeFocused();
    const copy = page.waitForEvent('download');
    await sheet.getByRole('button', { name: 'Take the last copy…' }).click();
    expect((await copy).suggestedFilename()).toMatch(/^verbatim-desk-.*\.jsonl$/);
    await expect(sheet).toContainText('The copy is checked and in your downloads.');
    await sheet.getByRole('button', { name: 'Start again, forget everything' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Anti-IS coalition talks/);
    await expect(row(page, 1)).toHaveAccessibleName(/ · to confirm$/);
    const again = await opensStories(page);
    await expect(again.getByRole('button', { name: /^Anti-IS coalition/ })).toBeVisible();
    await expect(again.getByRole('button', { name: /^Practice story/ })).toBeVisible();
    await expect(again.getByRole('button', { name: /^Thimbledown/ })).toBeHidden();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(/^Anti-IS coalition talks/);
    await expect(row(other, 1)).toHaveAccessibleName(/ · to confirm$/);
  });
});
