import { expect, type Locator, type Page } from '@playwright/test';
import { openDesk, picksFromMenu, row } from './desk.ts';

const TITLE = 'Thimbledown to hear its clock strike again';

/** The desk page: every story of the desk. */
export async function opensStories(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'Stories');
  const sheet = page.getByRole('dialog', { name: 'Stories' });
  await expect(sheet.getByRole('list', { name: 'Stories of this desk' })).toBeVisible();
  return sheet;
}

/** From the first open to the practice story, by its row in the list. */
export async function opensPractice(page: Page): Promise<void> {
  await openDesk(page);
  const sheet = await opensStories(page);
  await sheet.getByRole('button', { name: /^Practice story: five minutes/ }).click();
  await practiceIsOpen(page);
}

export async function practiceIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(row(page, 10)).toBeVisible();
}

/** The prompt that stands, when it is the n-th. */
export function prompt(page: Page, number: number): Locator {
  return page.getByRole('group', { name: `Practice, ${number} of 6` });
}

/** Any prompt at all. */
export function anyPrompt(page: Page): Locator {
  return page.getByRole('group', { name: /^Practice, \d of 6$/ });
}

/** A story of the desk page, by its whole title. */
export function storyRow(sheet: Locator, title: string): Locator {
  return sheet
    .getByRole('listitem')
    .filter({ has: sheet.page().getByText(title, { exact: true }) });
}

/** Picks from the menu of one story. */
export async function picksFor(sheet: Locator, title: string, item: string): Promise<void> {
  await sheet.getByRole('button', { name: `More for “${title}”`, exact: true }).click();
  await sheet.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click();
}
