import { expect, type Locator, type Page } from '@playwright/test';
import { hears, openQuote, pane, picksFromMenu, row, types, verdict } from './desk.ts';
import { attachesToAll, pastesRecord } from './record.ts';
import { importsStory, TRAM_STORY, TRAM_TRANSCRIPT } from './stories.ts';

const TRAM_TITLE = 'Tram returns to Lower Quillford';

/** What the invented mayor says where the story has it the other way round. */
export const ALTERED_TRANSCRIPT = TRAM_TRANSCRIPT.replace('nobody noticed', 'everybody noticed');

/** The tram story with this transcript on the two quotations of the mayor. */
export async function holdsTheTram(page: Page, transcript: string): Promise<void> {
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await pastesRecord(page, transcript);
  await attachesToAll(page, 2);
  await expect(row(page, 2)).toHaveAccessibleName(/in hand · you/);
}

/** Takes the proposed verdict of the n-th quotation, with a reason where one is asked. */
export async function takesProposal(page: Page, number: number, label: string, reason = '') {
  await openQuote(page, number);
  await expect(pane(page).getByText(`Proposed: ${label}.`)).toBeVisible();
  await verdict(page, label).click();
  await expect(verdict(page, label)).toHaveAttribute('aria-pressed', 'true');
  if (reason !== '') await types(page, 'Reason', reason);
  await pane(page).getByRole('button', { name: 'Done, next' }).click();
  await hears(page, `, ${label.toLowerCase()}, done.`);
}

/** What waits for a signature, opened by its key in the open quote. */
export async function opensQueue(page: Page): Promise<Locator> {
  await pane(page).focus();
  await page.keyboard.press('q');
  return await queueShown(page);
}

/** The same by the menu. */
export async function opensQueueFromMenu(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'To sign');
  return await queueShown(page);
}

async function queueShown(page: Page): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'To sign' });
  await expect(panel).toBeVisible();
  return panel;
}

/** The rows of the queue, in order. */
export function queueRows(panel: Locator): Locator {
  return panel.getByRole('list', { name: 'To sign, the riskiest first' }).getByRole('button');
}

/** Turns second verdicts on, as somebody who may. */
export async function asksForSecondVerdicts(page: Page): Promise<void> {
  const panel = await opensQueueFromMenu(page);
  await panel
    .getByRole('checkbox', { name: 'Ask for a second verdict without sight of the first' })
    .check();
  await hears(page, 'Second verdicts are asked for, unseen.');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}
