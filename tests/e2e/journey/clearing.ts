import { expect, type Locator, type Page } from '@playwright/test';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  fills,
  goesOnAs,
  handsOver,
  hears,
  openQuote,
  pane,
  quotePane,
  row,
} from './desk.ts';
import { attachesReport } from './sources.ts';
import { importsStory, TRAM_STORY } from './stories.ts';

export const TRAM_TITLE = 'Tram returns to Lower Quillford';

/** How many quotations the tram story has. */
const TRAM_QUOTES = [1, 2, 3] as const;

/** The button of the header that says where the story is. */
export function storyButton(page: Page): Locator {
  return page
    .getByRole('banner')
    .getByRole('button', { name: /^(Ready to run\?|Cleared|Published|Correct|Killed)/ });
}

/** Everything about whether the story may run, where it is open. */
export function clearPanel(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Ready to run?' });
}

/** Opens everything about whether the story may run. */
export async function opensClear(page: Page): Promise<Locator> {
  await storyButton(page).click();
  const panel = clearPanel(page);
  await expect(panel).toBeVisible();
  return panel;
}

export async function closes(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
}

/** The line of a quote in one of the panel's lists. */
export function lineOf(panel: Locator, list: string, words: string | RegExp): Locator {
  return panel.getByRole('region', { name: list }).getByRole('listitem').filter({ hasText: words });
}

/** The tram story with every quotation confirmed, checked against a report, and handed over by Ines. */
export async function checksTheTram(page: Page): Promise<void> {
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await confirmAll(page);
  await checksEach(page);
  await openQuote(page, 1);
  await handsOver(page, TRAM_QUOTES.length);
}

/** One report for all three, and a verdict on each. */
export async function checksEach(page: Page): Promise<void> {
  await openQuote(page, 1);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'The Practice Desk',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: true,
  });
  for (const number of TRAM_QUOTES) {
    await openQuote(page, number);
    await decides(page, 'Second-hand only', 'only another paper has it');
  }
}

/** Signs the three, as somebody who may. */
export async function signsTheTram(page: Page, signer: string): Promise<void> {
  await openQuote(page, 1);
  await goesOnAs(page, signer);
  for (const number of TRAM_QUOTES) {
    await openQuote(page, number);
    await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(row(page, number)).toHaveAccessibleName(/ · signed$/);
  }
}

/** Clears the story as it stands and says where it ran, as somebody who clears. */
export async function clearsAndPublishes(page: Page, where: string): Promise<void> {
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await expect(panel.getByRole('region', { name: 'Where the story is' })).toContainText(
    'Cleared to run.',
  );
  await saysWhereItRan(panel, where);
  await closes(panel);
}

export async function saysWhereItRan(panel: Locator, where: string): Promise<void> {
  await fills(panel.getByRole('textbox', { name: 'Where it ran' }), where);
  await panel.getByRole('button', { name: 'Published', exact: true }).click();
  await expect(panel.getByRole('list', { name: 'What was done with the story' })).toContainText(
    `Published: ${where}.`,
  );
}

/** The tram story signed by Tom, cleared and published by Dan. */
export async function publishesTheTram(page: Page, where: string): Promise<void> {
  await checksTheTram(page);
  await signsTheTram(page, 'Tom Typeset');
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  await clearsAndPublishes(page, where);
}

/** A complaint about the n-th quotation, recorded by whoever is there. */
export async function complains(
  page: Page,
  number: number,
  name: string,
  due: string,
  text: string,
) {
  await openQuote(page, number);
  await pane(page).getByRole('button', { name: 'More acts on this quote' }).click();
  await page.getByRole('menuitem', { name: 'Record a complaint' }).click();
  const form = page.getByRole('dialog', { name: `Complaint about quote ${number}` });
  await fills(form.getByLabel('Who complains'), name);
  await form.getByLabel('Answer due').fill(due);
  await fills(form.getByLabel('What they say'), text);
  await form.getByRole('button', { name: 'Record the complaint' }).click();
  await expect(form).toBeHidden();
}

/** The complaint in the open quote. */
export function complaintBy(page: Page, name: string): Locator {
  return pane(page).getByRole('region', { name: `Complaint by ${name}` });
}

/** The first story: ten quotations confirmed, set against one report, each with its verdict and reason. */
export async function checksFirstStory(page: Page): Promise<void> {
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `Quote ${number},`),
    ofOthers: true,
  });
  const reason = pane(page).getByRole('textbox', { name: 'Reason', exact: true });
  await quotePane(page, 1).focus();
  for (let number = 1; number <= 10; number += 1) {
    await expect(quotePane(page, number)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(reason).toBeFocused();
    await page.keyboard.type('only another paper has it');
    await page.keyboard.press('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10, second-hand only, done.`);
  }
}

/** Signs all ten of the first story, with standards' yes for the one whose speaker is unnamed. */
export async function signsFirstStory(page: Page, signer: string): Promise<void> {
  // Whoever comes next finds what has reached the host by then.
  await allIsSaved(page);
  await goesOnAs(page, signer);
  for (const number of [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    await expect(quotePane(page, number)).toBeFocused();
    if (number === 4) {
      await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
      await hears(page, 'Standards say yes.');
      await expect(quotePane(page, 4)).toBeFocused();
    }
    await page.keyboard.press('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10 signed.`);
  }
  await allIsSaved(page);
}
