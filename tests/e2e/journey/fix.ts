import { expect, type Locator, type Page } from '@playwright/test';
import { openQuote, pane, types } from './desk.ts';

/** The field of a suggested fix in the open quote. */
export function fixField(page: Page): Locator {
  return pane(page).getByRole('textbox', { name: 'Fix', exact: true });
}

/** Types a fix for the n-th quotation and leaves it in its field. */
export async function typesFix(page: Page, number: number, words: string): Promise<void> {
  await openQuote(page, number);
  const suggest = pane(page).getByRole('button', { name: 'Suggest a fix' });
  await expect(suggest.or(fixField(page)).first()).toBeVisible();
  if (await suggest.isVisible()) await suggest.click();
  await types(page, 'Fix', words);
}

/** Suggests a fix for the n-th quotation. */
export async function suggestsFix(page: Page, number: number, words: string): Promise<void> {
  await typesFix(page, number, words);
  await page.keyboard.press('Enter');
}

/** The fixes of the n-th quotation, where they are open. */
export function fixesForm(page: Page, number: number): Locator {
  return page.getByRole('dialog', { name: `Fix quote ${number}` });
}

/** The fixes of the n-th quotation, opened by their key. */
export async function opensFixes(page: Page, number: number): Promise<Locator> {
  const form = fixesForm(page, number);
  await pane(page).focus();
  await page.keyboard.press('m');
  await expect(form).toBeVisible();
  return form;
}

/** Makes the fix that is chosen, once its words were held against the record. */
export async function makesFix(form: Locator): Promise<void> {
  await form.getByRole('radio', { checked: true }).focus();
  await expect(form.getByRole('button', { name: 'Make this fix' })).not.toHaveAttribute(
    'aria-disabled',
  );
  await form.page().keyboard.press('Enter');
  await expect(form).toBeHidden();
}

/** Which version of the story is open, by the header. */
export async function isVersion(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(`Version ${number}`);
}
