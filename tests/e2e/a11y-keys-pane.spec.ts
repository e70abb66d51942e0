import type { Locator, Page } from '@playwright/test';
import { PLANTED_RECORD, PLANTED_STORY, PLANTED_TITLE } from '../makers/planted-story.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  handsOver,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  quotePane,
  row,
  verdict,
} from './journey/desk.ts';
import { capsOf, keyboardIsOn } from './journey/keys.ts';
import { attachesToAll, comparison, pastesRecord } from './journey/record.ts';
import { attachesReport } from './journey/sources.ts';
import { importsStory } from './journey/stories.ts';

inBothBrowsers();

test.use({ answeredBy: 'page' });

// Every key of the open quote, one after the other: long, not slow.
test.describe.configure({ timeout: 180_000 });

/** The planted story with its record on the seven quotations that stand in it. */
async function holdsTheRecord(page: Page): Promise<void> {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await expect(row(page, 8)).toBeVisible();
  await pastesRecord(page, PLANTED_RECORD);
  await attachesToAll(page, 7);
}

async function turnsToQuote(page: Page, number: number): Promise<void> {
  await openQuote(page, number);
  await pane(page).focus();
}

async function isChosen(page: Page, label: string): Promise<void> {
  await expect(verdict(page, label)).toHaveAttribute('aria-pressed', 'true');
  await expect(pane(page).locator('button[aria-pressed=true]')).toHaveCount(1);
}

async function stillNeeds(page: Page, label: string, needs: string): Promise<void> {
  await expect(pane(page)).toContainText(`“${label}” still needs ${needs}`);
  await expect(pane(page).locator('button[aria-pressed=true]')).toHaveCount(0);
}

function answer(page: Page, words: string): Locator {
  return pane(page).getByRole('button', { name: words, exact: true });
}

test('1 to 9 choose their verdicts, or say what these still need', async ({ page }) => {
  const { keyboard } = page;
  await holdsTheRecord(page);
  await turnsToQuote(page, 1);
  await expect(comparison(page)).toContainText('No word differs');
  await keyboard.press('1');
  await isChosen(page, 'Word for word');
  await keyboard.press('1');
  await expect(verdict(page, 'Word for word')).toHaveAttribute('aria-pressed', 'false');

  await turnsToQuote(page, 6);
  await expect(comparison(page)).toContainText('[the ferrymen] was not said');
  await keyboard.press('2');
  await isChosen(page, 'Accurate, minor edits');
  await keyboard.press('4');
  await isChosen(page, 'Approximate');
  await keyboard.press('5');
  await isChosen(page, 'Out of context');
  await keyboard.press('6');
  await isChosen(page, 'Meaning changed');

  await turnsToQuote(page, 8);
  await keyboard.press('3');
  await stillNeeds(page, 'Faithful translation', 'the original words');
  await keyboard.press('8');
  await stillNeeds(page, 'Not in the records we hold', 'the occasion');
  await keyboard.press('9');
  await stillNeeds(page, 'No record to be had', 'the search log');
  await keyboard.press('7');
  await stillNeeds(page, 'Second-hand only', 'another outlet’s report');
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await pane(page).focus();
  await keyboard.press('7');
  await isChosen(page, 'Second-hand only');
});

test('Y, N and U answer the question that is asked and go on to the next; O says there is no translation', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await turnsToQuote(page, 1);
  await expect(answer(page, 'These words? Can’t tell yet')).toBeVisible();
  await keyboard.press('y');
  await expect(answer(page, 'These words? Yes')).toBeVisible();
  await keyboard.press('n');
  await expect(answer(page, 'This speaker? No')).toBeVisible();
  await keyboard.press('y');
  await expect(answer(page, 'Context fair? Yes')).toBeVisible();
  await keyboard.press('o');
  await expect(answer(page, 'Translation? None')).toBeVisible();
  // One that has an answer loses it to U, and nothing else does.
  await answer(page, 'This speaker? No').focus();
  await keyboard.press('u');
  await expect(answer(page, 'This speaker? Can’t tell yet')).toBeVisible();
  for (const words of ['These words? Yes', 'Context fair? Yes', 'Translation? None'])
    await expect(answer(page, words)).toBeVisible();
});

test('B sends back what waits for a signature, and is nothing to who may not sign', async ({
  page,
}) => {
  const { keyboard } = page;
  await holdsTheRecord(page);
  await turnsToQuote(page, 1);
  const form = page.getByRole('dialog', { name: 'Send back quote 1' });
  await keyboard.press('b');
  await keyboard.press('1');
  await isChosen(page, 'Word for word');
  await expect(form).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(quotePane(page, 2)).toBeVisible();
  await openQuote(page, 1);
  await handsOver(page, 1);
  await allIsSaved(page);
  await becomes(page, 'Tom Typeset');
  await turnsToQuote(page, 1);
  await expect(pane(page).getByRole('button', { name: 'Send back' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await keyboard.press('b');
  await keyboardIsOn(form.getByLabel('What is missing'));
  await keyboard.type('the page');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();
  await expect(row(page, 1)).toHaveAccessibleName(/ · sent back$/);
});

test('capitals of the open quote are single keys too; the caps go with the switch and follow a changed key', async ({
  page,
}) => {
  const { keyboard } = page;
  await holdsTheRecord(page);
  await turnsToQuote(page, 2);
  await expect(comparison(page)).toContainText('Meaning may change: negation');
  expect(await capsOf(pane(page))).toEqual(expect.arrayContaining(['1', '9', 'A', 'E', 'R']));

  const spoken = page.getByRole('status').filter({ hasText: /1 of 1: printed|No other place/ });
  await picksFromMenu(page, 'Keys');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const single = sheet.getByRole('checkbox', { name: /^Single keys work/ });
  await single.uncheck();
  await sheet.getByRole('button', { name: 'Ask the reporter: A. Change' }).click();
  await keyboard.press('Alt+l');
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await pane(page).focus();
  const caps = await capsOf(pane(page));
  expect(caps.filter((cap) => [...cap].length === 1)).toEqual([]);
  expect(caps).toContainEqual(expect.stringMatching(/^(Alt L|⌥L)$/));
  expect(caps).toContainEqual(expect.stringMatching(/⏎$/));
  const before = await pane(page).textContent();
  for (const key of ['Shift+D', 'Shift+W', 'd', 'w', 'r', '6', 'f', 'a']) await keyboard.press(key);
  await expect(spoken).toHaveCount(0);
  expect(await pane(page).textContent()).toBe(before);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Alt+l');
  await expect(page.getByRole('dialog', { name: /^Ask/ })).toBeVisible();
  await keyboard.press('Escape');

  await picksFromMenu(page, 'Keys');
  await single.check();
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await pane(page).focus();
  await keyboard.press('Shift+W');
  await expect(spoken.filter({ hasText: /No other place/ })).not.toHaveCount(0);
  await keyboard.press('Shift+D');
  await expect(spoken.filter({ hasText: /1 of 1: printed/ })).not.toHaveCount(0);
  expect(await capsOf(pane(page))).toContain('E');
});
