import { expect, test } from './fixtures.ts';
import {
  checksEach,
  checksTheTram,
  closes,
  complains,
  complaintBy,
  lineOf,
  opensClear,
  publishesTheTram,
  saysWhereItRan,
  signsTheTram,
  storyButton,
  TRAM_TITLE,
} from './journey/clearing.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  quotePane,
  row,
  signs,
} from './journey/desk.ts';
import { suggestsFix } from './journey/fix.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

// Long, not slow: a whole story is checked first.
test.describe.configure({ timeout: 120_000 });

const STAND = 'Where the story is';

test('a desk head sees what is missing, goes to it, clears the story and says where it ran', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await confirmAll(page);
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  await expect(storyButton(page)).toHaveText('Ready to run?');
  let panel = await opensClear(page);
  await expect(panel.getByRole('region', { name: STAND })).toContainText(
    'Checking. 3 things are still needed before the story may run.',
  );
  await expect(panel).toContainText('3 quotes run: 3 to check.');
  await expect(panel.getByRole('button', { name: 'Clear story to run' })).toBeDisabled();
  await expect(lineOf(panel, 'Not signed', 'We kept the old')).toContainText('To check.');
  await panel.getByRole('button', { name: /We kept the old/ }).click();
  await expect(panel).toBeHidden();
  await keyboardIsOn(quotePane(page, 2));

  await becomes(page, 'Ines Inkwell');
  await checksEach(page);
  await openQuote(page, 1);
  await handsOver(page, 3);
  await signsTheTram(page, 'Tom Typeset');
  await allIsSaved(page);
  panel = await opensClear(page);
  await expect(panel.getByRole('region', { name: STAND })).toContainText(
    'Nothing keeps the story back.',
  );
  await expect(panel.getByRole('button', { name: 'Clear story to run' })).toBeHidden();
  await expect(panel).toContainText(
    'You cannot clear the story, because you do not wear the hat that clears.',
  );
  await panel.getByRole('button', { name: 'Continue as Dan Deadline' }).click();
  await keyboardIsOn(panel.getByRole('region', { name: STAND }));
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await hears(page, 'The story is cleared to run.');
  await expect(panel.getByRole('region', { name: STAND })).toContainText(
    'Cleared to run. It may run as it stands.',
  );
  await expect(panel.getByRole('list', { name: 'What was done with the story' })).toContainText(
    /Cleared to run: version 1\. Dan Deadline, \d\d:\d\d\./,
  );
  await closes(panel);
  await expect(storyButton(page)).toHaveText('Cleared');

  panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Published', exact: true }).click();
  await expect(panel.getByRole('textbox', { name: 'Where it ran' })).toHaveAccessibleDescription(
    /Type where it ran: page, edition or address\./,
  );
  await saysWhereItRan(panel, 'page 3, late edition');
  await hears(page, 'Published: page 3, late edition.');
  await closes(panel);
  await expect(storyButton(page)).toHaveText('Published');
  await allIsSaved(page);
  await page.reload();
  await expect(storyButton(page)).toHaveText('Published');
});

test('a quote that changes takes the clearance with it, and gives it back', async ({ page }) => {
  await openDesk(page);
  await checksTheTram(page);
  await signsTheTram(page, 'Tom Typeset');
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  let panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await hears(page, 'The story is cleared to run.');
  await closes(panel);

  await becomes(page, 'Ines Inkwell');
  await suggestsFix(page, 2, 'a fix, typed by the tester');
  await expect(row(page, 2)).toHaveAccessibleName(/ · changed since signing$/);
  await expect(storyButton(page)).toHaveAccessibleName(
    /^Ready to run\?.*It was cleared; that no longer holds\.$/,
  );
  panel = await opensClear(page);
  await expect(
    panel.getByRole('list', { name: 'Changed since it was cleared' }).getByRole('listitem'),
  ).toHaveText([/Quote 2.*We kept the old.*Now changed since signing\./]);
  await expect(lineOf(panel, 'Changed since signing', 'We kept the old')).toBeVisible();
  await closes(panel);
  await row(page, 2).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, 2)).toHaveAccessibleName(/ · signed$/);
  await expect(storyButton(page)).toHaveText('Cleared');
});

test('a story that ran unsigned is confirmed by another', async ({ page }) => {
  await openDesk(page);
  await checksTheTram(page);
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Run 3 unsigned' }).click();
  await panel.getByRole('textbox', { name: 'Reason, as it will be printed' }).fill('No time');
  await panel.getByRole('button', { name: 'Run all 3 unsigned' }).click();
  await hears(page, '3 quotes run unsigned.');
  await expect(panel).toContainText('3 quotes run: 3 run unsigned.');
  await expect(lineOf(panel, 'Runs unsigned', 'We kept the old')).toContainText(
    'Nobody else has seen it since.',
  );
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await hears(page, 'The story is cleared to run.');
  await saysWhereItRan(panel, 'page 1');
  await lineOf(panel, 'Runs unsigned', 'We kept the old').getByRole('button').click();

  await expect(quotePane(page, 2)).toContainText(
    'Still needed: someone other than who let it run.',
  );
  await goesOnAs(page, 'Ruth Redpencil');
  await pane(page).getByRole('button', { name: 'Confirm what ran' }).click();
  const form = page.getByRole('dialog', { name: 'Confirm quote 2, which runs unsigned' });
  await form.getByRole('button', { name: 'Confirm' }).click();
  await expect(form.getByLabel('What you looked at')).toHaveAccessibleDescription(
    /Type what you looked at/,
  );
  await form.getByLabel('What you looked at').fill('the other paper’s page');
  await form.getByRole('button', { name: 'Confirm' }).click();
  await hears(page, 'Quote 2: confirmed. It stays unsigned until someone signs.');
  await expect(pane(page)).toContainText(/Confirmed since by Ruth Redpencil, .*other paper’s page/);
  await expect(row(page, 2)).toHaveAccessibleName(/ · run unsigned$/);
  const after = await opensClear(page);
  await expect(lineOf(after, 'Runs unsigned', 'We kept the old')).toContainText(
    'Seen: Ruth Redpencil',
  );
  await expect(after).toContainText('2 not yet seen by someone else.');
});

test('a complaint is answered: it stands', async ({ page }) => {
  await openDesk(page);
  await publishesTheTram(page, 'page 3');
  await becomes(page, 'Rob Reporter');
  await complains(page, 2, 'A reader', '2030-01-31', 'The timetable was new.');
  await hears(page, 'Quote 2: complaint by A reader recorded.');
  const complaint = complaintBy(page, 'A reader');
  await expect(complaint).toContainText('The timetable was new.');
  await expect(complaint).toContainText(/due 31 Jan 2030, \d+ days left/);
  await expect(complaint).toContainText('Still needed: someone who signs.');
  let panel = await opensClear(page);
  await expect(lineOf(panel, 'Complaints', 'A reader')).toContainText(/due 31 Jan 2030/);
  await closes(panel);

  await becomes(page, 'Tom Typeset');
  await openQuote(page, 2);
  await expect(complaintBy(page, 'A reader')).toContainText(
    'Still needed: someone other than the first signer.',
  );
  await complaintBy(page, 'A reader')
    .getByRole('button', { name: 'Continue as Ruth Redpencil' })
    .click();
  await complaintBy(page, 'A reader').getByRole('button', { name: 'Stands' }).click();
  const form = page.getByRole('dialog', { name: 'Quote 2 stands' });
  await form.getByLabel('Why it stands').fill('The paper prints the old one.');
  await form.getByRole('button', { name: 'It stands' }).click();
  await hears(page, 'Quote 2: the complaint is answered, it stands.');
  await expect(complaintBy(page, 'A reader')).toContainText(
    'Stands: The paper prints the old one.',
  );
  await expect(row(page, 2)).toHaveAccessibleName(/ · signed$/);
  panel = await opensClear(page);
  await expect(lineOf(panel, 'Complaints', 'A reader')).toContainText('stands. Ruth Redpencil');
  await expect(storyButton(page)).toHaveText('Published');
});

test('a complaint is answered: it is corrected, and the story runs again', async ({ page }) => {
  await openDesk(page);
  await publishesTheTram(page, 'page 3');
  await complains(page, 2, 'A reader', '2020-01-31', 'Not in those words.');
  await expect(complaintBy(page, 'A reader')).toContainText(/due 31 Jan 2020, \d+ days over/);
  await complaintBy(page, 'A reader').getByRole('button', { name: 'Correct it' }).click();
  const form = page.getByRole('dialog', { name: 'Correct quote 2' });
  await form.getByRole('button', { name: 'Correct it' }).click();
  await expect(form.getByLabel('Why it is corrected')).toHaveAccessibleDescription(
    'Type why the complaint is upheld.',
  );
  await form.getByLabel('Why it is corrected').fill('The other paper misheard.');
  await form.getByLabel('The words as they should have run').fill('(words typed by the tester)');
  await form.getByLabel('Where it runs').fill('page 2');
  await form.getByLabel('Who was told').fill('the reader');
  await form.getByRole('button', { name: 'Correct it' }).click();
  await hears(page, 'Quote 2: complaint upheld, the check is withdrawn.');
  await expect(row(page, 2)).toHaveAccessibleName(/ · in hand · Ines/);
  const complaint = complaintBy(page, 'A reader');
  await expect(complaint).toContainText('Corrected: The other paper misheard.');
  await expect(complaint).toContainText('Ran: We kept the old timetable');
  await expect(complaint).toContainText('Corrected to: (words typed by the tester)');
  await expect(complaint).toContainText('Told: the reader');
  await expect(pane(page)).toContainText('Check withdrawn. “Second-hand only” is void.');
  await expect(storyButton(page)).toHaveText('Correcting');

  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 2);
  await decides(page, 'Second-hand only', 'the other paper has corrected it');
  await openQuote(page, 2);
  await handsOver(page, 1);
  await goesOnAs(page, 'Ruth Redpencil');
  await signs(page, 2);
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await panel.getByRole('textbox', { name: 'Where the correction ran' }).fill('page 2');
  await panel.getByRole('button', { name: 'Correction published' }).click();
  await hears(page, 'Correction published: page 2.');
  await expect(panel.getByRole('region', { name: STAND })).toContainText('Corrected.');
  await closes(panel);
  await expect(storyButton(page)).toHaveText('Corrected');
});

test('a dismissal is nodded by a second person', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await confirmAll(page);
  await row(page, 3).click();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Motto' }).click();
  await allIsSaved(page);
  const panel = await opensClear(page);
  await expect(panel.getByRole('region', { name: 'Off the list' })).toContainText(
    'Still needed: someone other than who took it off the list.',
  );
  await lineOf(panel, 'Off the list', 'quiet as a library')
    .getByRole('button', { name: /quiet as a library/ })
    .click();
  await expect(pane(page)).toContainText(
    'Still needed: someone other than who took it off the list.',
  );
  await goesOnAs(page, 'Tom Typeset');
  await pane(page).getByRole('button', { name: 'Nod', exact: true }).click();
  await hears(page, 'Nodded: it stays off the list.');
  await expect(pane(page)).toContainText(/Nodded by Tom Typeset, \d\d:\d\d\./);
  const after = await opensClear(page);
  await expect(lineOf(after, 'Off the list', 'quiet as a library')).toContainText(
    /Motto\. Ines Inkwell, \d\d:\d\d\. Nodded: Tom Typeset/,
  );
});

test('a story is killed in two steps, and is read-only from then on', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Kill the story' }).click();
  const why = panel.getByRole('textbox', { name: 'Why the story is killed' });
  await keyboardIsOn(why);
  await panel.getByRole('button', { name: 'Kill it for good' }).click();
  await expect(why).toHaveAccessibleDescription(/Type why the story is killed\./);
  await why.fill('The tram did not come back.');
  await panel.getByRole('button', { name: 'Kill it for good' }).click();
  await hears(page, 'The story is killed.');
  await expect(panel.getByRole('region', { name: STAND })).toContainText(
    'Killed: The tram did not come back.. Dan Deadline',
  );
  await expect(panel.getByRole('button', { name: 'Kill the story' })).toBeHidden();
  await closes(panel);
  await expect(storyButton(page)).toHaveText('Killed');
});

test('by keys alone: what is missing, unsigned, cleared, published', async ({ page }) => {
  const { keyboard } = page;
  await openDesk(page);
  await checksTheTram(page);
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  await movesTo(page, storyButton(page), 'Tab');
  await keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Ready to run?' });
  await movesTo(page, panel.getByRole('button', { name: /We kept the old/ }));
  await keyboard.press('Enter');
  await keyboardIsOn(quotePane(page, 2));
  await movesTo(page, storyButton(page), 'Shift+Tab');
  await keyboard.press('Enter');
  await movesTo(page, panel.getByRole('button', { name: 'Run 3 unsigned' }));
  await keyboard.press('Enter');
  await keyboardIsOn(panel.getByRole('textbox', { name: 'Reason, as it will be printed' }));
  await keyboard.press('Enter');
  await hears(page, '3 quotes run unsigned.');
  await keyboardIsOn(panel.getByRole('region', { name: STAND }));
  await movesTo(page, panel.getByRole('button', { name: 'Clear story to run' }));
  await keyboard.press('Enter');
  await hears(page, 'The story is cleared to run.');
  await keyboardIsOn(panel.getByRole('region', { name: STAND }));
  await movesTo(page, panel.getByRole('textbox', { name: 'Where it ran' }));
  await keyboard.type('page 1');
  await keyboard.press('Enter');
  await hears(page, 'Published: page 1.');
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await keyboardIsOn(storyButton(page));
});
