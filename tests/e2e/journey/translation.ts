import { expect, type Locator, type Page } from '@playwright/test';
import { openQuote, pane, types } from './desk.ts';

/** Stands for the words as they were spoken: nobody’s words are invented. */
export const ORIGINAL = '(الكلمات كما كتبها المختبِر)';

/** Opens what the pane asks about a translation. */
export async function opensTranslation(page: Page, number: number): Promise<void> {
  await openQuote(page, number);
  const choice = pane(page).getByRole('group', { name: 'Whose words stand in print' });
  const opens = pane(page).getByRole('button', { name: 'Translation', exact: true });
  await expect(choice.or(opens).first()).toBeVisible();
  if (await opens.isVisible()) await opens.click();
  await expect(choice).toBeVisible();
}

/** Says whose words stand in print. */
export async function saysWhose(page: Page, label: string): Promise<void> {
  const radio = pane(page).getByRole('radio', { name: label, exact: true });
  await radio.check();
  await expect(radio).toBeChecked();
}

/** Types what is known of a translation and leaves the last field. */
export async function typesTranslation(page: Page, language: string, translator: string) {
  await pane(page).getByRole('combobox', { name: 'Language', exact: true }).fill(language);
  await types(page, 'Translator', translator);
  await types(page, 'Original words', ORIGINAL);
  await page.keyboard.press('Tab');
}

/** Unfolds what is on record of a translation that was checked before. */
export async function opensRecord(page: Page): Promise<void> {
  const original = pane(page).getByRole('textbox', { name: 'Original words' });
  const opens = pane(page).getByRole('button', { name: 'Show the translation’s record' });
  await expect(original.or(opens).first()).toBeVisible();
  if (await opens.isVisible()) await opens.click();
  await expect(original).toBeVisible();
}

/** The original beside the printed words. */
export function originalBeside(page: Page): Locator {
  return pane(page).getByRole('group', { name: 'Original and translation' });
}

/** What is on record about a source the story does not name. */
export function unnamedLines(page: Page): Locator {
  return pane(page).getByRole('region', { name: 'Unnamed source' });
}

/** Writes down why a source is not named and who knows, in the form of the speaker. */
export async function writesUnnamed(page: Page, why: string): Promise<void> {
  await unnamedLines(page).getByRole('button', { name: 'Write it down' }).click();
  const form = page.getByRole('dialog', { name: 'Who said it' });
  await form.getByLabel('Why it was granted').fill(why);
  await form.getByRole('radio', { name: 'The agency' }).check();
  await form.getByRole('checkbox', { name: 'The description is agreed with the source' }).check();
  await form.getByRole('button', { name: 'Save speaker' }).click();
  await expect(form).toBeHidden();
}
