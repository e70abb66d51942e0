import { expect, type Locator, type Page } from '@playwright/test';
import { comes } from './comes.ts';

/** Opens the page as a reader does, and waits for the first story and the pane. */
export async function openDesk(page: Page): Promise<void> {
  await page.goto('/');
  await comes(row(page, 1));
  await expect(row(page, 1)).toBeVisible();
  await comes(pane(page));
  await expect(pane(page)).toBeVisible();
}

/** The n-th quotation in the list. */
export function row(page: Page, number: number): Locator {
  return page
    .getByRole('list', { name: 'Quotations', exact: true })
    .getByRole('button', { name: new RegExp(`^${number} `) });
}

/** The n-th paraphrase in the list. */
export function paraphraseRow(page: Page, number: number): Locator {
  return page
    .getByRole('list', { name: 'Paraphrases' })
    .getByRole('button', { name: new RegExp(`^P${number} `) });
}

/** The open quote, whichever it is. */
export function pane(page: Page): Locator {
  return page
    .getByRole('complementary', { name: 'Open quote' })
    .getByRole('region', { name: /^(Quote|Paraphrase|Open quote)/ })
    .first();
}

/** The open quote, when it is the n-th quotation. */
export function quotePane(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Quote ${number} of \\d+,`) });
}

export async function openQuote(page: Page, number: number): Promise<Locator> {
  await row(page, number).click();
  await comes(quotePane(page, number));
  await expect(quotePane(page, number)).toBeVisible();
  return quotePane(page, number);
}

/** The page said this sentence aloud. */
export async function hears(page: Page, words: string | RegExp): Promise<void> {
  const said = page.getByRole('status').getByRole('paragraph').filter({ hasText: words }).first();
  await comes(said, 'attached');
  await expect(said).toBeAttached();
}

/** It stands in this part of the page, and is said; in a dialog by the dialog itself. */
export async function tells(part: Locator, words: string | RegExp): Promise<void> {
  const told = part.getByText(words).first();
  await comes(told);
  await expect(told).toBeVisible();
  await hears(part.page(), words);
}

/** Everything is with the host: the chip says the one word. */
export async function allIsSaved(page: Page): Promise<void> {
  const chip = page.getByRole('button', { name: 'Saved', exact: true });
  await comes(chip);
  await expect(chip).toBeVisible();
}

export async function confirmAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Confirm all \d+$/ }).click();
  const confirmed = page.getByRole('button', { name: /^\d+ to check$/ });
  await comes(confirmed);
  await expect(confirmed).toBeVisible();
}

/** Who this tab is. */
export function me(page: Page): Locator {
  return page.getByRole('button', { name: /^You are .* Change person$/ });
}

/** Goes on as somebody else, by the switch in the header. */
export async function becomes(page: Page, name: string): Promise<void> {
  await me(page).click();
  await page.getByRole('menuitem', { name: new RegExp(`^Continue as ${name}`) }).click();
  await isNow(page, name);
}

export async function isNow(page: Page, name: string): Promise<void> {
  await expect(me(page)).toHaveAccessibleName(new RegExp(`^You are ${name},`));
}

export async function chooseDesk(page: Page, size: 'Five people' | 'Two people' | 'Alone') {
  // The host is asked, so the choice shows a moment after the click.
  await me(page).click();
  await page.getByRole('menuitem', { name: /^People and hats/ }).click();
  const sheet = page.getByRole('dialog', { name: 'People and hats' });
  await sheet.getByRole('radio', { name: size }).click();
  await expect(sheet.getByRole('radio', { name: size })).toBeChecked();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
}

/** Picks from the menu of the header. */
export async function picksFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click();
}

/** Picks from a menu of the open quote. */
export async function picks(page: Page, menu: string | RegExp, item: string | RegExp) {
  await pane(page).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export function verdict(page: Page, label: string): Locator {
  return pane(page)
    .getByRole('region', { name: 'Verdict' })
    .getByRole('button', { name: label, exact: true });
}

/**
 * Words into a field. An ordinary Firefox, driven over WebDriver BiDi, is filled by a script in the
 * page's own realm: the value that React keeps beside the field moves with it, so React sees no
 * change, tells the form of none, and draws the field empty again. Keys are heard in both browsers.
 */
export async function fills(field: Locator, words: string): Promise<void> {
  const browser = field.page().context().browser()?.browserType().name();
  if (browser !== 'firefox') return await field.fill(words);
  await field.focus();
  await field.press('ControlOrMeta+a');
  await (words === '' ? field.press('Delete') : field.pressSequentially(words));
}

export async function types(page: Page, label: string, words: string): Promise<void> {
  await fills(pane(page).getByRole('textbox', { name: label, exact: true }), words);
}

/** A verdict with its reason, and on to the next quote. */
export async function decides(page: Page, label: string, reason: string): Promise<void> {
  await verdict(page, label).click();
  await expect(verdict(page, label)).toHaveAttribute('aria-pressed', 'true');
  await types(page, 'Reason', reason);
  await pane(page).getByRole('button', { name: 'Done, next' }).click();
  await hears(page, `, ${label.toLowerCase()}, done.`);
}

export async function handsOver(page: Page, count: number): Promise<void> {
  await pane(page)
    .getByRole('button', { name: `Hand over (${count})` })
    .click();
  await hears(page, count === 1 ? 'One quote handed over.' : `${count} quotes handed over.`);
}

export async function goesOnAs(page: Page, name: string): Promise<void> {
  await pane(page)
    .getByRole('button', { name: `Continue as ${name}` })
    .click();
  await isNow(page, name);
}

export async function signs(page: Page, number: number): Promise<void> {
  await expect(quotePane(page, number)).toBeVisible();
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, number)).toHaveAccessibleName(/ · signed$/);
}
