import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { caretIsBefore, caretIsBehind, movesCaretTo, selectsFromCaret } from './journey/caret.ts';
import { hears, openDesk, pane, row } from './journey/desk.ts';
import { goesTo, keyboardIsOn, stateOf } from './journey/keys.ts';
import { numberOf, picker, selectionBar, skipsToStory, story } from './journey/marking.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

/** The browser is started with caret browsing on, as F7 would put it (playwright.config.ts). */
inBothBrowsers();

test.use({ answeredBy: 'page' });

test('with caret browsing the arrows move the caret, Shift selects, and a key marks', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await skipsToStory(page);
  const before = await stateOf(page);
  await movesCaretTo(page, 'Driver Otto');
  expect(await stateOf(page), 'the arrows did nothing else').toEqual(before);

  await selectsFromCaret(page, 'Driver Otto');
  await hears(page, '“Driver Otto”: M marks it.');
  await keyboardIsOn(story(page));
  await keyboard.press('Enter');
  const mark = selectionBar(page).getByRole('button', { name: 'Mark as quotation' });
  await keyboardIsOn(mark);
  await keyboard.press('Tab');
  await keyboardIsOn(selectionBar(page).getByRole('button', { name: 'As paraphrase' }));
  // Longer than a selection is waited for to stand still.
  await page.waitForTimeout(300);
  await expect(selectionBar(page)).toContainText('Driver Otto');
  await keyboard.press('Escape');
  await expect(selectionBar(page)).toHaveCount(0);
  await caretIsBehind(page, 'Driver Otto');

  // The keys of the story work beside the caret, and leave it where it is of use.
  await movesCaretTo(page, 'The depot keeps');
  await keyboard.press('p');
  await keyboardIsOn(picker(page).getByRole('button', { name: 'Mark as quotation' }));
  await hears(page, 'Picking words in paragraph 5: “The”.');
  await keyboard.press('ArrowRight');
  await hears(page, '“depot”.');
  await keyboard.press('Escape');
  await hears(page, 'Picking left; nothing is marked.');
  await caretIsBefore(page, 'depot keeps');

  await keyboard.press('BracketRight');
  await keyboardIsOn(numberOf(page, 'Quote 2'));
  await keyboard.press('ArrowDown');
  await keyboardIsOn(story(page));
  await keyboard.press('BracketRight');
  await keyboardIsOn(numberOf(page, 'Quote 3'));
  await keyboard.press('ArrowDown');
  await keyboardIsOn(story(page));

  await movesCaretTo(page, 'Overton said');
  await selectsFromCaret(page, 'Overton said');
  await hears(page, '“Overton said”: M marks it.');
  await keyboard.press('m');
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await keyboardIsOn(pane(page));
  await expect(pane(page)).toHaveAccessibleName(/^Quote 4 of \d+, speaker not known$/);
  await expect(row(page, 4)).toHaveAccessibleName(/Overton said/);

  // In the list the arrows are the desk's.
  await goesTo(page, row(page, 4));
  await keyboard.press('ArrowUp');
  await keyboardIsOn(row(page, 3));
  await keyboard.press('ArrowDown');
  await keyboardIsOn(row(page, 4));
});
