import { PLANTED_RECORD, PLANTED_STORY, PLANTED_TITLE } from '../makers/planted-story.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  fills,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  quotePane,
  row,
  verdict,
} from './journey/desk.ts';
import {
  attachesToAll,
  comparison,
  hasNoPercentage,
  openRecord,
  pastesRecord,
} from './journey/record.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const ANSWER = (question: string, answer: string): string => `${question} ${answer}, by the record`;

/** What was planted in each quotation, as the screen says it, with the verdict that follows. */
const PLANTED = [
  {
    number: 1,
    worst: 'Word for word',
    says: /No word differs/,
    words: 'Yes',
    proposed: 'Word for word',
  },
  {
    number: 2,
    worst: 'Negation changed',
    says: /Meaning may change: negation/,
    words: 'No',
    proposed: 'Meaning changed',
  },
  {
    number: 3,
    worst: 'Number changed',
    says: /Meaning may change: number/,
    words: 'No',
    proposed: 'Meaning changed',
  },
  {
    number: 4,
    worst: 'Spliced from distant places',
    says: /Meaning may change: spliced/,
    words: 'No',
    proposed: 'Meaning changed',
  },
  {
    number: 5,
    worst: 'Said by OLGA OARSMAN, not Mara Mockup',
    says: /Said by OLGA OARSMAN, not Mara Mockup/,
    words: 'Yes',
    proposed: 'Wrong speaker or occasion',
  },
  {
    number: 6,
    worst: 'Added, in brackets',
    says: /\[the ferrymen\] was not said/,
    words: 'No',
    proposed: 'Accurate, minor edits',
  },
  {
    number: 7,
    worst: 'Filler dropped',
    says: /Filler dropped/,
    words: 'No',
    proposed: 'Accurate, minor edits',
  },
] as const;

test('a transcript pasted once answers for every quotation and finds every planted fault', async ({
  page,
}) => {
  // Long, not slow: every quotation is opened.
  test.setTimeout(180_000);
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await expect(row(page, 8)).toBeVisible();

  const began = Date.now();
  const sincePaste = (): number => (Date.now() - began) / 1000;
  await pastesRecord(page, PLANTED_RECORD);
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await expect(form.getByRole('button', { name: 'Tick all 7 found here' })).toBeVisible();
  await hasNoPercentage(form);
  const found = sincePaste();
  await attachesToAll(page, 7);
  await picksFromMenu(page, 'Record × quotes');
  const table = page.getByRole('table');
  for (const { number, worst } of PLANTED)
    await expect(table.getByRole('row', { name: new RegExp(`^Quote ${number}`) })).toContainText(
      worst,
    );
  await expect(table.getByRole('row', { name: /^Quote 8/ })).toContainText('not in it');
  const answered = sincePaste();
  console.log(
    `From the paste: all found ${found.toFixed(1)} s, all answered ${answered.toFixed(1)} s`,
  );
  expect(answered).toBeLessThan(10);
  await hasNoPercentage(table);
  await page.keyboard.press('Escape');

  for (const { number, says, words, proposed } of PLANTED) {
    await openQuote(page, number);
    await expect(comparison(page)).toContainText(says);
    await expect(
      pane(page).getByRole('button', { name: ANSWER('These words?', words) }),
    ).toBeVisible();
    await expect(pane(page).getByText(`Proposed: ${proposed}.`)).toBeVisible();
  }
  await openQuote(page, 8);
  await expect(comparison(page)).toContainText('Not in this record: Town hall of Port Fable');

  // A difference as a screen reader says it.
  await openQuote(page, 2);
  await expect(
    comparison(page).getByRole('list', { name: 'Differences' }).getByRole('listitem'),
  ).toContainText('printed: ready; said: not ready; negation changed, meaning may change');
  await expect(comparison(page)).toContainText('Let me be plain.');
  await expect(comparison(page)).toContainText('That is why the work goes on.');

  // Through differences, into the record and to the fix, by key.
  await pane(page).focus();
  await page.keyboard.press('d');
  await hears(page, '1 of 1: printed: ready; said: not ready; negation changed');
  await page.keyboard.press('r');
  const record = openRecord(page);
  await expect(record.locator('mark[data-at]')).toHaveText('not');
  await hasNoPercentage(pane(page), record);
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();
  await page.keyboard.press('f');
  await expect(pane(page).getByRole('textbox', { name: 'Fix' })).toHaveValue(
    '"We are not ready for the winter,"',
  );

  // Nothing was answered before somebody confirmed; then all of it is theirs.
  await page.keyboard.press('k');
  await expect(quotePane(page, 1)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await hears(page, 'Quote 1 of 8, word for word, done.');
  await openQuote(page, 1);
  for (const question of ['These words?', 'This speaker?', 'Context fair?'])
    await expect(
      pane(page).getByRole('button', { name: `${question} Yes`, exact: true }),
    ).toBeVisible();
  await expect(verdict(page, 'Word for word')).toHaveAttribute('aria-pressed', 'true');
  await allIsSaved(page);

  // The whole story at once.
  await picksFromMenu(page, 'Record × quotes');
  await expect(table.getByRole('row')).toHaveCount(9);
  await table
    .getByRole('row', { name: /^Quote 5/ })
    .getByRole('button', { name: /Said by OLGA OARSMAN, not Mara Mockup/ })
    .click();
  await expect(table).toBeHidden();
  await expect(quotePane(page, 5)).toBeVisible();
});

test('two places as good are both named, and one is chosen', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  const twice = `${PLANTED_RECORD}\n[00:18:40] MAYOR MOCKUP: The bridge is sound and it will carry trams again. Once more for the back row.\n`;
  await pastesRecord(page, twice);
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await expect(form.getByText('2 places, first minute 0:05')).toBeVisible();
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
  const places = '2 places in this record: minute 0:05; minute 18:40';
  // Which of them it was is not the desk's to say, and so the context is not either.
  await expect(pane(page).getByText(/Proposed: Word for word/)).toBeHidden();
  await comparison(page).getByRole('button', { name: places }).click();
  await page.getByRole('menuitem', { name: /^minute 18:40/ }).click();
  await expect(comparison(page)).toContainText('Once more for the back row.');
  await pane(page).focus();
  await page.keyboard.press('p');
  await hears(page, 'Attached: Town hall of Port Fable, questions and answers., 00:18:40');
  await expect(pane(page).getByRole('region', { name: 'Occasion and sources' })).toContainText(
    '00:18:40',
  );
});

test('places and differences are stepped through by keys, there and back', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  const said = 'The bridge is sound and it will carry trams again.';
  const thrice = `${PLANTED_RECORD}\n[00:18:40] MAYOR MOCKUP: ${said} Once more for the back row.\n\n[00:21:07] MAYOR MOCKUP: Last time now. ${said} Good night.\n`;
  await pastesRecord(page, thrice);
  await attachesToAll(page, 7);
  await openQuote(page, 1);
  await pane(page).focus();
  const place = (number: number, at: string): string =>
    `Place ${number} of 3: Town hall of Port Fable, questions and answers., minute ${at}.`;
  await page.keyboard.press('w');
  await hears(page, place(2, '18:40'));
  await expect(comparison(page)).toContainText('Once more for the back row.');
  await page.keyboard.press('w');
  await hears(page, place(3, '21:07'));
  await page.keyboard.press('Shift+W');
  await hears(page, place(2, '18:40'));
  await page.keyboard.press('Shift+W');
  await hears(page, place(1, '0:05'));
  await page.keyboard.press('Shift+W');
  await hears(page, place(3, '21:07'));
  await page.keyboard.press('Shift+D');
  await hears(page, 'No word differs.');

  // The last difference is one step back from none.
  await openQuote(page, 7);
  await pane(page).focus();
  const differences = comparison(page)
    .getByRole('list', { name: 'Differences' })
    .getByRole('listitem');
  const count = await differences.count();
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press('Shift+D');
  await hears(page, new RegExp(`^${count} of ${count}: .*filler dropped\\.?$`));
  await page.keyboard.press('w');
  await hears(page, 'No other place.');
});

test('the turns of a record are walked by keys, by buttons and by speaker', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await pastesRecord(page, PLANTED_RECORD);
  await attachesToAll(page, 7);
  await openQuote(page, 2);
  await pane(page).focus();
  await page.keyboard.press('r');
  const record = openRecord(page);
  const turns = record.getByRole('group', { name: 'Turns of the record' });
  await expect(record.getByRole('heading', { level: 3 })).toHaveText([
    'MAYOR MOCKUP',
    'MAYOR MOCKUP',
    'FELIX FICTION',
    'OLGA OARSMAN',
    'MAYOR MOCKUP',
    'FELIX FICTION',
  ]);
  // It opens at the turn the words stand in.
  await expect(turns).toContainText('Turn 2 of 6, MAYOR MOCKUP, 00:01:10');
  await page.keyboard.press(']');
  await hears(page, 'Turn 3 of 6, FELIX FICTION, 00:02:30.');
  await expect(record.getByRole('heading', { name: 'FELIX FICTION' }).first()).toBeFocused();
  await expect(record.getByRole('heading', { name: 'FELIX FICTION' }).first()).toBeInViewport();
  await page.keyboard.press(']');
  await hears(page, 'Turn 4 of 6, OLGA OARSMAN, 00:09:12.');
  await page.keyboard.press('[');
  await hears(page, 'Turn 3 of 6, FELIX FICTION, 00:02:30.');

  const whose = turns.getByRole('combobox', { name: 'Whose turns' });
  await expect(whose.getByRole('option')).toHaveText([
    'Everybody (6)',
    'MAYOR MOCKUP (3)',
    'FELIX FICTION (2)',
    'OLGA OARSMAN (1)',
  ]);
  await whose.selectOption('MAYOR MOCKUP (3)');
  await hears(page, 'Turn 3 of 3 by MAYOR MOCKUP, 00:09:40.');
  await turns.getByRole('button', { name: 'Next turn' }).click();
  await hears(page, 'No turn after this.');
  await turns.getByRole('button', { name: 'Previous turn' }).click();
  await hears(page, 'Turn 2 of 3 by MAYOR MOCKUP, 00:01:10.');
  await page.keyboard.press('[');
  await hears(page, 'Turn 1 of 3 by MAYOR MOCKUP, 00:00:05.');
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();

  // The keys stand in the sheet.
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Next turn in the open record')).toBeVisible();
  await expect(sheet.getByText('Previous turn in the open record')).toBeVisible();
});

test('a record is offered to every quote of whoever speaks in it', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await pastesRecord(
    page,
    'MAYOR MOCKUP: The bridge is sound and it will carry trams again.\n\nFELIX FICTION: I have nothing to add.\n',
  );
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  const offered = (name: RegExp) => form.getByRole('checkbox', { name });
  await expect(offered(/^Quote 1, .* paragraph 1 · no word differs$/)).toBeChecked();
  for (const number of [2, 3, 4, 7, 8]) {
    const tick = offered(new RegExp(`^Quote ${number}, .*words not found here$`));
    await expect(tick).toBeVisible();
    await expect(tick).not.toBeChecked();
  }
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
});

test('language, way and day of a record are kept, and the language put right counts', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await pastesRecord(page, PLANTED_RECORD);
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByText('More about the source').click();
  await expect(form.getByLabel('Language of the record')).toHaveValue('English');
  await expect(form.getByLabel('Obtained on')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await fills(form.getByLabel('How it was obtained'), 'official site');
  await form.getByLabel('Obtained on').fill('2026-11-20');
  await fills(form.getByLabel('Language of the record'), 'shouting');
  await expect(form.getByText('Type a language, such as Arabic.')).toBeVisible();
  await fills(form.getByLabel('Language of the record'), 'English');
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(comparison(page)).not.toContainText('Another language.');

  const sources = pane(page).getByRole('region', { name: 'Occasion and sources' });
  await sources.getByRole('button', { name: /^Town hall of Port Fable/ }).click();
  const sheet = page.getByRole('dialog', { name: /^Town hall of Port Fable/ });
  await sheet.getByText('About the source, for every quote it serves').click();
  await expect(sheet.getByLabel('How it was obtained')).toHaveValue('official site');
  await expect(sheet.getByLabel('Obtained on')).toHaveValue('2026-11-20');
  await fills(sheet.getByLabel('Language of the record'), 'Arabic');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(comparison(page)).toContainText('Another language.');
  await expect(comparison(page)).toContainText('is in Arabic');
  await allIsSaved(page);
});

test('a place in a record that is held is attached with one key', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await pastesRecord(page, PLANTED_RECORD);
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
  await openQuote(page, 7);
  await expect(comparison(page).getByRole('button', { name: 'Attach this place' })).toBeVisible();
  await pane(page).focus();
  await page.keyboard.press('p');
  await hears(page, 'Attached: Town hall of Port Fable');
  await expect(pane(page).getByText('Proposed: Accurate, minor edits.')).toBeVisible();
});

test('a paste from a PDF is put together, and captions are read, before they are taken', async ({
  page,
}) => {
  await openDesk(page);
  await row(page, 1).click();
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  const broken = Array.from(
    { length: 8 },
    (_, index) =>
      `Line ${index} of a page goes on to the edge of the paper and is bro-\nken there, so that it ends in`,
  ).join('\n');
  await form.getByLabel('Text or link').fill(broken);
  await form.getByRole('button', { name: 'Put them together' }).click();
  const preview = form.getByRole('region', { name: 'Preview of the text put together' });
  await expect(preview).toContainText('is broken there, so that');
  await expect(form.getByLabel('Text or link')).toHaveValue(broken);
  await preview.getByRole('button', { name: 'It reads right, use it' }).click();
  await expect(form.getByLabel('Text or link')).toHaveValue(/is broken there/);

  await form
    .getByLabel('Text or link')
    .fill('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Nora Ash>The bridge is sound.\n');
  await expect(form.getByLabel('Text or link')).toHaveValue(
    '[00:00:01] Nora Ash: The bridge is sound.',
  );
  await expect(form.getByText('From Pasted captions.')).toBeVisible();
});
