import { brokenInEveryLook } from './axe.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  fills,
  hears,
  openDesk,
  openQuote,
  pane,
  picks,
  quotePane,
  row,
} from './journey/desk.ts';
import { keyboardIsOn, movesTo, pressesOn } from './journey/keys.ts';
import { attachesReport } from './journey/sources.ts';
import {
  asks,
  closes,
  notes,
  opensHistory,
  opensHistoryOfQuote,
  opensTalk,
  recordsAnswer,
  thread,
} from './journey/talk.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

test('a question goes out, its answer is written down under it, and the quote is in hand again', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await asks(page, 2, 'the press office', 'Is there a transcript of this?');
  await expect(row(page, 2)).toHaveAccessibleName(/ · with the reporter/);
  await expect(pane(page)).toContainText('With the press office');

  await recordsAnswer(page, 2, {
    who: 'Petra Press',
    how: 'call',
    text: 'It comes tomorrow.',
  });
  await hears(page, 'Quote 2: answer by Petra Press recorded.');
  await expect(row(page, 2)).toHaveAccessibleName(/ · in hand/);
  const said = thread(page).getByRole('listitem');
  await expect(said).toContainText(
    'Ines Inkwell asked the press office: Is there a transcript of this?',
  );
  await expect(said).toContainText(/Petra Press, by call, .* answered: It comes tomorrow\./);
  await expect(said).toContainText('written down by Ines Inkwell');

  await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Ask about quote 2' });
  await expect(again.getByLabel('Whom')).toHaveValue('the press office');
});

test('a note that blocks keeps its quote from being handed over; settled, it does not', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  const handOver = pane(page).getByRole('button', { name: /^Hand over \(\d+\)$/ });
  await expect(handOver).toHaveText('Hand over (1)');

  await notes(page, 1, { text: 'The date is not sure.', names: [], blocks: true });
  await hears(page, 'Quote 1: note kept. It blocks until it is settled.');
  await expect(thread(page)).toContainText(
    'Blocks: you do not hand this quote over, and the story is not cleared to run, until this is settled.',
  );
  await expect(handOver).toHaveText('Hand over (0)');
  await expect(handOver).toHaveAccessibleDescription(/your own blocking message settled/);

  const sheet = await opensTalk(page);
  const blocking = sheet.getByRole('region', { name: 'Blocking, 1' });
  await expect(blocking).toContainText('The date is not sure.');
  await blocking.getByRole('button', { name: 'Settle the note on quote 1' }).click();
  await hears(page, 'Quote 1: the note is settled, it blocks no more.');
  await expect(blocking).toBeHidden();
  await closes(sheet);
  await expect(handOver).toHaveText('Hand over (1)');
  await expect(thread(page)).toContainText('Settled by Ines Inkwell');
});

test('whoever is named finds it unread, opens it, and has read it; nobody else has', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 3);
  await notes(page, 3, { text: 'Can you read this one?', names: ['Tom'], blocks: false });
  await hears(page, 'Quote 3: note kept. It names Tom Typeset.');
  await allIsSaved(page);
  await openQuote(page, 1);

  await becomes(page, 'Dan Deadline');
  await expect(page.getByRole('button', { name: '1 unread' })).toBeHidden();
  await becomes(page, 'Tom Typeset');
  await page.getByRole('button', { name: '1 unread' }).click();
  const sheet = page.getByRole('dialog', { name: 'Questions and notes' });
  const unread = sheet.getByRole('region', { name: 'Unread, 1' });
  await expect(unread).toContainText('names you');
  await unread.getByRole('button', { name: /^Quote 3 / }).click();
  await expect(sheet).toBeHidden();
  await keyboardIsOn(quotePane(page, 3));
  await expect(thread(page)).toContainText(/New Ines Inkwell: Can you read this one\?/);
  await expect(page.getByRole('button', { name: '1 unread' })).toBeHidden();

  await page.reload();
  await expect(quotePane(page, 3)).toBeVisible();
  const later = await opensTalk(page);
  await expect(later.getByRole('region', { name: 'Names you, read' })).toContainText(
    'Can you read this one?',
  );
  await expect(later.getByRole('region', { name: /^Unread/ })).toBeHidden();
});

test('all questions to one person are copied as one mail', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await asks(page, 2, 'the reporter', 'Which recording is this from?');
  await openQuote(page, 4);
  await asks(page, 4, 'the reporter', 'Did you hear it yourself?');
  await openQuote(page, 5);
  await asks(page, 5, 'the ministry', 'Is there a transcript?');

  const sheet = await opensTalk(page);
  await expect(
    sheet.getByRole('region', { name: 'With the ministry, one question' }),
  ).toContainText('Is there a transcript?');
  await sheet.getByRole('button', { name: 'Copy all 2 questions for the reporter' }).click();
  await hears(page, '2 questions for the reporter copied as one mail.');
  const mail = await page.evaluate(() => navigator.clipboard.readText());
  expect(mail).toMatch(/^To the reporter,\n/);
  expect(mail).toMatch(/1\. .*\(paragraph \d+\)\nWhich recording is this from\?/);
  expect(mail).toMatch(/2\. .*\(paragraph \d+\)\nDid you hear it yourself\?/);
  expect(mail).not.toContain('transcript');
});

test('the history tells each act, and what others did is taken as seen by one key a quote', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await asks(page, 2, 'the reporter', 'Which recording is this from?');
  await recordsAnswer(page, 2, { who: 'Rob Reporter', how: 'mail', text: 'The pool tape.' });
  await notes(page, 2, { text: 'Waiting for the tape.', names: ['Tom'], blocks: true });
  await thread(page).getByRole('button', { name: 'Settle the note' }).click();
  await allIsSaved(page);

  const one = await opensHistoryOfQuote(page);
  await expect(one.getByRole('combobox', { name: 'What happened to' })).toHaveValue(/^q-/);
  const sentences = one.getByRole('region', { name: 'Today' }).getByRole('listitem');
  await expect(sentences).toHaveText([
    /^\d\d:\d\dInes Inkwell settled the note that blocked: Waiting for the tape\. @Tom Typeset\.$/,
    /Ines Inkwell named Tom Typeset in the note\.$/,
    /Ines Inkwell wrote a note that blocks: Waiting for the tape\. @Tom Typeset\.$/,
    /Ines Inkwell wrote down the answer of Rob Reporter, which came by mail, \d\d:\d\d: The pool tape\.$/,
    /Ines Inkwell asked the reporter: Which recording is this from\?$/,
    /Ines Inkwell took it in hand\.$/,
    /Ines Inkwell confirmed that it is a quotation\.$/,
    /Ines Inkwell let the desk find 13 quotes\.$/,
  ]);
  await closes(one);

  await becomes(page, 'Tom Typeset');
  const sheet = await opensHistory(page);
  const since = sheet.getByRole('region', { name: 'Since you left' });
  await expect(since.getByRole('heading', { name: /^Quote 2 · / })).toBeVisible();
  const seenTwo = since.getByRole('button', { name: /^Seen: Quote 2 · / });
  await movesTo(page, seenTwo);
  await page.keyboard.press('Enter');
  await hears(page, /^Quote 2 · .*: seen\. \d+ groups are left\.$/);
  await expect(seenTwo).toBeHidden();
  await since.getByRole('button', { name: 'All seen' }).click();
  await expect(since).toContainText('Nothing by others that you have not seen.');
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(pane(page)).toBeVisible();
  const later = await opensHistory(page);
  await expect(later.getByRole('region', { name: 'Since you left' })).toContainText(
    'Nothing by others that you have not seen.',
  );
});

test('the whole of it by keyboard alone', { tag: ['@chromium', '@firefox'] }, async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await pane(page).focus();
  await page.keyboard.press('a');
  const ask = page.getByRole('dialog', { name: 'Ask about quote 2' });
  await expect(ask.getByLabel('Question')).toBeFocused();
  await page.keyboard.type('Which briefing was this?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(ask).toBeHidden();

  const record = pane(page).getByRole('button', { name: 'Record the answer' });
  await movesTo(page, record);
  await page.keyboard.press('Enter');
  const answer = page.getByRole('dialog', { name: 'Answer on quote 2' });
  await expect(answer.getByLabel('Answer', { exact: true })).toBeFocused();
  await page.keyboard.type('The one on Thursday.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer.getByLabel('How it came')).toBeFocused();
  await page.keyboard.type('mail');
  await page.keyboard.press('Enter');
  await expect(answer).toBeHidden();
  await expect(thread(page)).toContainText('The one on Thursday.');

  const more = pane(page).getByRole('button', { name: 'More acts on this quote' });
  await movesTo(page, more);
  await page.keyboard.press('Enter');
  await keyboardIsOn(page.getByRole('menuitem', { name: 'Write a note' }));
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: 'Note on quote 2' });
  await expect(note.getByLabel('Note', { exact: true })).toBeFocused();
  await page.keyboard.type('Please look, @ru');
  await page.keyboard.press('Tab');
  await keyboardIsOn(note.getByRole('button', { name: 'Ruth Redpencil' }));
  await page.keyboard.press('Enter');
  await expect(note.getByLabel('Note', { exact: true })).toHaveValue(
    'Please look, @Ruth Redpencil ',
  );
  await movesTo(page, note.getByRole('checkbox', { name: /^Block: / }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(note).toBeHidden();

  const settle = thread(page).getByRole('button', { name: 'Settle the note' });
  await pressesOn(page, settle);
  await expect(settle).toBeHidden();
  await expect(thread(page)).toContainText('Settled by Ines Inkwell');
});

test('what it was sent back for stands in the thread once it is handed over again', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Hand over (1)' }).click();
  await becomes(page, 'Tom Typeset');
  await pane(page).getByRole('button', { name: 'Send back' }).click();
  const form = page.getByRole('dialog', { name: 'Send back quote 1' });
  await fills(form.getByLabel('What is missing'), 'The page number.');
  await form.getByRole('button', { name: 'Send back' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · sent back$/);
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 1);
  await expect(pane(page)).toContainText('Sent back by Tom Typeset: The page number.');
  await pane(page).getByRole('button', { name: 'Hand over (1)' }).click();
  await openQuote(page, 1);
  await expect(thread(page)).toContainText('Tom Typeset sent back: The page number.');
});

test('axe finds nothing in the forms', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await asks(page, 2, 'the reporter', 'Which recording is this from?');
  await pane(page).getByRole('button', { name: 'Record the answer' }).click();
  await expect(page.getByRole('dialog', { name: 'Answer on quote 2' })).toBeVisible();
  expect(await brokenInEveryLook(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picks(page, 'More acts on this quote', 'Write a note');
  await expect(page.getByRole('dialog', { name: 'Note on quote 2' })).toBeVisible();
  expect(await brokenInEveryLook(page)).toEqual([]);
});
