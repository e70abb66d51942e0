import { expect, type Locator, type Page } from '@playwright/test';
import { picksFromMenu, tells } from './desk.ts';

/** Opens the panel of the demo's faults, does something there, and closes it. */
export async function breaks(page: Page, how: (panel: Locator) => Promise<void>): Promise<void> {
  await picksFromMenu(page, 'Faults \\(demo\\)');
  const panel = page.getByRole('dialog', { name: 'Faults (demo)' });
  await expect(panel).toBeVisible();
  await how(panel);
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(panel).toBeHidden();
}

/** The next so many requests meet the fault. */
export async function meetsNext(panel: Locator, fault: string, times: number): Promise<void> {
  const more = panel.getByRole('button', { name: `${fault}: once more` });
  for (let time = 0; time < times; time += 1) await more.click();
  await expect(more).toHaveText(`Next ${times}`);
}

/** Something is done to the host, and the panel says what became of it. */
export async function doesToHost(panel: Locator, act: string, said: string): Promise<void> {
  await panel.getByRole('button', { name: act, exact: true }).click();
  await tells(panel, said);
}
