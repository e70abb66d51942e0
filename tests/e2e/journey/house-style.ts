import { expect, type Locator, type Page } from '@playwright/test';
import { fills, hears, pane, picksFromMenu } from './desk.ts';

/** Opens the styles of the desk and of this story. */
export async function opensStyle(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'House style');
  const sheet = page.getByRole('dialog', { name: 'House style' });
  await expect(sheet.getByRole('radio', { name: 'Tidy speech' })).toBeVisible();
  return sheet;
}

/** From now on the story is checked by this style, as the sheet says; `more` with it. */
export async function choosesStyle(page: Page, style: string, more = ''): Promise<void> {
  const sheet = await opensStyle(page);
  const radio = sheet.getByRole('radio', { name: style, exact: true });
  await radio.check();
  await expect(radio).toBeChecked();
  await hears(page, `This story is checked by ${style}.${more}`);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
}

/** Copies a style under a name, with one of its classes changed, and keeps it. */
export async function makesStyle(page: Page, from: string, name: string, unticks: string) {
  const sheet = await opensStyle(page);
  await sheet.getByRole('button', { name: `Copy: ${from}`, exact: true }).click();
  const form = page.getByRole('dialog', { name: 'A style of our own' });
  await fills(form.getByRole('textbox', { name: 'Name' }), name);
  await form.getByRole('checkbox', { name: unticks }).uncheck();
  await form.getByRole('button', { name: 'Keep style' }).click();
  await hears(
    page,
    `${name}, version 1, is kept. No story changes until somebody chooses it there.`,
  );
  await expect(sheet.getByRole('radio', { name: `${name}, version 1` })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
}

/** Notes a difference of the open quote by hand. */
export async function notesDifference(page: Page, label: string, printed: string, said: string) {
  await pane(page).getByRole('button', { name: 'Note a difference' }).click();
  await pane(page).getByRole('combobox', { name: 'Class of the difference' }).selectOption(label);
  await fills(pane(page).getByRole('textbox', { name: 'Printed words' }), printed);
  await fills(pane(page).getByRole('textbox', { name: 'Said words' }), said);
  await pane(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane(page).getByRole('list', { name: 'Differences' })).toContainText(label);
}

/** From now on new stories start with this style; the sheet of styles is open. */
export async function startsNewStoriesWith(page: Page, sheet: Locator, style: string) {
  await sheet.getByRole('combobox', { name: 'New stories start with' }).selectOption(style);
  await sheet.getByRole('button', { name: 'Keep for new stories' }).click();
  await hears(
    page,
    `New stories start with ${style}. Stories on the desk keep the style they have.`,
  );
}
