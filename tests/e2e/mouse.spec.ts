import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  paraphraseRow,
  picks,
  quotePane,
  row,
  signs,
  tells,
  verdict,
} from './journey/desk.ts';
import { downloadedBy, opensExport } from './journey/export.ts';
import { answers, attachesReport, attachesTranscript, notesSearch } from './journey/sources.ts';
import { dragsOver, importsStory, TRAM_STORY, TRAM_TRANSCRIPT } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

test('the first open goes straight into the story, with everything found and nothing checked', async ({
  page,
}) => {
  await openDesk(page);
  await expect(
    page.getByRole('heading', {
      name: '10 quotations, 3 paraphrases found. Nobody has checked them.',
    }),
  ).toBeVisible();
  const speakers = [
    ...['Kerry', 'Kerry', 'Kerry', 'US state department official', 'Abe'],
    ...['Hammond', 'Hammond', 'Hammond', 'al-Abadi', 'al-Abadi'],
  ];
  for (const [index, speaker] of speakers.entries())
    await expect(row(page, index + 1)).toHaveAccessibleName(
      new RegExp(` ${speaker}( · 2 parts)? · to confirm$`),
    );
  await expect(row(page, 11)).toHaveCount(0);
  for (const [index, speaker] of [
    'Kerry, check who',
    'US state department official',
    'Hammond',
  ].entries())
    await expect(paraphraseRow(page, index + 1)).toHaveAccessibleName(
      new RegExp(` ${speaker} · to confirm$`),
    );
  await expect(row(page, 1)).toBeFocused();
  await expect(quotePane(page, 1)).toContainText('John Kerry');
  await expect(quotePane(page, 1)).toContainText('No record yet.');
  await pane(page).getByRole('button', { name: 'why?' }).click();
  await expect(quotePane(page, 1)).toContainText(/Kerry/);
});

test('the whole job with the mouse, from confirming to a signed file', async ({ page }) => {
  // Long, not slow: two hundred acts, each on disk before the next.
  test.setTimeout(120_000);
  await openDesk(page);
  await confirmAll(page);
  await expect(page.getByRole('heading', { name: '3 paraphrases to confirm' })).toBeVisible();

  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: false,
  });
  await expect(quotePane(page, 1)).toContainText('credit printed ✓');
  await decides(page, 'Second-hand only', 'another paper carries it, the record is not held');
  await decides(page, 'Second-hand only', 'another paper carries it, the record is not held');
  await decides(page, 'Second-hand only', 'another paper carries it, the record is not held');

  await expect(quotePane(page, 4)).toBeVisible();
  await expect(verdict(page, 'No record to be had')).toHaveAccessibleDescription(
    'Still needed: the search log: where you looked, and for what.',
  );
  await notesSearch(page, 'the archive of the department', 'the printed words', 'nothing found');
  for (let number = 4; number <= 10; number += 1) {
    await expect(quotePane(page, number)).toBeVisible();
    await decides(page, 'No record to be had', 'nothing found where it would stand');
  }
  await hears(page, 'No quote is left to do; hand over');
  await handsOver(page, 10);
  await expect(page.getByRole('button', { name: '10 to sign' })).toBeVisible();

  await expect(pane(page)).toContainText(
    'You cannot sign, because you do not wear the hat that signs.',
  );
  await goesOnAs(page, 'Tom Typeset');
  await signs(page, 10);
  await signs(page, 1);
  await signs(page, 2);
  await signs(page, 3);

  await expect(quotePane(page, 4)).toContainText('standards');
  await goesOnAs(page, 'Ruth Redpencil');
  await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
  await hears(page, 'Standards say yes.');
  for (let number = 4; number <= 9; number += 1) await signs(page, number);
  await expect(page.getByRole('button', { name: '10 signed' })).toBeVisible();
  await allIsSaved(page);

  const sheet = await opensExport(page);
  await expect(sheet).toContainText('3 of 13 are not signed; the file says so.');
  const csv = await downloadedBy(page, () =>
    sheet.getByRole('button', { name: 'Download CSV', exact: true }).click(),
  );
  await tells(sheet, `Downloaded ${csv.name}.`);
  expect(csv.name).toMatch(/^anti-is-coalition_v1_quotes_\d{4}-\d{2}-\d{2}-\d{4}\.csv$/);
  expect(csv.headings).toEqual([
    ...['No.', 'Paragraph', 'Speaker', 'Role as printed', 'Quote', 'Kind', 'Verdict'],
    ...['Meaning may change', 'Reason', 'Suggested fix', 'Fix', 'Source', 'Where in it', 'Link'],
    ...['Said (date, place)', 'State', 'Checked by', 'Signed by', 'Signed at', 'Note'],
  ]);
  expect(csv.rows).toHaveLength(13);
  expect(csv.rows[0]).toMatchObject({
    Paragraph: '4',
    Speaker: 'John Kerry',
    Quote: '"the challenge of our time"',
    Verdict: 'Second-hand only',
    Reason: 'another paper carries it, the record is not held',
    'Where in it': 'paragraph 2',
    State: 'Signed',
    'Checked by': 'Ines Inkwell',
    'Signed by': 'Tom Typeset',
  });
  expect(csv.rows[0]?.['Source']).toContain('Report of another paper');
  const official = csv.rows.find((cells) => cells['Quote'] === '"real focus"');
  expect(official).toMatchObject({
    Verdict: 'No record to be had',
    'Signed by': 'Ruth Redpencil',
  });
  const unsigned = csv.rows.filter((cells) => cells['Signed by'] === '');
  expect(unsigned.map((cells) => [cells['Kind'], cells['State'], cells['Signed at']])).toEqual([
    ...[1, 2, 3].map(() => ['paraphrase', 'To confirm', '']),
  ]);
});

test('word for word against a pasted transcript, in a story of our own', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await openQuote(page, 1);
  await expect(verdict(page, 'Word for word')).toHaveAccessibleDescription(
    'Still needed: a first-hand record with its place and words.',
  );
  await attachesTranscript(page, TRAM_TRANSCRIPT);
  await expect(pane(page).getByRole('region', { name: 'Printed against said' })).toContainText(
    'No word differs.',
  );
  await answers(page, 'These words?', 'Yes');
  await answers(page, 'This speaker?', 'Yes');
  await answers(page, 'Context fair?', 'Yes');
  await answers(page, 'Translation?', 'None');
  // The pointer lies where the menu was; over a verdict it would show what that one needs.
  await pane(page).getByRole('button', { name: 'Done, next' }).hover();
  await expect(pane(page)).toContainText('Proposed: Word for word.');
  await pane(page).getByRole('button', { name: 'Done, next' }).click();
  await hears(page, /^Quote 1 of \d+, word for word, done\./);
  await expect(row(page, 1)).toHaveAccessibleName(/ · in hand · you$/);
});

test('a quotation marked by hand: speaker, kind, ends, put away and restored', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');

  // From the middle of a word to the middle of another: whole words are taken.
  await dragsOver(page, 'rive the line again on Tue');
  const bar = page.getByRole('group', { name: 'Selected words' });
  await expect(bar).toContainText('drive the line again on Tuesday');
  await bar.getByRole('button', { name: 'Mark as quotation' }).click();
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await expect(pane(page).getByRole('region', { name: 'Printed against said' })).toContainText(
    'drive the line again on Tuesday',
  );
  await expect(pane(page)).toContainText('marked by Ines Inkwell');

  await pane(page).getByRole('button', { name: 'Speaker not known' }).click();
  const who = page.getByRole('dialog', { name: 'Who said it' });
  await who.getByLabel('Speaker').selectOption({ label: 'Otto Overton' });
  await who.getByRole('button', { name: 'Save speaker' }).click();
  await expect(pane(page).getByRole('button', { name: 'Otto Overton' })).toBeVisible();

  await picks(page, /^Kind of quote: /, 'paraphrase');
  await expect(pane(page)).toHaveAccessibleName(/^Paraphrase /);
  await picks(page, 'Kind of quote: paraphrase', 'partial');
  await expect(pane(page)).toHaveAccessibleName(/^Quote /);

  await pane(page).getByRole('button', { name: 'move ends' }).click();
  await pane(page).getByRole('button', { name: 'End one word right' }).click();
  await hears(page, 'Ends with “and”.');
  await pane(page).getByRole('button', { name: 'End one word left' }).click();
  await hears(page, 'Ends with “Tuesday”.');
  await pane(page).getByRole('button', { name: 'Start one word left' }).click();
  await hears(page, 'Begins with “would”.');

  const number = (await pane(page).getAttribute('aria-label'))?.match(/\d+/)?.[0];
  await picks(page, 'Not a quotation: choose why', 'Cut from the story');
  await expect(pane(page)).toContainText('Cut from the story');
  const list = page.getByRole('region', { name: 'Quotes' });
  await list.getByText('1 not a quotation').click();
  await page.getByRole('button', { name: /^Restore .*would drive the line/ }).click();
  await hears(page, 'Restored.');
  await expect(row(page, Number(number))).toHaveAccessibleName(/would drive the line again/);
  await allIsSaved(page);
});
