import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  hears,
  openDesk,
  openQuote,
  pane,
  paraphraseRow,
  picks,
  quotePane,
  row,
} from './journey/desk.ts';
import {
  findBar,
  listShows,
  opensShow,
  opensSpeakers,
  rowNames,
  speakerCard,
} from './journey/find-your-way.ts';
import { suggestsFix } from './journey/fix.ts';
import { keyboardIsOn } from './journey/keys.ts';

test.use({ answeredBy: 'page' });

test('finds the way by key: words in the story, words in the list, the list narrowed and ordered', async ({
  page,
}) => {
  await openDesk(page);
  const { keyboard } = page;
  await keyboardIsOn(row(page, 1));

  await keyboard.press('f');
  const words = findBar(page).getByRole('searchbox');
  await keyboardIsOn(words);
  await keyboard.type('the meeting');
  await hears(page, '1 of 2, paragraph 9');
  await keyboard.press('Enter');
  await hears(page, '2 of 2, paragraph 13');
  await keyboard.press('Shift+Enter');
  await hears(page, '1 of 2, paragraph 9');
  await words.fill('nowhere to be found');
  await hears(page, 'Not in the story');
  await keyboard.press('Escape');
  await expect(findBar(page)).toBeHidden();
  await keyboardIsOn(page.getByRole('article', { name: 'Story' }));

  await keyboard.press('/');
  await keyboard.type('philip hammond');
  await listShows(page, 3, 1);
  await hears(page, 'Showing 4 of 13.');
  await page.getByRole('button', { name: 'Find in the whole story' }).press('Enter');
  await expect(findBar(page).getByRole('searchbox')).toHaveValue('philip hammond');
  await hears(page, '1 of 1, paragraph 2');
  await keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find in the list' }).fill('');

  const show = await opensShow(page);
  await show.getByRole('combobox', { name: 'Order' }).selectOption('Riskiest first');
  await hears(page, 'Riskiest first.');
  await expect(row(page, 4)).toContainText('unnamed source, fragment');
  expect((await rowNames(page))[0]).toContain('number, accusation');
  await show.getByRole('button', { name: 'John Kerry, 4 quotes' }).press('Enter');
  await listShows(page, 3, 1);
  await hears(page, 'Showing 4 of 13: John Kerry. Riskiest first.');
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await listShows(page, 10, 3);
  await page.getByRole('button', { name: 'As in the story' }).press('Enter');
  expect((await rowNames(page))[0]).toMatch(/^1\b/u);

  await page.getByRole('button', { name: '3 paraphrases' }).press('Enter');
  await listShows(page, 0, 3);
  await page.getByRole('button', { name: '10 to confirm' }).press('Enter');
  await listShows(page, 10, 0);
});

test('says what nobody checks, where words stand once more, and gives a link to a quote', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDesk(page);
  await page.getByText('4 attributed statements without quotation, not checked').click();
  const statements = page.getByRole('list', {
    name: 'Attributed statements without quotation',
  });
  await statements.getByRole('button', { name: /^Tokyo believes/ }).click();
  await hears(page, 'Shown in the story, paragraph 13.');
  await expect(page.getByText('Looming over the meeting')).toBeInViewport();
  await statements.getByRole('button', { name: /^Mark as a paraphrase: Tokyo/ }).click();
  await hears(page, 'Marked as a paraphrase. Next: say who said it.');
  await expect(paraphraseRow(page, 3)).toContainText('Tokyo believes');
  await expect(page.getByText(/^3 attributed statements/)).toBeVisible();

  await openQuote(page, 5);
  await expect(pane(page)).toContainText('Also used in: subhead');
  await openQuote(page, 10);
  await picks(page, /^More acts/, 'Copy link to this quote');
  await hears(page, 'Link to quote 10 copied.');
  await allIsSaved(page);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(quotePane(other, 10)).toBeVisible();
  await expect(other.getByRole('button', { name: /^Quote 10, Haider/ })).toBeInViewport();
  await expect(row(other, 10)).toHaveAttribute('aria-current', 'true');
});

test('keeps the speakers of a story: other names, a check, a merge taken back, a split', async ({
  page,
}) => {
  await openDesk(page);
  const panel = await opensSpeakers(page);
  const kerry = speakerCard(panel, 'John Kerry');
  await kerry.getByRole('button', { name: /^Edit/ }).click();
  await kerry.getByLabel('Other names in the story').fill('Kerry');
  await kerry.getByRole('checkbox', { name: /^Name and title checked/ }).check();
  await kerry.getByRole('button', { name: 'Save speaker' }).click();
  await hears(page, 'John Kerry saved.');
  await expect(kerry).toContainText('also Kerry');
  await expect(kerry).toContainText('✓ Name and title checked by Ines Inkwell');
  await keyboardIsOn(kerry.getByRole('button', { name: /^Edit/ }));

  // Another title than the one that was checked.
  await kerry.getByRole('button', { name: /^Edit/ }).press('Enter');
  await kerry.getByLabel('Role as printed').fill('US secretary of state');
  await expect(kerry.getByRole('checkbox', { name: /^Name and title checked/ })).not.toBeChecked();
  await kerry.getByRole('button', { name: 'Save speaker' }).click();
  await expect(kerry).toContainText('before the name or title changed');

  const official = speakerCard(panel, 'US state department official');
  await official.getByRole('button', { name: /^Merge/ }).click();
  await expect(official).toContainText('a merge would write down who it is');
  await official.getByRole('button', { name: 'Cancel' }).click();
  await official.getByRole('button', { name: /^Edit/ }).click();
  await expect(official).toContainText('Never write who it is.');
  await official.getByRole('button', { name: 'Cancel' }).click();

  const abe = speakerCard(panel, 'Shinzo Abe');
  await abe.getByRole('button', { name: /^Merge/ }).click();
  await abe.getByRole('combobox').selectOption('John Kerry');
  await abe.getByRole('button', { name: 'Merge', exact: true }).click();
  await hears(page, 'Shinzo Abe is John Kerry now: 1 quote moved.');
  await expect(abe).toBeHidden();
  await expect(kerry).toContainText('5 quotes');
  await expect(kerry).toContainText('also Kerry, Shinzo Abe');

  await kerry.getByRole('button', { name: /^Move quotes/ }).click();
  await kerry.getByRole('checkbox', { name: /^Quote 2:/ }).check();
  await kerry.getByRole('textbox', { name: 'Name' }).fill('An aide of ours');
  await kerry.getByRole('button', { name: 'Move 1 quote' }).click();
  await hears(page, '1 quote moved to An aide of ours.');
  await expect(speakerCard(panel, 'An aide of ours')).toContainText('1 quote');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, 2)).toContainText('ours');
  await expect(row(page, 5)).toContainText('Kerry');

  // Each act is one, and is taken back as one.
  await page.keyboard.press('Control+z');
  await expect(row(page, 2)).toContainText('Kerry');
  await page.keyboard.press('Control+z');
  await expect(row(page, 5)).toContainText('Abe');
  await opensSpeakers(page);
  await expect(kerry).toContainText('4 quotes');
  await expect(kerry).not.toContainText('Shinzo Abe');
});

test('says what others changed since a person looked, on this device, after a reload too', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await openQuote(page, 3);
  await allIsSaved(page);

  const other = await context.newPage();
  await openDesk(other);
  await becomes(other, 'Tom Typeset');
  await suggestsFix(other, 2, 'as it was said');
  await hears(other, 'Fix kept.');
  await allIsSaved(other);

  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: '1 changed since you looked' }).click();
  await listShows(page, 1, 0);
  await hears(page, 'Showing 1 of 13: changed since I looked.');
  await openQuote(page, 2);
  await expect(page.getByText('Nothing matches.')).toBeVisible();
});
