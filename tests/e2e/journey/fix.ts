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
