import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { keyboardIsOn, pressesOn } from './journey/keys.ts';
import { opensClear } from './journey/clearing.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  picks,
  quotePane,
  row,
  signs,
} from './journey/desk.ts';
import { fixField, isVersion, makesFix, opensFixes } from './journey/fix.ts';
import { ALTERED_TRANSCRIPT, holdsTheTram, takesProposal } from './journey/queue.ts';
import { importsStory, QUAY_STORY, QUAY_TITLE } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

/** Quote 1 word for word, quote 2 with its meaning changed, both signed; quote 3 is none. */
async function signedAsAltered(page: Parameters<typeof openDesk>[0]): Promise<void> {
  await openDesk(page);
  await holdsTheTram(page, ALTERED_TRANSCRIPT);
  await openQuote(page, 3);
  await picks(page, 'not a quotation', /Scare quotes/);
  await takesProposal(page, 1, 'Word for word');
  await takesProposal(page, 2, 'Meaning changed', 'everybody noticed, the mayor said');
  await handsOver(page, 2);
  await becomes(page, 'Ruth Redpencil');
  await openQuote(page, 1);
  await signs(page, 1);
  await openQuote(page, 2);
  await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
  await hears(page, 'Standards say yes.');
  await signs(page, 2);
}

test('an altered quotation is fixed, compared and signed again, and the story can be cleared', async ({
  page,
}) => {
  // Long, not slow: four people, one after the other.
  test.setTimeout(150_000);
  await signedAsAltered(page);

  // The gate asks for a fix.
  await becomes(page, 'Dan Deadline');
  const gate = await opensClear(page);
  await expect(gate).toContainText('The suggested fix, taken or declined');
  await expect(gate.getByRole('button', { name: 'Clear story to run' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Escape');

  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 2);
  const form = await opensFixes(page, 2);
  await expect(form.getByRole('radio', { name: 'Restore the words' })).toBeChecked();
  await expect(
    form.getByRole('group', { name: 'The sentence now, over the sentence fixed' }),
  ).toContainText(
    'now: "We kept the old timetable and nobody noticed the difference," Windle added.. fixed: "We kept the old timetable and everybody noticed the difference," Windle added..',
  );
  const does = form.getByRole('region', { name: 'What it does' });
  await expect(does).toContainText('It makes version 2');
  await expect(does).toContainText(
    'Ruth Redpencil’s sign-off no longer applies. Someone must sign off again.',
  );
  await expect(does).toContainText('The verdict becomes: Word for word.');
  await expect(does).toContainText(
    'Quote 1 keeps its words, but the text around it changes. Someone who can sign off says if the sign-off is still right.',
  );
  await makesFix(form);
  await hears(page, 'Quote 2: fix made. This is version 2 of the story.');
  await isVersion(page, 2);
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  await expect(row(page, 2)).toHaveAccessibleName(/ · changed since signing$/);
  await expect(page.getByRole('article', { name: 'Story' })).toContainText('everybody noticed');
  await allIsSaved(page);

  // Who signs sees both and says with one key that it stands.
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 2);
  await expect(
    pane(page).getByRole('group', { name: 'Version 1, as it was signed, over version 2' }),
  ).toBeVisible();
  await expect(pane(page).getByRole('list', { name: 'Changed since signing' })).toContainText(
    'verdict: Meaning changed Word for word',
  );
  await pane(page).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(row(page, 2)).toHaveAccessibleName(/ · signed$/);
  // Its neighbour keeps the signature and asks whether the context still stands.
  await openQuote(page, 1);
  await expect(
    pane(page).getByRole('group', { name: /^The sentence after, as it was signed/ }),
  ).toBeVisible();
  await pane(page).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await hears(page, 'Quote 1: still stands, signed again.');

  await becomes(page, 'Dan Deadline');
  const again = await opensClear(page);
  await again.getByRole('button', { name: 'Clear story to run' }).click();
  await expect(again).toContainText('Cleared to run.');
});

test('a fix is made, looked at and signed again by keys alone', async ({ page }) => {
  test.setTimeout(120_000);
  await signedAsAltered(page);
  await becomes(page, 'Ines Inkwell');
  await row(page, 2).focus();
  await page.keyboard.press('Enter');
  await expect(quotePane(page, 2)).toBeFocused();
  await page.keyboard.press('m');
  const form = page.getByRole('dialog', { name: 'Fix quote 2' });
  await expect(form.getByRole('radio', { name: 'Restore the words' })).toBeFocused();

  // Through the fixes with the arrows, and back; one is copied without leaving.
  await page.keyboard.press('ArrowRight');
  await expect(form).toContainText('It reports then instead of quoting');
  await page.keyboard.press('ArrowRight');
  await expect(form.getByLabel('Outlet to name')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(form).toContainText('It is cut from the story.');
  await page.keyboard.press('ArrowRight');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('c');
  await hears(page, 'Fix copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '"We kept the old timetable and everybody noticed the difference," Windle added.',
  );
  await expect(form).toContainText('The verdict becomes: Word for word.');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await isVersion(page, 2);
  await expect(quotePane(page, 2)).toBeFocused();
  await allIsSaved(page);

  // A new version is not undone.
  await page.keyboard.press('ControlOrMeta+z');
  await hears(page, 'Nothing of yours here can be taken back.');
  await isVersion(page, 2);

  await becomes(page, 'Tom Typeset');
  await row(page, 2).focus();
  await page.keyboard.press('Enter');
  await expect(quotePane(page, 2)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(row(page, 2)).toHaveAccessibleName(/ · signed$/);
  await expect(quotePane(page, 2)).toBeFocused();
});

test('a fix is kept to be made later, and a cut leaves the others with their signatures', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signedAsAltered(page);
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 2);
  const form = await opensFixes(page, 2);
  await form.getByRole('radio', { name: 'Cut' }).check();
  await form.getByRole('button', { name: 'Keep as the fix' }).click();
  await expect(form).toBeHidden();
  await expect(fixField(page)).toHaveValue('Cut');
  await pane(page).getByRole('button', { name: 'Make this fix' }).click();
  await expect(form.getByRole('radio', { name: 'Cut' })).toBeChecked();
  await makesFix(form);
  await isVersion(page, 2);
  await expect(page.getByRole('article', { name: 'Story' })).not.toContainText('old timetable');
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
});

test('a fix begins as printed, and the keyboard goes on in its field', async ({ page }) => {
  await openDesk(page);
  await openQuote(page, 1);
  await pressesOn(page, pane(page).getByRole('button', { name: 'Suggest a fix' }));
  await keyboardIsOn(fixField(page));
  await pressesOn(page, pane(page).getByRole('button', { name: 'As printed' }));
  await keyboardIsOn(fixField(page));
  await expect(fixField(page)).not.toHaveValue('');
  await page.keyboard.press('Enter');
  await hears(page, 'Fix kept.');
  await keyboardIsOn(fixField(page));
});

test('a reviewer’s suggestion is taken with one key, and the keyboard stays in the quote', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openDesk(page);
  await holdsTheTram(page, ALTERED_TRANSCRIPT);
  await takesProposal(page, 2, 'Meaning changed', 'everybody noticed');
  await openQuote(page, 2);
  await handsOver(page, 1);
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 2);

  // Who signs here suggests the fix; who checks makes it.
  const form = await opensFixes(page, 2);
  await expect(form.getByRole('button', { name: 'Make this fix' })).toBeHidden();
  await form.getByRole('button', { name: 'Suggest it' }).click();
  await expect(form).toBeHidden();
  await expect(pane(page)).toContainText('Tom Typeset suggests');
  await allIsSaved(page);

  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 2);
  await expect(pane(page)).toContainText('Tom Typeset suggests');
  // What others did is said when it has come; what she does is said after it.
  await hears(page, 'Quote 2 changed by Tom Typeset: a suggestion.');
  await pane(page).focus();
  await page.keyboard.press('t');
  await hears(page, 'Suggestion taken.');
  await expect(pane(page)).not.toContainText('Tom Typeset suggests');
  await expect(fixField(page)).toHaveValue(
    'We kept the old timetable and everybody noticed the difference,',
  );
  await expect(quotePane(page, 2)).toBeFocused();
  await page.keyboard.press('t');
  await hears(page, 'Nothing is suggested on this quote.');
});

/** The sentence before “she said” goes, which named her. */
async function cutsWhoIsNamed(page: Page): Promise<void> {
  await openDesk(page);
  await importsStory(page, QUAY_STORY, QUAY_TITLE);
  await confirmAll(page);
  await openQuote(page, 1);
  const form = await opensFixes(page, 1);
  await form.getByRole('radio', { name: 'Cut' }).check();
  await expect(form).toContainText('Quote 2 keeps its words; its speaker may have shifted.');
  await makesFix(form);
  await isVersion(page, 2);
}

test('a new version puts another sentence before “she”, and somebody says who it is', async ({
  page,
}) => {
  await cutsWhoIsNamed(page);

  // Only the quote that leans on what is cut; the one that names its speaker does not ask.
  await expect(row(page, 1)).toHaveAccessibleName(/Reed, may have shifted · to check$/);
  await expect(row(page, 2)).toHaveAccessibleName(/Tern · to check$/);
  await openQuote(page, 1);
  await expect(pane(page)).toContainText(
    'Speaker may have shifted. “she” stood after a sentence about Reed; the sentence before it is another now.',
  );
  await pane(page).getByRole('button', { name: 'Choose the speaker' }).click();
  const who = page.getByRole('dialog', { name: 'Who said it' });
  await who.getByRole('button', { name: 'Cancel' }).click();
  await pane(page).getByRole('button', { name: 'Still Reed' }).click();
  await hears(page, 'Speaker: still Reed.');
  await expect(pane(page)).not.toContainText('Speaker may have shifted');
  await expect(row(page, 1)).toHaveAccessibleName(/Reed · in hand · you$/);
  await expect(quotePane(page, 1)).toBeFocused();
  await allIsSaved(page);

  // It is on the host: it is not asked again.
  await page.reload();
  await expect(row(page, 1)).toHaveAccessibleName(/Reed · in hand · you$/);
});

test('whose words they are is chosen, taken back, and chosen once more as it was', async ({
  page,
}) => {
  await cutsWhoIsNamed(page);
  await openQuote(page, 1);
  const asked = pane(page).getByText('Speaker may have shifted.');
  const who = page.getByRole('dialog', { name: 'Who said it' });
  await expect(asked).toBeVisible();
  await pane(page).getByRole('button', { name: 'Choose the speaker' }).click();
  await who.getByLabel('Speaker').selectOption('Tilda Tern');
  await who.getByRole('button', { name: 'Save speaker' }).click();
  await hears(page, 'Speaker: Tilda Tern.');
  await expect(asked).toBeHidden();

  // Taken back it is not said any more, so it is asked again.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(asked).toBeVisible();
  await pane(page).getByRole('button', { name: 'Choose the speaker' }).click();
  await who.getByRole('button', { name: 'Save speaker' }).click();
  await hears(page, 'Speaker: Rosa Reed.');
  await expect(asked).toBeHidden();
  await allIsSaved(page);
});
