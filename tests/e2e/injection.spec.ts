import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  goesOnAs,
  hears,
  openDesk,
  openQuote,
  pane,
  row,
  verdict,
} from './journey/desk.ts';
import { downloadsCsv } from './journey/export.ts';
import { EVERYTHING, INJECTIONS } from './journey/injections.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

/** Every dialog that anything opens; each is closed, so that the test goes on to say so. */
function listensForDialogs(page: Page): readonly string[] {
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  return opened;
}

/** Nothing that was typed has become a part of the page. */
async function nothingRan(page: Page, dialogs: readonly string[]): Promise<void> {
  expect(dialogs).toEqual([]);
  await expect(page.getByRole('img')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /open|evil/ })).toHaveCount(0);
  for (const link of await page.getByRole('link').all())
    expect(await link.getAttribute('href')).not.toMatch(/^javascript:/i);
}

test('in a story: headline, words and speakers are text', async ({ page }) => {
  const dialogs = listensForDialogs(page);
  await openDesk(page);
  const story = TRAM_STORY.replace('Tram returns', `Tram ${INJECTIONS.image} returns`)
    .replace('The bell rang', `${INJECTIONS.script} The bell rang`)
    .replace('We kept', `=1+1 ${INJECTIONS.bidi} We kept`);
  await importsStory(page, story, `Tram ${INJECTIONS.image} returns to Lower Quillford`);
  await expect(page).toHaveTitle(new RegExp('Tram <img src=x onerror=alert\\(1\\)> returns'));
  await expect(page.getByRole('article', { name: 'Story' })).toContainText(INJECTIONS.image);
  await expect(page.getByRole('article', { name: 'Story' })).toContainText(
    '<script>alert(2)</script>',
  );
  await allIsSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(INJECTIONS.image);
  await nothingRan(page, dialogs);
});

test('in the forms of a source, an occasion, a search and a speaker', async ({ page }) => {
  const dialogs = listensForDialogs(page);
  await openDesk(page);
  await confirmAll(page);

  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByLabel('Text or link').fill(INJECTIONS.link);
  await expect(form.getByLabel('Text or link')).toHaveAccessibleDescription(
    /It runs code, so the desk does not keep it\./,
  );
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeVisible();
  await form.getByLabel('Text or link').fill(EVERYTHING);
  await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
  await form.getByLabel('What it was').fill(EVERYTHING);
  await form.getByLabel('Where', { exact: true }).fill(INJECTIONS.image);
  await form.getByLabel('Where in it').fill(INJECTIONS.prototype);
  await form.getByLabel('The words in it').fill(EVERYTHING);
  await form.getByLabel('Who had it from whom').fill(INJECTIONS.script);
  await form.getByRole('radio', { name: 'Yes' }).check();
  await form.getByText('More about the source').click();
  await form.getByLabel('Title').fill(EVERYTHING);
  await form.getByLabel('Publisher').fill(INJECTIONS.template);
  await form.getByLabel('Link to an archived copy').fill('javascript:alert(6)');
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form.getByLabel('Link to an archived copy')).toHaveAccessibleDescription(
    /It runs code, so the desk does not keep it\./,
  );
  await form.getByLabel('Link to an archived copy').fill('');
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(pane(page)).toContainText(EVERYTHING);

  await pane(page)
    .getByRole('button', { name: 'Attach another source, or note where you looked' })
    .click();
  await page.getByRole('menuitem', { name: /^Search log/ }).click();
  const log = page.getByRole('dialog', { name: 'Where have you looked?' });
  await log.getByLabel('Where', { exact: true }).fill(INJECTIONS.image);
  await log.getByLabel('For which words').fill(EVERYTHING);
  await log.getByLabel('What came of it').fill(INJECTIONS.template);
  await log.getByRole('button', { name: 'Add search' }).click();
  await expect(log.getByRole('listitem')).toContainText(EVERYTHING);
  await log.getByRole('button', { name: 'Close' }).click();

  await pane(page).getByRole('button', { name: 'John Kerry', exact: true }).click();
  const who = page.getByRole('dialog', { name: 'Who said it' });
  await who.getByLabel('Speaker').selectOption({ label: 'Someone else, unnamed' });
  await who.getByLabel('Why it was granted').fill(EVERYTHING);
  await who.getByLabel('How described, as printed').fill(INJECTIONS.prototype);
  await who.getByLabel('Role as printed').fill(INJECTIONS.image);
  await who.getByRole('button', { name: 'Save speaker' }).click();
  await expect(who).toBeHidden();
  await expect(pane(page).getByRole('button', { name: '__proto__', exact: true })).toBeVisible();
  await expect(pane(page)).toContainText(INJECTIONS.image);
  await allIsSaved(page);
  await nothingRan(page, dialogs);
});

test('in reasons, fixes, notes, questions and answers, and none of it runs in a spreadsheet', async ({
  page,
}) => {
  const dialogs = listensForDialogs(page);
  await openDesk(page);
  await confirmAll(page);
  await pane(page).getByRole('button', { name: 'where have you looked?' }).click();
  const log = page.getByRole('dialog', { name: 'Where have you looked?' });
  await log.getByLabel('Where', { exact: true }).fill(INJECTIONS.formula);
  await log.getByRole('button', { name: 'Add search' }).click();
  await expect(log.getByRole('listitem')).toContainText(INJECTIONS.formula);
  await log.getByRole('button', { name: 'Close' }).click();

  await verdict(page, 'No record to be had').click();
  await pane(page).getByRole('textbox', { name: 'Reason' }).fill(INJECTIONS.formula);
  await page.keyboard.press('Enter');
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  await pane(page).getByRole('textbox', { name: 'Fix', exact: true }).fill(`@${EVERYTHING}`);
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('button', { name: 'The fix is open' })).toBeVisible();
  await pane(page).getByRole('button', { name: 'Translation', exact: true }).click();
  await pane(page).getByRole('radio', { name: 'We translated' }).check();
  await pane(page).getByRole('combobox', { name: 'Language', exact: true }).fill('xx"><b>');
  await pane(page).getByRole('textbox', { name: 'Translator' }).fill(INJECTIONS.script);
  await pane(page).getByRole('textbox', { name: 'Original words' }).fill(EVERYTHING);
  await page.keyboard.press('Tab');
  await hears(page, 'Translation kept.');
  await pane(page).getByRole('radio', { name: 'Someone outside' }).check();
  await pane(page).getByRole('textbox', { name: 'Second reader' }).fill(INJECTIONS.prototype);
  await pane(page).getByRole('textbox', { name: 'How', exact: true }).fill(INJECTIONS.template);
  await pane(page).getByLabel('When', { exact: true }).fill('2026-11-24');
  await pane(page).getByRole('textbox', { name: 'How', exact: true }).focus();
  await hears(page, 'Translation kept.');
  await allIsSaved(page);

  await pane(page).getByRole('button', { name: 'Note a difference' }).click();
  await pane(page).getByRole('textbox', { name: 'Printed words' }).fill(INJECTIONS.image);
  await pane(page).getByRole('textbox', { name: 'Said words' }).fill(INJECTIONS.bidi);
  await pane(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane(page).getByRole('list', { name: 'Differences' })).toContainText(
    INJECTIONS.image,
  );

  await openQuote(page, 2);
  await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
  const ask = page.getByRole('dialog', { name: 'Ask about quote 2' });
  await ask.getByLabel('Whom').fill(INJECTIONS.script);
  await ask.getByLabel('Question').fill(EVERYTHING);
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(pane(page)).toContainText(EVERYTHING);
  await pane(page).getByRole('button', { name: 'Record the answer' }).click();
  const answer = page.getByRole('dialog', { name: 'Answer on quote 2' });
  await answer.getByLabel('Who', { exact: true }).fill(INJECTIONS.script);
  await answer.getByLabel('How it came').fill(INJECTIONS.image);
  await answer.getByLabel('Answer').fill(INJECTIONS.image);
  await answer.getByRole('button', { name: 'Record the answer' }).click();
  await expect(pane(page).getByRole('list', { name: 'Messages on this quote' })).toContainText(
    INJECTIONS.image,
  );

  await openQuote(page, 1);
  await pane(page)
    .getByRole('button', { name: /^Hand over \(1\)$/ })
    .click();
  await goesOnAs(page, 'Tom Typeset');
  await pane(page).getByRole('button', { name: 'Send back' }).click();
  const note = page.getByRole('dialog', { name: 'Send back quote 1' });
  await note.getByLabel('What is missing').fill(EVERYTHING);
  await note.getByRole('button', { name: 'Send back' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · sent back$/);
  await becomes(page, 'Dan Deadline');
  await openQuote(page, 1);
  await expect(pane(page)).toContainText(EVERYTHING);
  await pane(page).getByRole('button', { name: 'Run unsigned' }).click();
  const run = page.getByRole('dialog', { name: 'Run without a signature' });
  await run.getByLabel('Reason, as it will be printed').fill(INJECTIONS.formula);
  await run.getByRole('button', { name: 'Run unsigned' }).click();
  // Before it is closed, nothing under it can be typed into.
  await expect(run).toBeHidden();
  await expect(row(page, 1)).toHaveAccessibleName(/ · run unsigned$/);

  const find = page.getByRole('searchbox', { name: 'Find in the list' });
  await find.fill(EVERYTHING);
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await find.fill('');
  await nothingRan(page, dialogs);

  const csv = await downloadsCsv(page);
  expect(csv.rows[0]?.['Reason']).toBe(`'${INJECTIONS.formula}`);
  expect(csv.rows[0]?.['Suggested fix']).toBe(`'@${EVERYTHING}`);
  for (const cells of csv.rows)
    for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  await nothingRan(page, dialogs);
});
