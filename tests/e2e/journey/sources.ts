import { expect, type Page } from '@playwright/test';
import { fills, hears, pane, picks } from './desk.ts';

/** Stands for an excerpt in the tests: nobody's words are invented. */
export const EXCERPT = '(excerpt typed by the tester)';

export interface Report {
  readonly title: string;
  readonly chain: string;
  /** Beginnings of the names of the quotes it is ticked for, beside the open one. */
  readonly alsoFor: readonly string[];
  /** Those quotes are other speakers', so all quotes of the story are shown first. */
  readonly ofOthers: boolean;
}

/** Another outlet's report, with the chain and the printed credit. */
export async function attachesReport(page: Page, report: Report): Promise<void> {
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
  if (report.ofOthers)
    await form.getByRole('button', { name: 'Show all quotes of the story' }).click();
  for (const quote of report.alsoFor)
    await form.getByRole('checkbox', { name: new RegExp(`^${quote}`) }).check();
  await fills(form.getByLabel('Where in it'), 'paragraph 2');
  await fills(form.getByLabel('The words in it'), EXCERPT);
  await fills(form.getByLabel('Who had it from whom'), report.chain);
  await form
    .getByRole('group', { name: 'Is the credit printed in the story?' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await form.getByText('More about the source').click();
  await fills(form.getByLabel('Title'), report.title);
  const count = report.alsoFor.length + 1;
  const attach = count === 1 ? 'Attach' : `Attach to ${count} quotes`;
  await form.getByRole('button', { name: attach, exact: true }).click();
  await expect(form).toBeHidden();
  await hears(page, `${report.title}, second-hand.`);
}

/** Where the desk has looked, for the whole story. */
export async function notesSearch(page: Page, where: string, terms: string, result: string) {
  await pane(page).getByRole('button', { name: 'where have you looked?' }).click();
  const log = page.getByRole('dialog', { name: 'Where have you looked?' });
  await log.getByLabel('Where', { exact: true }).fill(where);
  await log.getByLabel('For which words').fill(terms);
  await log.getByLabel('What came of it').fill(result);
  await log.getByRole('button', { name: 'Add search' }).click();
  await expect(log.getByRole('listitem').filter({ hasText: where })).toBeVisible();
  await log.getByRole('button', { name: 'Close' }).click();
  await expect(log).toBeHidden();
}

/** A verbatim transcript, pasted; the desk finds the place and the words itself. */
export async function attachesTranscript(page: Page, transcript: string): Promise<void> {
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByLabel('Text or link').fill(transcript);
  await form.getByLabel('What it was').fill('opening of the line');
  await form.getByLabel('Date', { exact: true }).fill('2026-11-02');
  await form.getByText('More about the source').click();
  await form
    .getByLabel('How the record came to be text')
    .selectOption({ label: 'verbatim transcript' });
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Answers one of the four questions by its menu. */
export async function answers(page: Page, question: string, answer: string): Promise<void> {
  await picks(page, new RegExp(`^${question.replace('?', '\\?')}`), new RegExp(`^${answer}`));
  await expect(pane(page).getByRole('button', { name: `${question} ${answer}` })).toBeVisible();
}
