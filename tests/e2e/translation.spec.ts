import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  quotePane,
  types,
  verdict,
} from './journey/desk.ts';
import { fixField } from './journey/fix.ts';
import { keyboardIsOn, movesTo, pressesOn } from './journey/keys.ts';
import { answers, attachesReport, attachesTranscript } from './journey/sources.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';
import {
  opensRecord,
  ORIGINAL,
  originalBeside,
  opensTranslation,
  saysWhose,
  typesTranslation,
  unnamedLines,
  writesUnnamed,
} from './journey/translation.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, answeredBy: 'page' });

/** An invented record in another language than the story: nobody said it. */
const FRENCH = `Conseil de Lower Quillford, ouverture de la ligne.

WINDLE : Bonjour. La cloche est avec nous et elle est pour les enfants du quai. Nous avons gardé les horaires, mais ils sont à vous.`;

test('says whose words stand in print, in one of four cases, and what follows from each', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);

  await saysWhose(page, 'Spoken in our language');
  await hears(page, 'Spoken in our language.');
  await expect(pane(page)).toContainText('No translation to check');
  await expect(pane(page).getByRole('button', { name: 'Translation? None' })).toBeVisible();

  await saysWhose(page, 'An interpreter’s voice is the record');
  await expect(pane(page)).toContainText('The paragraph does not say “through an interpreter” yet');
  await expect(pane(page).getByRole('textbox', { name: 'Interpreter' })).toBeVisible();

  await saysWhose(page, 'The agency translated');
  await expect(pane(page)).toContainText('Translation not checked.');
  await expect(pane(page)).toContainText('does not say “through a translator” yet');
  await expect(pane(page).getByRole('button', { name: /^Translation\? Can’t tell/ })).toBeVisible();

  await saysWhose(page, 'We translated');
  await allIsSaved(page);
  await page.reload();
  await openQuote(page, 9);
  await expect(pane(page).getByRole('radio', { name: 'We translated' })).toBeChecked();
});

test('that nobody has read says so in the story by one fix, and then keeps nothing back', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'The agency translated');
  await pane(page).getByRole('button', { name: 'Write it in' }).click();
  const form = page.getByRole('dialog', { name: 'Fix quote 9' });
  await expect(form.getByRole('radio', { name: 'Say it was translated' })).toBeChecked();
  await expect(form).toContainText('through a translator');
  await form.getByRole('button', { name: 'Make this fix' }).click();
  await hears(page, /^Quote 9: fix made. This is version 2/);
  await expect(pane(page)).toContainText('The paragraph says so.');
  await expect(page.getByRole('main')).toContainText(/through a translator/);
});

test('stands the original beside the print, and is read a second time outside the desk', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'We translated');
  await typesTranslation(page, 'arabic', 'A. Bell');
  await hears(page, 'Translation kept.');
  const original = originalBeside(page).getByText(ORIGINAL);
  await expect(original).toHaveAttribute('lang', 'ar');
  await expect(original).toHaveAttribute('dir', 'rtl');
  await expect(originalBeside(page)).toContainText('original, Arabic');
  await expect(originalBeside(page)).toContainText('printed, translated by A. Bell');
  await expect(pane(page).getByRole('combobox', { name: 'Language' })).toHaveValue('Arabic');

  await pane(page).getByRole('radio', { name: 'Someone outside' }).check();
  await types(page, 'Second reader', 'B. Quill');
  await page.keyboard.press('Tab');
  await expect(pane(page)).toContainText('Still needed: how and when.');
  await allIsSaved(page);
  await page.reload();
  await openQuote(page, 9);
  await expect(pane(page).getByRole('textbox', { name: 'Second reader' })).toHaveValue('B. Quill');
  await types(page, 'How', 'on the phone');
  await pane(page).getByLabel('When', { exact: true }).fill('2026-11-24');
  await pane(page).getByRole('textbox', { name: 'How', exact: true }).focus();
  await expect(pane(page)).toContainText('✓ Translation checked.');
  await expect(verdict(page, 'Faithful translation')).not.toHaveAttribute('aria-disabled', 'true');
});

test('is read a second time by a person of the desk, for exactly what stands there', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'We translated');
  await typesTranslation(page, 'Arabic', 'A. Bell');
  await hears(page, 'Translation kept.');
  await expect(pane(page)).toContainText('Can read it: Tom Typeset and Ruth Redpencil.');
  const mine = pane(page).getByRole('button', { name: 'I have read it: yes' });
  await expect(mine).toHaveAttribute('aria-disabled', 'true');
  await expect(pane(page)).toContainText('you wrote the original words or their translation');
  await verdict(page, 'Faithful translation').click();
  await expect(verdict(page, 'Faithful translation')).toHaveAttribute('aria-pressed', 'true');
  await allIsSaved(page);

  await becomes(page, 'Tom Typeset');
  await openQuote(page, 9);
  await mine.click();
  await hears(page, 'Read a second time: yes.');
  await expect(pane(page)).toContainText('✓ Translation checked.');

  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 9);
  await opensRecord(page);
  await expect(pane(page)).toContainText('✓ Read by Tom Typeset');
  await types(page, 'Original words', `${ORIGINAL} .`);
  await page.keyboard.press('Tab');
  await expect(pane(page)).toContainText('it has changed since');
  await expect(pane(page)).toContainText('Translation not checked.');
});

test('what is pressed stays under the pointer while the field that is left is kept', async ({
  page,
}) => {
  // Where the open quote is not scrolled, the browser does not hold its words in place.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'We translated');
  await pane(page).getByRole('combobox', { name: 'Language', exact: true }).fill('Arabic');
  await types(page, 'Original words', ORIGINAL);
  const outside = pane(page).getByRole('radio', { name: 'Someone outside' });
  await expect(originalBeside(page)).toHaveCount(0);
  const box = await outside.boundingBox();
  if (box === null) throw new Error('nothing to press');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await hears(page, 'Translation kept.');
  // Kept, and what that brings into the pane waits.
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  expect(await outside.boundingBox()).toEqual(box);
  await page.mouse.up();
  await expect(outside).toBeChecked();
  await expect(originalBeside(page).getByText(ORIGINAL)).toBeVisible();
});

test('the keyboard stays with the translation where a button of it goes', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'We translated');
  await pane(page).getByRole('radio', { name: 'Someone outside' }).check();
  await types(page, 'Second reader', 'B. Quill');
  await pressesOn(page, pane(page).getByRole('button', { name: 'Take the second reader off' }));
  const reader = pane(page).getByRole('textbox', { name: 'Second reader' });
  await expect(reader).toHaveValue('');
  await keyboardIsOn(reader);

  await typesTranslation(page, 'Arabic', 'A. Bell');
  await types(page, 'Second reader', 'B. Quill');
  await types(page, 'How', 'on the phone');
  await pane(page).getByLabel('When', { exact: true }).fill('2026-11-24');
  await reader.focus();
  await expect(pane(page)).toContainText('✓ Translation checked.');
  await openQuote(page, 8);
  await openQuote(page, 9);
  await pressesOn(page, pane(page).getByRole('button', { name: 'Show the translation’s record' }));
  await keyboardIsOn(pane(page).getByRole('combobox', { name: 'Language' }));
});

test('warns where the record is in another language, and of words translated back', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await openQuote(page, 2);
  await attachesTranscript(page, FRENCH);
  await expect(pane(page)).toContainText('Another language.');
  await expect(pane(page)).toContainText('in French');
  await opensTranslation(page, 2);
  await saysWhose(page, 'Spoken in our language');
  await expect(pane(page)).toContainText('Translated back?');
  await saysWhose(page, 'We translated');
  await expect(pane(page)).not.toContainText('Translated back?');
  await expect(pane(page)).not.toContainText('Another language.');
});

test('writes down why a source is not named, and waits for standards', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 4);
  await expect(unnamedLines(page)).toContainText('Nothing is on record yet about why.');
  await expect(unnamedLines(page)).toContainText('the yes of standards (Ruth Redpencil)');
  await writesUnnamed(page, 'not allowed to speak to the press');
  await expect(unnamedLines(page)).toContainText('Granted: not allowed to speak to the press');
  await expect(unnamedLines(page)).toContainText('the agency holds the identity');

  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 4);
  await handsOver(page, 1);
  await allIsSaved(page);
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 4);
  await expect(pane(page).getByRole('button', { name: 'Sign', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(pane(page)).toContainText('Still needed: the yes of standards.');
  await becomes(page, 'Ruth Redpencil');
  await openQuote(page, 4);
  await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
  await expect(unnamedLines(page)).toContainText('✓ Standards said yes: Ruth Redpencil');
});

test('offers to take the marks off one or two words', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
  const suggest = pane(page).getByRole('button', { name: 'Suggest removing the marks' });
  await expect(suggest).toHaveCount(0);
  await openQuote(page, 4);
  await suggest.click();
  await hears(page, 'Fix kept: without marks.');
  await expect(fixField(page)).toHaveValue('Without marks');
  await expect(suggest).toHaveCount(0);
});

test('a verdict other than the proposed one asks for a reason and says what it overrules', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await openQuote(page, 1);
  await attachesTranscript(
    page,
    'WINDLE: The bell rang before the first passenger was on board. I heard it.',
  );
  await answers(page, 'Context fair?', 'Yes');
  // Off the verdicts: one that the pointer is on says what it needs.
  await page.mouse.move(0, 0);
  await expect(pane(page)).toContainText('Proposed: Word for word.');
  await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toHaveCount(0);
  await verdict(page, 'Out of context').click();
  await expect(pane(page)).toContainText('Overrules the proposal, word for word');
  await expect(pane(page)).toContainText('Still needed: a reason.');
  await types(page, 'Reason', 'the next sentence takes it back');
  await page.keyboard.press('Enter');
  await hears(page, 'Reason kept.');
  await expect(pane(page)).not.toContainText('Still needed: a reason.');
});

test('a translation by keys only', async ({ page }) => {
  const { keyboard } = page;
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 9);
  await quotePane(page, 9).focus();
  await movesTo(page, pane(page).getByRole('button', { name: 'Translation', exact: true }));
  await keyboard.press('Enter');
  const first = pane(page).getByRole('radio', { name: 'Spoken in our language' });
  await movesTo(page, first);
  await keyboard.press('ArrowRight');
  await expect(pane(page).getByRole('radio', { name: 'We translated' })).toBeChecked();
  await hears(page, 'We translated.');
  await movesTo(page, pane(page).getByRole('combobox', { name: 'Language' }));
  await keyboard.type('Arabic');
  await keyboard.press('Escape');
  await movesTo(page, pane(page).getByRole('textbox', { name: 'Translator' }));
  await keyboard.type('A. Bell');
  await movesTo(page, pane(page).getByRole('textbox', { name: 'Original words' }));
  await keyboard.type('(typed by the tester)');
  await movesTo(page, pane(page).getByRole('radio', { name: 'Someone of this desk' }));
  await hears(page, 'Translation kept.');
  await keyboard.press('ArrowRight');
  await keyboardIsOn(pane(page).getByRole('radio', { name: 'Someone outside' }));
  await movesTo(page, pane(page).getByRole('textbox', { name: 'Second reader' }));
  await keyboard.type('B. Quill');
  await movesTo(page, pane(page).getByRole('textbox', { name: 'How', exact: true }));
  await keyboard.type('on the phone');
  await movesTo(page, pane(page).getByLabel('When', { exact: true }));
  await keyboard.type('24112026');
  await movesTo(page, pane(page).getByRole('button', { name: 'Take the second reader off' }));
  await expect(pane(page)).toContainText('✓ Translation checked.');
  await quotePane(page, 9).focus();
  await keyboard.press('3');
  await expect(verdict(page, 'Faithful translation')).toHaveAttribute('aria-pressed', 'true');
});
