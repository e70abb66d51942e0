import { expect, type Locator, type Page } from '@playwright/test';
import { pane, row } from './desk.ts';
import { pastes } from './stories.ts';

/** The comparison of the open quote. */
export function comparison(page: Page): Locator {
  return pane(page).getByRole('region', { name: 'Printed against said' });
}

/** Pastes a transcript onto the first quote. */
export async function pastesRecord(page: Page, transcript: string): Promise<void> {
  await row(page, 1).click();
  await pane(page).focus();
  await pastes(page, transcript);
}

/** Attaches what was pasted to every quote that stands in it. */
export async function attachesToAll(page: Page, found: number): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByRole('button', { name: `Tick all ${found} found here` }).click();
  await form.getByRole('button', { name: `Attach to ${found} quotes`, exact: true }).click();
  await expect(form).toBeHidden();
}

/** The record that stands open beside the quote. */
export function openRecord(page: Page): Locator {
  return page.getByRole('complementary', { name: 'The record' });
}

/** Nothing here weighs words in percent; none of the texts of these journeys does either. */
export async function hasNoPercentage(...places: readonly Locator[]): Promise<void> {
  for (const place of places) {
    await expect(place).toBeVisible();
    expect(await place.innerText()).not.toMatch(/\d\s?%|per cent|percent/iu);
  }
}
