import { PLANTED_RECORD, PLANTED_STORY, PLANTED_TITLE } from '../makers/planted-story.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  quotePane,
  row,
  verdict,
} from './journey/desk.ts';
import { attachesToAll, comparison, pastesRecord } from './journey/record.ts';
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
  const record = page.getByRole('complementary', { name: 'The record' });
  await expect(record.locator('mark[data-at]')).toHaveText('not');
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
