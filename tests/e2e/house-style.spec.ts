import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  row,
  tells,
  verdict,
} from './journey/desk.ts';
import { downloadsCsv } from './journey/export.ts';
import {
  choosesStyle,
  makesStyle,
  notesDifference,
  opensStyle,
  startsNewStoriesWith,
} from './journey/house-style.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';
import { answers, attachesTranscript } from './journey/sources.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, answeredBy: 'page' });

const WITH_FILLER =
  'WINDLE: The bell, um, rang before the first passenger was on board. I heard it.';

test('says in the pane what the house style lets pass, and what it does not', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  await notesDifference(page, 'Filler dropped', '', 'um');
  await expect(pane(page)).toContainText('Fillers may go: house style.');
  await notesDifference(page, 'Grammar tidied', 'is', 'are');
  await expect(pane(page)).toContainText('Does not pass in this house style: grammar tidied.');
  await choosesStyle(page, 'Tidy speech');
  await expect(pane(page)).toContainText('Fillers may go and spoken grammar may be tidied');
  await pane(page).getByRole('button', { name: 'Tidy speech' }).click();
  await expect(page.getByRole('dialog', { name: 'House style' })).toContainText(
    'How this story was checked',
  );
});

test('makes a style of the desk, in versions, and no story changes by itself', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await becomes(page, 'Dan Deadline');
  await makesStyle(page, 'Tidy speech', 'Harbour desk', 'Profanity may be masked');
  await choosesStyle(page, 'Harbour desk, version 1');

  const sheet = await opensStyle(page);
  await sheet.getByRole('button', { name: 'Edit: Harbour desk, version 1' }).click();
  const form = page.getByRole('dialog', { name: 'Harbour desk: version 2' });
  await expect(form).toContainText('Negation changed meaning may change');
  await expect(form.getByRole('checkbox', { name: 'Negation changed' })).toHaveCount(0);
  await form.getByRole('button', { name: 'Keep version 2' }).click();
  await tells(form, 'Nothing is changed yet.');
  await form.getByRole('checkbox', { name: 'Fillers may go' }).uncheck();
  await form.getByRole('button', { name: 'Keep version 2' }).click();
  await expect(
    sheet.getByRole('radio', { name: 'Harbour desk, version 1, as in this story' }),
  ).toBeChecked();
  await expect(sheet.getByRole('radio', { name: 'Harbour desk, version 2' })).not.toBeChecked();
  await sheet.getByRole('radio', { name: 'Harbour desk, version 2' }).check();
  await hears(page, 'This story is checked by Harbour desk, version 2.');
  await expect(
    sheet.getByRole('radio', { name: 'Harbour desk, version 1, as in this story' }),
  ).toHaveCount(0);
  const past = sheet.getByRole('region', { name: 'How this story was checked' });
  await expect(past.getByRole('listitem')).toHaveText([
    /^Strict, fillers may go · /,
    /^Harbour desk, version 1 · Dan Deadline/,
    /^Harbour desk, version 2 · Dan Deadline/,
  ]);
  await startsNewStoriesWith(page, sheet, 'Harbour desk, version 2');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await allIsSaved(page);

  await page.reload();
  await becomes(page, 'Ines Inkwell');
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await hears(page, 'The story is in, checked by Harbour desk, version 2.');
  const hers = await opensStyle(page);
  await expect(hers.getByRole('region', { name: 'New stories' })).toContainText(
    /New stories start with Harbour desk, version 2\.\s*Chosen by Dan/u,
  );
  await expect(hers.getByRole('radio', { name: 'Harbour desk, version 2' })).toBeChecked();
  await expect(hers.getByRole('button', { name: 'Make a style of our own' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(hers).toContainText('Still needed: someone who clears, or standards');
  await expect(hers.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
});

test('leaves what is signed under the style before, and says so', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await openQuote(page, 1);
  await attachesTranscript(page, WITH_FILLER);
  await answers(page, 'Context fair?', 'Yes');
  await page.mouse.move(0, 0);
  await expect(pane(page)).toContainText('Proposed: Accurate, minor edits.');
  await pane(page).getByRole('button', { name: 'Done, next' }).click();
  await openQuote(page, 1);
  await handsOver(page, 1);
  await goesOnAs(page, 'Tom Typeset');
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  await becomes(page, 'Dan Deadline');
  const stays = ' One quote stays signed by the style of its signing.';
  await choosesStyle(page, 'Strict', stays);
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  const sheet = await opensStyle(page);
  await expect(sheet.getByRole('region', { name: 'Signed under another style' })).toContainText(
    'Quote 1: Strict, fillers may go',
  );
  await sheet.getByRole('button', { name: 'Close' }).click();
  await openQuote(page, 1);
  await expect(verdict(page, 'Accurate, minor edits')).toHaveAttribute('aria-pressed', 'true');
  expect((await downloadsCsv(page)).rows[0]?.['Signed by']).toBe('Tom Typeset');
});

test('a style by keys only', async ({ page }) => {
  const { keyboard } = page;
  await openDesk(page);
  await becomes(page, 'Dan Deadline');
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await menu.focus();
  await keyboard.press('Enter');
  await movesTo(page, page.getByRole('menuitem', { name: /^House style/ }), 'ArrowDown');
  await keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'House style' });
  await movesTo(page, sheet.getByRole('button', { name: 'Copy: Strict', exact: true }));
  await keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'A style of our own' });
  await keyboardIsOn(form.getByRole('textbox', { name: 'Name' }));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Night desk');
  await movesTo(page, form.getByRole('checkbox', { name: 'Repetitions may go' }));
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(sheet.getByRole('radio', { name: 'Night desk, version 1' })).toBeVisible();
  await keyboardIsOn(sheet.getByRole('button', { name: 'Copy: Strict', exact: true }));
  await movesTo(page, sheet.getByRole('radio', { name: 'Strict, fillers may go' }), 'Shift+Tab');
  for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowDown');
  await expect(sheet.getByRole('radio', { name: 'Night desk, version 1' })).toBeChecked();
  await hears(page, 'This story is checked by Night desk, version 1.');
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await keyboardIsOn(menu);
});
