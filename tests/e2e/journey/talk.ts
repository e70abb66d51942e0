import { expect, type Locator, type Page } from '@playwright/test';
import { fills, pane, picks, picksFromMenu } from './desk.ts';

/** Asks somebody about the open quote, the n-th quotation. */
export async function asks(page: Page, number: number, whom: string, question: string) {
  await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
  const form = page.getByRole('dialog', { name: `Ask about quote ${number}` });
  await fills(form.getByLabel('Whom'), whom);
  await fills(form.getByLabel('Question'), question);
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(form).toBeHidden();
}

export interface Answer {
  readonly who: string;
  readonly how: string;
  readonly text: string;
}

/** Writes down the answer that came to the question on the open quote, the n-th quotation. */
export async function recordsAnswer(page: Page, number: number, { who, how, text }: Answer) {
  await pane(page).getByRole('button', { name: 'Record the answer' }).click();
  const form = page.getByRole('dialog', { name: `Answer on quote ${number}` });
  await fills(form.getByLabel('Who', { exact: true }), who);
  await form.getByRole('list', { name: 'As' }).getByRole('button', { name: how }).click();
  await fills(form.getByLabel('Answer', { exact: true }), text);
  await form.getByRole('button', { name: 'Record the answer' }).click();
  await expect(form).toBeHidden();
}

export interface Note {
  readonly text: string;
  /** Beginnings of names, typed behind an “@” and chosen from what is offered. */
  readonly names: readonly string[];
  readonly blocks: boolean;
}

/** Writes a note on the open quote, the n-th quotation. */
export async function notes(page: Page, number: number, { text, names, blocks }: Note) {
  await picks(page, 'More acts on this quote', 'Write a note');
  const form = page.getByRole('dialog', { name: `Note on quote ${number}` });
  const field = form.getByLabel('Note', { exact: true });
  await fills(field, text);
  for (const name of names) {
    await field.press('End');
    await field.pressSequentially(` @${name}`);
    await form
      .getByRole('list', { name: 'Name' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await expect(field).toBeFocused();
  }
  if (blocks) await form.getByRole('checkbox', { name: /^Block: / }).check();
  await form.getByRole('button', { name: 'Keep the note' }).click();
  await expect(form).toBeHidden();
}

/** What was said on the open quote and is in view. */
export function thread(page: Page): Locator {
  return pane(page).getByRole('list', { name: 'Messages on this quote' });
}

export async function opensTalk(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'Questions and notes');
  const sheet = page.getByRole('dialog', { name: 'Questions and notes' });
  await expect(sheet).toBeVisible();
  return sheet;
}

export async function opensHistory(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'History');
  return await historySheet(page);
}

export async function opensHistoryOfQuote(page: Page): Promise<Locator> {
  await picks(page, 'More acts on this quote', 'History of this quote');
  return await historySheet(page);
}

async function historySheet(page: Page): Promise<Locator> {
  const sheet = page.getByRole('dialog', { name: 'History' });
  await expect(sheet).toBeVisible();
  return sheet;
}

export async function closes(sheet: Locator): Promise<void> {
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
}
