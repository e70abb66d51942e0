import { expect, type Locator, type Page } from '@playwright/test';
import { fills, hears, pane, picks } from './desk.ts';

/** What the open quote says of its mark for legal. */
export function forLegal(page: Page): Locator {
  return pane(page).getByRole('region', { name: 'For legal' });
}

/** Says why legal must see the open quote. */
export async function marksForLegal(page: Page, number: number, why: string): Promise<void> {
  await picks(page, 'More acts on this quote', 'Mark for legal');
  const form = page.getByRole('dialog', { name: `Mark quote ${number} for legal` });
  await fills(form.getByLabel('Why legal must see it'), why);
  await form.getByRole('button', { name: 'Mark for legal' }).click();
  await hears(page, `Quote ${number} is marked for legal.`);
  await expect(forLegal(page)).toContainText(why);
}
