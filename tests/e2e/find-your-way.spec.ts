import type { Locator } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
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
import { findBar, listShows, rowNames, speakerCard } from './journey/find-your-way.ts';
import { suggestsFix } from './journey/fix.ts';
import {
  choosesByName,
  keyboardIsNotLost,
  keyboardIsOn,
  picksFromMenuByKeys,
  pressesOn,
  typesOver,
} from './journey/keys.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

test(
  'finds the way by keys alone: words in the story, words in the list, the list narrowed and ordered',
  { tag: ['@chromium', '@firefox'] },
  async ({ page }) => {
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
    await typesOver(page, words, 'nowhere to be found');
    await hears(page, 'Not in the story');
    await keyboardIsOn(words);
    await keyboard.press('Escape');
    await expect(findBar(page)).toBeHidden();
    await keyboardIsOn(page.getByRole('article', { name: 'Story' }));

    await keyboard.press('/');
    const inList = page.getByRole('searchbox', { name: 'Find in the list' });
    await keyboardIsOn(inList);
    await keyboard.type('philip hammond');
    await listShows(page, 3, 1);
    await hears(page, 'Showing 4 of 13.');
    await pressesOn(page, page.getByRole('button', { name: 'Find in the whole story' }));
    await keyboardIsOn(words);
    await expect(words).toHaveValue('philip hammond');
    await hears(page, '1 of 1, paragraph 2');
    await keyboard.press('Escape');
    await keyboardIsOn(page.getByRole('article', { name: 'Story' }));
    await typesOver(page, inList, '');
    await listShows(page, 10, 3);

    const opens = page.getByRole('button', { name: 'Filter and order' });
    await pressesOn(page, opens);
    await keyboardIsOn(opens);
    const show = page.getByRole('region', { name: 'What the list shows' });
    const order = show.getByRole('combobox', { name: 'Order' });
    await choosesByName(page, order, 'Riskiest first');
    await hears(page, 'Riskiest first.');
    await keyboardIsOn(order);
    await expect(row(page, 4)).toContainText('unnamed source, fragment');
    expect((await rowNames(page))[0]).toContain('number, accusation');
    const kerry = show.getByRole('button', { name: 'John Kerry, 4 quotes' });
    await pressesOn(page, kerry);
    await listShows(page, 3, 1);
    await hears(page, 'Showing 4 of 13: John Kerry. Riskiest first.');
    await keyboardIsOn(kerry);
    await pressesOn(page, page.getByRole('button', { name: 'Show all', exact: true }));
    await listShows(page, 10, 3);
    await keyboardIsOn(row(page, 1));
    await choosesByName(page, order, 'Deadline: most left to do first');
    await hears(page, 'Deadline: most left to do first.');
    await pressesOn(page, page.getByRole('button', { name: 'As in the story' }));
    await keyboardIsOn(row(page, 1));
    expect((await rowNames(page))[0]).toMatch(/^1\b/u);

    const paraphrases = page.getByRole('button', { name: '3 paraphrases' });
    await pressesOn(page, paraphrases);
    await listShows(page, 0, 3);
    await keyboardIsOn(paraphrases);
    const toConfirm = page.getByRole('button', { name: '10 to confirm' });
    await pressesOn(page, toConfirm);
    await listShows(page, 10, 0);
    await keyboardIsOn(toConfirm);
  },
);

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
  await keyboardIsOn(row(other, 10));
  await other.keyboard.press('Enter');
  await hears(other, /^Quote 10 confirmed/);
});

test('a link to what is off the list leads to it, and one to what is not there says what is missing', async ({
  page,
}) => {
  await openDesk(page);
  await openQuote(page, 2);
  const link = page.url();
  await page.keyboard.press('x');
  const why = page.getByRole('dialog', { name: 'Not a quotation' });
  await why.getByRole('button', { name: 'Scare quotes' }).click();
  await hears(page, /^Quote 2 put away/);
  await allIsSaved(page);
  await page.goto(link);
  await keyboardIsOn(pane(page));
  await expect(pane(page)).toContainText('Not a quotation');

  await page.goto(link.replace(/[^/]+$/u, 'no-such-quote'));
  await hears(page, 'The quote of this link is not in the story.');
  await page.goto('/story/no-such-story/no-such-quote');
  await hears(page, 'The story of this link is not here.');
  await expect(page.getByRole('main')).toContainText('The story of this link is not here.');
});

test(
  'keeps the speakers of a story by keys alone: other names, a check, a merge taken back, a split',
  { tag: ['@chromium', '@firefox'] },
  async ({ page }) => {
    await openDesk(page);
    const { keyboard } = page;
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const panel = page.getByRole('dialog', { name: 'Speakers' });
    const opens = async (): Promise<void> => {
      await picksFromMenuByKeys(page, /^Speakers/);
      await expect(panel).toBeVisible();
      await keyboardIsNotLost(page);
    };
    const does = (name: string, act: 'Edit' | 'Merge' | 'Move quotes'): Locator =>
      speakerCard(panel, name).getByRole('button', { name: new RegExp(`^${act}: `) });
    await opens();
    const kerry = speakerCard(panel, 'John Kerry');
    const checked = kerry.getByRole('checkbox', { name: /^Name and title checked/ });
    const saves = kerry.getByRole('button', { name: 'Save speaker' });
    await pressesOn(page, does('John Kerry', 'Edit'));
    await typesOver(page, kerry.getByLabel('Other names in the story'), 'Kerry');
    await pressesOn(page, checked, 'Space');
    await pressesOn(page, saves);
    await hears(page, 'John Kerry saved.');
    await expect(kerry).toContainText('also Kerry');
    await expect(kerry).toContainText('✓ Name and title checked by Ines Inkwell');
    await keyboardIsOn(does('John Kerry', 'Edit'));

    // Another title than the one that was checked.
    await keyboard.press('Enter');
    await typesOver(page, kerry.getByLabel('Role as printed'), 'US secretary of state');
    await expect(checked).not.toBeChecked();
    await pressesOn(page, saves);
    await expect(kerry).toContainText('before the name or title changed');
    await keyboardIsOn(does('John Kerry', 'Edit'));

    const official = 'US state department official';
    for (const [act, says] of [
      ['Merge', 'a merge would write down who it is'],
      ['Edit', 'Never write who it is.'],
    ] as const) {
      await pressesOn(page, does(official, act));
      await expect(speakerCard(panel, official)).toContainText(says);
      await pressesOn(page, speakerCard(panel, official).getByRole('button', { name: 'Cancel' }));
      // It stays with the speaker.
      await keyboardIsOn(does(official, 'Edit'));
    }

    const abe = speakerCard(panel, 'Shinzo Abe');
    await pressesOn(page, does('Shinzo Abe', 'Merge'));
    await choosesByName(page, abe.getByRole('combobox'), 'John Kerry');
    await pressesOn(page, abe.getByRole('button', { name: 'Merge', exact: true }));
    await hears(page, 'Shinzo Abe is John Kerry now: 1 quote moved.');
    await expect(abe).toBeHidden();
    await keyboardIsOn(panel.getByRole('list').getByRole('button').first());
    await expect(kerry).toContainText('5 quotes');
    await expect(kerry).toContainText('also Kerry, Shinzo Abe');

    await pressesOn(page, does('John Kerry', 'Move quotes'));
    await pressesOn(page, kerry.getByRole('checkbox', { name: /^Quote 2:/ }), 'Space');
    await typesOver(page, kerry.getByRole('textbox', { name: 'Name' }), 'An aide of ours');
    await pressesOn(page, kerry.getByRole('button', { name: 'Move 1 quote' }));
    await hears(page, '1 quote moved to An aide of ours.');
    await expect(speakerCard(panel, 'An aide of ours')).toContainText('1 quote');
    await keyboardIsOn(does('John Kerry', 'Edit'));
    await keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await keyboardIsOn(menu);
    await expect(row(page, 2)).toContainText('ours');
    await expect(row(page, 5)).toContainText('Kerry');

    // Each act is one, and is taken back as one.
    await keyboard.press('ControlOrMeta+z');
    await expect(row(page, 2)).toContainText('Kerry');
    await keyboard.press('ControlOrMeta+z');
    await expect(row(page, 5)).toContainText('Abe');
    await keyboardIsOn(menu);
    await opens();
    await expect(kerry).toContainText('4 quotes');
    await expect(kerry).not.toContainText('Shinzo Abe');
  },
);

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
  await expect(row(page, 1)).toBeVisible();
  await pressesOn(page, page.getByRole('button', { name: '1 changed since you looked' }));
  await listShows(page, 1, 0);
  await keyboardIsOn(row(page, 2));
  await hears(page, 'Showing 1 of 13: changed since I looked.');
  await openQuote(page, 2);
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await pressesOn(page, page.getByRole('button', { name: 'Show all', exact: true }).last());
  await listShows(page, 10, 3);
  await keyboardIsOn(row(page, 2));
});
