import { devices, type Locator, type Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  hears,
  openDesk,
  openQuote,
  pane,
  quotePane,
  row,
  tells,
} from './journey/desk.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';
import {
  dragsEnd,
  knobOf,
  marksByHand,
  numberOf,
  picker,
  selectionBar,
  selects,
  skipsToStory,
  startsPicking,
  story,
} from './journey/marking.ts';
import { ARABIC_STORY, ARABIC_TITLE } from './journey/odd-stories.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

/** Journeys without a mouse are made in both browsers. */
const BOTH = { tag: ['@chromium', '@firefox'] };

/** The number that is the one tab stop of the story. */
function tabStop(page: Page): Locator {
  return story(page).locator('[data-number][tabindex="0"]');
}

const TITLE = 'Tram returns to Lower Quillford';

test(
  'a quotation is picked, marked, given a part and its ends by keys only',
  BOTH,
  async ({ page }) => {
    const { keyboard } = page;
    await openDesk(page);
    await importsStory(page, TRAM_STORY, TITLE);
    await skipsToStory(page);

    const mark = await startsPicking(page);
    await hears(page, 'Picking words in paragraph 2: “The”.');
    const presses = async (key: string, heard: string | RegExp): Promise<void> => {
      await keyboard.press(key);
      await hears(page, heard);
      await keyboardIsOn(mark);
    };
    await presses('ControlOrMeta+ArrowDown', /^“The bell rang .* Wilma Windle said”\.$/);
    await presses('ControlOrMeta+ArrowDown', /^Paragraph 3: “We kept the old timetable/);
    await presses('ControlOrMeta+ArrowDown', /^Paragraph 4: “Driver Otto Overton/);
    await presses('ControlOrMeta+ArrowUp', /^Paragraph 3: /);
    await presses('ArrowDown', /^Paragraph 4: /);
    await presses('ArrowDown', /^Paragraph 5: “The depot keeps a motto/);
    await presses('ArrowDown', /^Paragraph 6: “Overton said he would drive/);
    await presses('ArrowRight', '“Overton”.');
    for (const word of ['said', 'he', 'would', 'drive']) await presses('ArrowRight', `“${word}”.`);
    for (const word of ['the', 'line', 'again', 'on', 'Tuesday', 'and'])
      await presses('Shift+ArrowRight', `Added “${word}”.`);
    await presses('Shift+ArrowLeft', 'Left out “and”.');
    await presses('BracketLeft', 'Moving the start, “drive”.');
    await presses('Shift+ArrowLeft', 'Added “would”.');
    await presses('Shift+ArrowRight', 'Left out “would”.');
    await presses('r', 'Six words, paragraph 6: “drive the line again on Tuesday”.');
    await expect(picker(page)).toContainText('drive the line again on Tuesday');
    await expect(picker(page)).toContainText('paragraph 6 · six words');
    await keyboard.press('Enter');
    await hears(page, 'Marked as a quotation. Next: say who said it.');
    await expect(picker(page)).toHaveCount(0);
    await keyboardIsOn(pane(page));
    await expect(pane(page)).toHaveAccessibleName(/^Quote 4 of \d+, speaker not known$/);

    await keyboard.press('Alt+ArrowRight');
    await hears(page, 'Ends with “and”.');
    await keyboard.press('Alt+ArrowLeft');
    await hears(page, 'Ends with “Tuesday”.');
    await keyboard.press('Alt+Shift+ArrowLeft');
    await hears(page, 'Begins with “would”.');
    await keyboard.press('Alt+Shift+ArrowRight');
    await hears(page, 'Begins with “drive”.');
    await keyboardIsOn(pane(page));

    // Another part for it, from further on in the same sentence.
    const number = numberOf(page, 'Quote 4');
    await movesTo(page, number, 'Shift+Tab');
    await startsPicking(page);
    await presses('ControlOrMeta+ArrowDown', /^“Overton said he would drive/);
    await presses('ArrowLeft', '“spring”.');
    await presses('BracketLeft', 'Moving the start, “spring”.');
    await presses('Shift+ArrowLeft', 'Added “for”.');
    await keyboard.press('a');
    await hears(page, 'Words added: quote 4 has two parts now.');
    await keyboardIsOn(pane(page));
    await expect(row(page, 4)).toHaveAccessibleName(/2 parts/);

    await movesTo(page, pane(page).getByRole('button', { name: 'move ends' }));
    await keyboard.press('Enter');
    const parts = pane(page).getByRole('list', { name: 'Parts of the quote' });
    await expect(parts.getByRole('listitem')).toHaveCount(2);
    await movesTo(page, parts.getByRole('button', { name: 'Part 2: start one word left' }));
    await keyboard.press('Enter');
    await hears(page, 'Part 2 begins with “polished”.');
    await movesTo(page, parts.getByRole('button', { name: 'Take part 2 out' }));
    await keyboard.press('Enter');
    await hears(page, 'Part 2 taken out of quote 4.');
    await keyboardIsOn(pane(page));
    await keyboard.press('ControlOrMeta+z');
    await hears(page, 'Taken back: words and speaker.');
    await expect(row(page, 4)).toHaveAccessibleName(/2 parts/);

    await movesTo(page, number, 'Shift+Tab');
    await startsPicking(page);
    await keyboard.press('Escape');
    await hears(page, 'Picking left; nothing is marked.');
    await keyboardIsOn(number);
    await allIsSaved(page);
  },
);

test(
  'hopping from find to find, marking by first and last words, choosing among stacked quotes',
  BOTH,
  async ({ page }) => {
    const { keyboard } = page;
    await openDesk(page);
    await importsStory(page, TRAM_STORY, TITLE);
    await skipsToStory(page);
    await keyboard.press('BracketRight');
    await keyboardIsOn(numberOf(page, 'Quote 2'));
    await hears(page, /^“We kept the … noticed the difference,”, paragraph 3\.$/);
    await keyboard.press('BracketLeft');
    await keyboardIsOn(numberOf(page, 'Quote 1'));
    await keyboard.press('c');
    await hears(page, /^Quote 1 confirmed\. Next: quote 2, Windle\.$/);
    await keyboardIsOn(numberOf(page, 'Quote 2'));

    await keyboard.press('w');
    const form = page.getByRole('dialog', { name: 'Mark by first and last words' });
    const first = form.getByRole('textbox', { name: 'First words' });
    await keyboardIsOn(first);
    await keyboard.type('THE BELL');
    await tells(form, '2 places. Choose one.');
    await expect(form.getByRole('radio')).toHaveCount(2);
    await movesTo(page, form.getByRole('radio', { name: /^Paragraph 2/ }));
    await keyboard.press('ArrowDown');
    await keyboardIsOn(form.getByRole('radio', { name: /^Paragraph 6/ }));
    await movesTo(page, form.getByRole('textbox', { name: 'Last words' }), 'Shift+Tab');
    await keyboard.type('spring');
    await tells(form, 'One place. Paragraph 6: “the bell polished for spring”.');
    await keyboard.press('Enter');
    await hears(page, 'Marked as a quotation. Next: say who said it.');
    await expect(form).toBeHidden();
    await keyboardIsOn(pane(page));

    // A second one inside it: the words are then of two quotes.
    await movesTo(page, tabStop(page), 'Shift+Tab');
    await keyboard.press('w');
    await keyboardIsOn(first);
    await keyboard.type('polished');
    await tells(form, 'One place. Paragraph 6: “polished”.');
    await movesTo(page, form.getByRole('button', { name: 'As paraphrase' }));
    await keyboard.press('Enter');
    await hears(page, 'Marked as a paraphrase. Next: say who said it.');
    await expect(form).toBeHidden();
    await keyboardIsOn(pane(page));
    const inner = await pane(page).getAttribute('aria-label');
    await expect(pane(page)).toHaveAccessibleName(/^Paraphrase /);
    const chip = page.getByRole('menu', { name: /quotes over these words$/ });
    await movesTo(page, tabStop(page), 'Shift+Tab');
    await keyboard.press('o');
    await keyboardIsOn(chip.getByRole('menuitem').first());
    await keyboard.press('ArrowDown');
    await keyboardIsOn(chip.getByRole('menuitem').nth(1));
    await keyboard.press('Escape');
    await expect(chip).toHaveCount(0);
    await keyboardIsOn(tabStop(page));
    await keyboard.press('o');
    await keyboardIsOn(chip.getByRole('menuitem').first());
    await keyboard.press('Digit1');
    await expect(chip).toHaveCount(0);
    await expect(pane(page)).not.toHaveAccessibleName(inner ?? '');
    await keyboardIsOn(pane(page));

    await movesTo(page, tabStop(page), 'Shift+Tab');
    await keyboard.press('o');
    await movesTo(page, chip.getByRole('menuitem', { name: /: polished$/ }), 'ArrowDown');
    await keyboard.press('Enter');
    await expect(chip).toHaveCount(0);
    await expect(pane(page)).toHaveAccessibleName(inner ?? '');
    await keyboardIsOn(pane(page));
  },
);

test('ends are dragged in the text, and a selection made by key is marked by one', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TITLE);
  await openQuote(page, 3);
  await expect(quotePane(page, 3)).toContainText('quiet as a library');
  await story(page).getByText('quiet as').hover();
  const knob = await knobOf(page, 'end');
  await page.mouse.move(knob.x, knob.y);
  // Longer than a handle waits for the pointer that is on its way to it.
  await page.waitForTimeout(1000);
  await dragsEnd(page, 'end', 'quiet as a', 'behind');
  await hears(page, 'Ends with “a”.');
  await expect(row(page, 3)).toHaveAccessibleName(/quiet as a/);
  // The handles stand as long as the pointer is on the words or on one of them, and a moment longer.
  await story(page).getByText('quiet as').hover();
  await dragsEnd(page, 'start', 'as a', 'before');
  await hears(page, 'Begins with “as”.');
  await keyboard.press('ControlOrMeta+z');
  await hears(page, 'Taken back: words and speaker.');

  // As with caret browsing: the keyboard is in the story.
  await story(page).getByText('Driver Otto Overton').click();
  await selects(page, 'The depot keeps');
  await keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await hears(page, '“The depot keeps a”: M marks it.');
  await keyboardIsOn(story(page));
  await keyboard.press('Enter');
  await keyboardIsOn(selectionBar(page).getByRole('button', { name: 'Mark as quotation' }));
  await keyboard.press('Escape');
  await expect(selectionBar(page)).toHaveCount(0);
  await keyboardIsOn(story(page));
  await selects(page, 'painted over its');
  await keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await hears(page, '“painted over its green”: M marks it.');
  await keyboard.press('m');
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await keyboardIsOn(pane(page));

  // With caret browsing the browser has the caret in the text, and the page the keyboard nowhere.
  await pane(page).evaluate((element) => element.blur());
  await keyboardIsOn(page.locator('body'));
  await selects(page, 'The depot');
  await keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await hears(page, '“The depot keeps”: M marks it.');
  await keyboardIsOn(story(page));
  await keyboard.press('m');
  await keyboardIsOn(pane(page));
});

test('in words that run from the right, left is left: by key, by button and in the picker', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await importsStory(page, ARABIC_STORY, ARABIC_TITLE);
  await marksByHand(page, 'هادئ كالمكتبة');
  await keyboardIsOn(pane(page));
  // Behind the last word stands وقال: at the left of it; before the first one بأنه: at the right.
  await keyboard.press('Alt+ArrowLeft');
  await hears(page, 'Ends with “وقال”.');
  await keyboard.press('Alt+ArrowRight');
  await hears(page, 'Ends with “كالمكتبة”.');
  await keyboard.press('Alt+Shift+ArrowRight');
  await hears(page, 'Begins with “بأنه”.');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await hears(page, 'Begins with “هادئ”.');

  await pane(page).getByRole('button', { name: 'move ends' }).click();
  await pane(page).getByRole('button', { name: 'End one word left' }).click();
  await hears(page, 'Ends with “وقال”.');
  await pane(page).getByRole('button', { name: 'End one word right' }).click();
  await hears(page, 'Ends with “كالمكتبة”.');
  await pane(page).getByRole('button', { name: 'Start one word right' }).click();
  await hears(page, 'Begins with “بأنه”.');

  await movesTo(page, tabStop(page), 'Shift+Tab');
  await startsPicking(page);
  const step = (name: string) => picker(page).getByRole('button', { name });
  await expect(step('End one word later')).toHaveText('←');
  await expect(step('Start one word earlier')).toHaveText('→');
  await step('End one word later').click();
  await hears(page, /^Added “/);
  await keyboard.press('Shift+ArrowRight');
  await hears(page, /^Left out “/);
});

test.describe('with a finger', () => {
  const { viewport, deviceScaleFactor, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, deviceScaleFactor, hasTouch, isMobile });

  test('what is selected waits in a bar at the foot until it is confirmed', async ({ page }) => {
    await page.goto('/');
    await expect(story(page)).toBeVisible();
    await importsStory(page, TRAM_STORY, TITLE);
    const tapped = story(page).getByText(/The depot keeps a motto/);
    await tapped.tap();
    // What a long press leaves: a selection that the browser's own handles go on changing.
    await selects(page, 'The depot');
    const bar = selectionBar(page);
    await expect(bar).toContainText('The depot');
    await selects(page, 'depot keeps a mot');
    await expect(bar).toContainText('depot keeps a motto');
    const box = await bar.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(viewport.height);
    expect(box?.width).toBe(viewport.width);
    for (const button of await bar.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(page.getByRole('button', { name: /^Quote \d+, Speaker not known/ })).toHaveCount(
      0,
    );
    await bar.getByRole('button', { name: 'Mark as quotation' }).tap();
    await hears(page, 'Marked as a quotation. Next: say who said it.');
    await expect(bar).toHaveCount(0);
    await expect(pane(page)).toHaveAccessibleName(/speaker not known$/);

    await page.getByRole('button', { name: 'Story', exact: true }).tap();
    await selects(page, 'polished for spring');
    await bar.getByRole('button', { name: /^Add to quote \d+$/ }).tap();
    await hears(page, /^Words added: quote \d+ has two parts now\.$/);
    await page.getByRole('button', { name: 'Story', exact: true }).tap();
    await selects(page, 'nine years');
    await bar.getByRole('button', { name: 'Cancel' }).tap();
    await expect(bar).toHaveCount(0);
  });
});
