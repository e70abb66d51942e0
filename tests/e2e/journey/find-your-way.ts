import { expect, type Locator, type Page } from '@playwright/test';
import { picksFromMenu } from './desk.ts';

/** The panel under the find field: order, filters, speakers. */
export async function opensShow(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Filter and order' }).click();
  const panel = page.getByRole('region', { name: 'What the list shows' });
  await expect(panel).toBeVisible();
  return panel;
}

/** How many quotations, and how many paraphrases, the list shows. */
export async function listShows(page: Page, quotations: number, paraphrases: number) {
  const rows = (name: string): Locator =>
    page.getByRole('list', { name, exact: true }).getByRole('button');
  await expect(rows('Quotations')).toHaveCount(quotations);
  await expect(rows('Paraphrases')).toHaveCount(paraphrases);
}

/** The names of the rows of quotations, from the top. */
export async function rowNames(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('list', { name: 'Quotations', exact: true })
    .getByRole('button')
    .allInnerTexts();
}

/** How many rows of the list of quotations are seen whole. */
export async function rowsInView(page: Page): Promise<number> {
  const rows = page.getByRole('list', { name: 'Quotations', exact: true }).getByRole('button');
  return await rows.evaluateAll((buttons) => {
    const frame = buttons[0]?.closest('ol')?.parentElement?.getBoundingClientRect();
    return buttons.filter((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return frame !== undefined && top >= frame.top && bottom <= frame.bottom;
    }).length;
  });
}

export async function opensSpeakers(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'Speakers');
  const panel = page.getByRole('dialog', { name: 'Speakers' });
  await expect(panel).toBeVisible();
  return panel;
}

/** One speaker in that panel. */
export function speakerCard(panel: Locator, name: string): Locator {
  return panel
    .getByRole('listitem')
    .filter({ has: panel.page().getByRole('heading', { name, exact: true }) });
}

/** The bar that finds words in the whole story. */
export function findBar(page: Page): Locator {
  return page.getByRole('search', { name: 'Find in the story' });
}
