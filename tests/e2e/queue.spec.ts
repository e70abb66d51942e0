import type { Page } from '@playwright/test';
import { brokenInEveryLook } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  quotePane,
  row,
  verdict,
} from './journey/desk.ts';
import { downloadsCsv, opensExport } from './journey/export.ts';
import { opensShow } from './journey/find-your-way.ts';
import {
  ALTERED_TRANSCRIPT,
  asksForSecondVerdicts,
  holdsTheTram,
  opensQueue,
  opensQueueFromMenu,
  queueRows,
  takesProposal,
} from './journey/queue.ts';
import { TRAM_TRANSCRIPT } from './journey/stories.ts';
import { closes, opensHistory } from './journey/talk.ts';

test.use({ answeredBy: 'page' });

const REASON = 'everybody noticed, the mayor said';

// Several people, one after the other: long, not slow.
test.describe.configure({ timeout: 120_000 });

async function handedOver(page: Page): Promise<void> {
  await takesProposal(page, 1, 'Word for word');
  await takesProposal(page, 2, 'Meaning changed', REASON);
  await openQuote(page, 1);
  await handsOver(page, 2);
  await allIsSaved(page);
}

test('the riskiest comes first and says why', async ({ page }) => {
  await openDesk(page);
  await holdsTheTram(page, ALTERED_TRANSCRIPT);
  await handedOver(page);
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 3);
  const panel = await opensQueue(page);
  await expect(queueRows(panel)).toHaveCount(2);
  await expect(queueRows(panel).first()).toHaveAccessibleName(
    /^Quote 2, Windle: meaning may change: negation changed, meaning changed/,
  );
  await expect(queueRows(panel).last()).toHaveAccessibleName(/^Quote 1, Windle: .*one source/);
  expect(await brokenInEveryLook(page)).toEqual([]);

  // By key alone: down and up, then the first, then the next by risk.
  await expect(queueRows(panel).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(queueRows(panel).last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(quotePane(page, 2)).toBeFocused();
  await page.keyboard.press('g');
  await expect(quotePane(page, 1)).toBeVisible();
  await hears(page, 'Next: quote 1, Windle.');

  // What others did since is named, in the queue and in the quote.
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  await pane(page).getByRole('textbox', { name: 'Fix', exact: true }).fill('a fix by the tester');
  await page.keyboard.press('Enter');
  await hears(page, 'Fix kept.');
  await allIsSaved(page);
  await openQuote(page, 3);
  await becomes(page, 'Tom Typeset');
  await page.reload();
  await expect(row(page, 1)).toBeVisible();
  const again = await opensQueueFromMenu(page);
  await expect(queueRows(again).last()).toHaveAccessibleName(/changed since you looked: fix$/);
  await queueRows(again).last().click();
  await expect(quotePane(page, 1)).toBeVisible();
  await expect(pane(page).getByRole('list', { name: 'Changed since you looked' })).toContainText(
    'fix: nothing a fix by the tester (open)',
  );
});

test('only what was opened is signed in one go', async ({ page }) => {
  await openDesk(page);
  await holdsTheTram(page, TRAM_TRANSCRIPT);
  await takesProposal(page, 1, 'Word for word');
  await takesProposal(page, 2, 'Word for word');
  await openQuote(page, 1);
  await handsOver(page, 2);
  await allIsSaved(page);

  await becomes(page, 'Tom Typeset');
  await openQuote(page, 1);
  await allIsSaved(page);
  const panel = await opensQueue(page);
  const together = panel.getByRole('list', { name: 'To be signed together' });
  await expect(together.getByRole('checkbox')).toHaveCount(1);
  await expect(together.getByRole('checkbox', { name: /^Quote 1, Windle/ })).toBeChecked();
  await panel.getByText('One is left out').click();
  await expect(panel.getByRole('list', { name: 'Left out' })).toContainText(
    'Quote 2: you have not opened it.',
  );
  await panel.getByRole('button', { name: 'Sign 1' }).click();
  await hears(page, '1 signed.');
  await expect(panel.getByRole('group', { name: 'What became of it' })).toContainText('1 signed.');
  await page.keyboard.press('Escape');
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  await expect(row(page, 2)).toHaveAccessibleName(/ · to sign$/);

  // Opened, it may go with the others; unticked it stays.
  await openQuote(page, 2);
  await allIsSaved(page);
  const again = await opensQueue(page);
  await again.getByRole('checkbox', { name: /^Quote 2, Windle/ }).uncheck();
  await expect(again.getByRole('button', { name: 'Sign 0' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await again.getByRole('checkbox', { name: /^Quote 2, Windle/ }).check();
  await again.getByRole('button', { name: 'Sign 1' }).click();
  await expect(again).toContainText('Nothing waits for a signature.');
  await page.keyboard.press('Escape');
  await expect(row(page, 2)).toHaveAccessibleName(/ · signed$/);
});

test('a second person judges without seeing the first verdict', async ({ page }) => {
  await openDesk(page);
  await holdsTheTram(page, ALTERED_TRANSCRIPT);
  await asksForSecondVerdicts(page);
  await handedOver(page);

  await becomes(page, 'Tom Typeset');
  await openQuote(page, 2);
  const own = pane(page).getByRole('region', { name: 'Your verdict, the first unseen' });
  await expect(own).toBeVisible();
  await expect(pane(page)).not.toContainText(REASON);
  await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toHaveCount(0);
  await expect(pane(page).getByRole('region', { name: 'Four questions' })).toHaveCount(0);
  await expect(pane(page).getByRole('button', { name: 'Sign', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await brokenInEveryLook(page)).toEqual([]);
  // The queue does not tell either.
  const blind = await opensQueue(page);
  for (const name of await queueRows(blind).allTextContents())
    expect(name).not.toMatch(/meaning may change|meaning changed/);
  await page.keyboard.press('Escape');

  // Nor do the history, the filter of the list, and a file.
  const history = await opensHistory(page);
  await expect(history).toContainText('gave a verdict, shown once the second one is given');
  await expect(history).not.toContainText(REASON);
  await expect(history).not.toContainText('Meaning changed');
  await closes(history);
  const show = await opensShow(page);
  await expect(show.getByRole('combobox', { name: 'Verdict' })).not.toContainText(
    'Meaning changed',
  );
  const { rows, text } = await downloadsCsv(page);
  expect(rows[1]?.['Verdict']).toBe('Kept back');
  expect(rows[1]?.['Note']).toContain('a second one, without sight of it, is still to be given');
  expect(text).not.toContain(REASON);
  const sheet = await opensExport(page);
  await sheet.getByText('Archive', { exact: true }).click();
  await expect(sheet.getByRole('button', { name: 'Story, JSON' })).toHaveAccessibleDescription(
    'The history holds 2 verdicts that are kept back from you. Give your own first.',
  );
  await closes(sheet);

  // Signing what was not judged is refused by key too.
  await pane(page).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await hears(page, 'Give your own verdict first; then you see the other.');
  await expect(row(page, 2)).toHaveAccessibleName(/ · to sign$/);
  await page.keyboard.press('6');
  await hears(page, 'Your verdict: meaning changed. Now you see the first.');
  await expect(own).toBeHidden();
  await expect(verdict(page, 'Meaning changed')).toHaveAttribute('aria-pressed', 'true');
  await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toHaveValue(REASON);
  await expect(pane(page)).toContainText(
    'Second verdict, given unseen: Meaning changed (Tom Typeset). The two agree.',
  );
  const panel = await opensQueue(page);
  await expect(panel.getByRole('region', { name: 'Second verdicts' })).toContainText(
    'Two judged one quote apart and agree on it.',
  );
});
