import type { Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { allIsSaved, hears, me, openDesk, pane, quotePane, row, tells } from './journey/desk.ts';
import { downloadedBy } from './journey/export.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';
import { EXCERPT } from './journey/sources.ts';

inBothBrowsers();

test.use({ answeredBy: 'page' });

/** Fills the form of a new source for all ten quotations, without a mouse. */
async function attachesToAllByKeys(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('e');
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await keyboardIsOn(form.getByLabel('Text or link'));
  await keyboard.type('https://paper.example/report');
  await movesTo(page, form.getByLabel('What it is'));
  await keyboard.type('Another outlet');
  await expect(form.getByLabel('What it is')).toHaveValue('outlet');
  await movesTo(page, form.getByRole('button', { name: 'Show all quotes of the story' }));
  await keyboard.press('Enter');
  await movesTo(page, form.getByRole('checkbox', { name: /^Quote 1,/ }), 'Shift+Tab');
  for (let number = 2; number <= 10; number += 1) {
    await movesTo(page, form.getByRole('checkbox', { name: new RegExp(`^Quote ${number},`) }));
    await keyboard.press('Space');
  }
  await movesTo(page, form.getByLabel('Where in it'));
  await keyboard.type('paragraph 2');
  await movesTo(page, form.getByLabel('The words in it'));
  await keyboard.type(EXCERPT);
  await movesTo(page, form.getByLabel('Who had it from whom'));
  await keyboard.type('AFP');
  const credit = form.getByRole('group', { name: 'Is the credit printed in the story?' });
  await movesTo(page, credit.getByRole('radio', { name: 'Not known' }));
  await keyboard.press('ArrowRight');
  await expect(credit.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await movesTo(page, form.getByRole('button', { name: 'Attach to 10 quotes' }));
  await keyboard.press('Enter');
  await expect(form).toBeHidden();
}

async function notesSearchByKeys(page: Page): Promise<void> {
  const { keyboard } = page;
  const menu = page.getByRole('button', {
    name: 'Attach another source, or note where you looked',
  });
  await movesTo(page, menu);
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboardIsOn(page.getByRole('menuitem', { name: /^Search log/ }));
  await keyboard.press('Enter');
  const log = page.getByRole('dialog', { name: 'Where have you looked?' });
  await keyboardIsOn(log.getByLabel('Where', { exact: true }));
  await keyboard.type('the archive of the ministry');
  await keyboard.press('Enter');
  await expect(log.getByRole('listitem')).toContainText('the archive of the ministry');
  await keyboard.press('Escape');
  await expect(log).toBeHidden();
  await keyboardIsOn(menu);
}

test('from confirming to the file by keys only', async ({ page, browserName }) => {
  // Long, not slow: two hundred acts, each on disk before the next.
  test.setTimeout(180_000);
  const { keyboard } = page;
  await openDesk(page);
  await keyboardIsOn(row(page, 1));
  await keyboard.press('j');
  await keyboardIsOn(row(page, 2));
  await keyboard.press('ArrowUp');
  await keyboardIsOn(row(page, 1));
  await keyboard.press('Shift+Enter');
  await hears(page, '10 quotations confirmed. 3 paraphrases are left to confirm by hand.');
  await keyboardIsOn(row(page, 1));
  await keyboard.press('Enter');
  await keyboardIsOn(quotePane(page, 1));

  await attachesToAllByKeys(page);
  await keyboardIsOn(quotePane(page, 1));

  for (let number = 1; number <= 9; number += 1) {
    await keyboardIsOn(quotePane(page, number));
    await keyboard.press('ControlOrMeta+Enter');
    await keyboardIsOn(pane(page).getByRole('textbox', { name: 'Reason' }));
    await keyboard.type('other paper');
    await keyboard.press('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10, second-hand only, done. Next: quote ${number + 1}`);
  }

  // The last one by its digit, after a search is noted.
  await keyboardIsOn(quotePane(page, 10));
  await notesSearchByKeys(page);
  await keyboard.press('9');
  await hears(page, 'No record to be had. Still needed: a reason.');
  await keyboard.press('ControlOrMeta+Enter');
  await keyboardIsOn(pane(page).getByRole('textbox', { name: 'Reason' }));
  await keyboard.type('nothing found there');
  await keyboard.press('ControlOrMeta+Enter');
  await hears(page, 'No quote is left to do; hand over');
  await keyboardIsOn(quotePane(page, 10));
  await keyboard.press('ControlOrMeta+Shift+Enter');
  await hears(page, '10 quotes handed over.');
  await keyboardIsOn(quotePane(page, 10));

  await movesTo(page, pane(page).getByRole('button', { name: 'Continue as Ruth Redpencil' }));
  await keyboard.press('Enter');
  await expect(me(page)).toHaveAccessibleName(/^You are Ruth Redpencil/);
  for (const number of [10, 1, 2, 3]) {
    await keyboardIsOn(quotePane(page, number));
    await keyboard.press('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10 signed.`);
  }
  await keyboardIsOn(quotePane(page, 4));
  await movesTo(page, pane(page).getByRole('button', { name: 'Standards: yes' }));
  await keyboard.press('Enter');
  await hears(page, 'Standards say yes.');
  for (let number = 4; number <= 9; number += 1) {
    await keyboardIsOn(quotePane(page, number));
    await keyboard.press('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10 signed.`);
  }
  await expect(page.getByRole('button', { name: '10 signed' })).toBeVisible();
  await keyboardIsOn(quotePane(page, 9));

  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await movesTo(page, menu, 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.press('e');
  await keyboardIsOn(page.getByRole('menuitem', { name: 'Export' }));
  await keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Export' });
  await keyboardIsOn(sheet.getByRole('button', { name: 'Download CSV', exact: true }));
  if (browserName === 'firefox') {
    // An ordinary Firefox does not tell the runner of downloads; the page says what it gave away.
    await keyboard.press('Enter');
    await tells(sheet, 'Downloaded ');
    // Its own panel of downloads has the keyboard now.
    return;
  }
  const csv = await downloadedBy(page, () => keyboard.press('Enter'));
  expect(csv.rows.filter((cells) => cells['Signed by'] === 'Ruth Redpencil')).toHaveLength(10);
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await keyboardIsOn(menu);
});

test('? shows the keys, / finds, and a switch turns single keys off', async ({ page }) => {
  const { keyboard } = page;
  await openDesk(page);
  await keyboardIsOn(row(page, 1));
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const single = sheet.getByRole('checkbox', { name: /^Single keys work/ });
  await movesTo(page, single);
  await keyboard.press('Space');
  await expect(single).not.toBeChecked();
  await keyboard.press('Escape');
  await keyboardIsOn(row(page, 1));
  await keyboard.press('j');
  await keyboardIsOn(row(page, 1));
  await keyboard.press('ArrowDown');
  await keyboardIsOn(row(page, 2));
  await movesTo(page, page.getByRole('searchbox', { name: 'Find in the list' }), 'Shift+Tab');
  await keyboard.type('Abe');
  await expect(
    page.getByRole('list', { name: 'Quotations', exact: true }).getByRole('button'),
  ).toHaveCount(1);
});

test('a key held down writes the same field many times, and clashes with nobody', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await keyboard.press('Shift+Enter');
  await row(page, 6).click();
  await keyboard.press('Enter');
  await keyboardIsOn(quotePane(page, 6));
  for (let times = 0; times < 12; times += 1) await keyboard.press('Alt+ArrowLeft');
  for (let times = 0; times < 11; times += 1) await keyboard.press('Alt+ArrowRight');
  await hears(page, /^Ends with “/);
  await allIsSaved(page);
  await expect(row(page, 6)).toHaveAccessibleName(/ · in hand · you$/);
  await expect(page.getByRole('button', { name: /clash/ })).toHaveCount(0);
});
