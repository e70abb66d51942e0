import { expect, type Page } from '@playwright/test';
import { PLANTED_RECORD, PLANTED_STORY, PLANTED_TITLE } from '../../makers/planted-story.ts';
import { unfolds } from './archive.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  fills,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  paraphraseRow,
  picksFromMenu,
  row,
  types,
  verdict,
} from './desk.ts';
import { opensExport } from './export.ts';
import { breaks } from './faults.ts';
import { findBar, listShows, opensShow, opensSpeakers, speakerCard } from './find-your-way.ts';
import { fixesForm, fixField, isVersion, makesFix, suggestsFix } from './fix.ts';
import { marksByHand, picker, skipsToStory, startsPicking, story } from './marking.ts';
import { choosesStyle, makesStyle, opensStyle } from './house-style.ts';
import { LOST_STATES } from './lost-states.ts';
import { canBeHeld } from './network.ts';
import {
  ARABIC_STORY,
  ARABIC_TITLE,
  ARABIC_WORDS,
  FIFTY_STORY,
  FIFTY_TITLE,
  UNSEEN_STORY,
  UNSEEN_TITLE,
} from './odd-stories.ts';
import { NEWSROOM_STATES } from './newsroom-states.ts';
import { SOURCE_STATES } from './source-states.ts';
import type { State } from './state.ts';
import { attachesToAll, comparison, pastesRecord } from './record.ts';
import { answers, attachesReport, attachesTranscript } from './sources.ts';
import { dragsOver, importsStory, opensImport, TRAM_STORY, TRAM_TRANSCRIPT } from './stories.ts';
import { opensTranslation, saysWhose, typesTranslation, unnamedLines } from './translation.ts';

const TRAM_TITLE = 'Tram returns to Lower Quillford';
const FIX = 'fix, typed by the tester';

async function attached(page: Page): Promise<void> {
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: false,
  });
}

async function chosen(page: Page): Promise<void> {
  await attached(page);
  await verdict(page, 'Second-hand only').click();
  await types(page, 'Reason', 'only another paper has it');
  await page.keyboard.press('Enter');
}

async function worksOffline(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await confirmAll(page);
  await breaks(page, (panel) => panel.getByRole('checkbox', { name: 'Offline' }).check());
  await suggestsFix(page, 1, FIX);
  await expect(page.getByRole('button', { name: '1 on this device' })).toBeVisible();
}

/** Two people give one quote two fixes. */
async function clashes(page: Page): Promise<void> {
  await confirmAll(page);
  await allIsSaved(page);
  const toms = await page.context().newPage();
  const tomsTab = await canBeHeld(toms);
  await openDesk(toms);
  await becomes(toms, 'Tom Typeset');
  await tomsTab.hold();
  await suggestsFix(toms, 2, 'another fix, typed by the tester');
  await hears(toms, 'Fix kept.');
  await suggestsFix(page, 2, FIX);
  await allIsSaved(page);
  await tomsTab.letGo();
  await expect(page.getByRole('region', { name: /^Clash: / })).toBeVisible();
  await toms.close();
}

async function recordFound(page: Page, transcript: string): Promise<void> {
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await openQuote(page, 2);
  await attachesTranscript(page, transcript);
}

/** The planted story with its record attached to every quote that stands in it. */
async function plantedRecord(page: Page): Promise<void> {
  await importsStory(page, PLANTED_STORY, PLANTED_TITLE);
  await expect(row(page, 8)).toBeVisible();
  await pastesRecord(page, PLANTED_RECORD);
  await attachesToAll(page, 7);
  await openQuote(page, 2);
  await expect(comparison(page)).toContainText('Meaning may change: negation');
}

/** Two quotes over the same words, and the chip to choose between them. */
async function overlaps(page: Page): Promise<void> {
  await importsStory(page, TRAM_STORY, TRAM_TITLE);
  await dragsOver(page, 'old timetable');
  await page
    .getByRole('group', { name: 'Selected words' })
    .getByRole('button', { name: 'As paraphrase' })
    .click();
  await hears(page, 'Marked as a paraphrase. Next: say who said it.');
  await story(page).getByText('old timetable', { exact: true }).click();
  await expect(page.getByRole('menu', { name: '2 quotes over these words' })).toBeVisible();
}

const SOURCE_FORM = 'open quote with the form of a source';

export const STATES: readonly State[] = [
  { name: 'first open', reach: async () => {}, inFirefox: 'every look' },
  {
    name: 'record beside the quote',
    reach: async (page) => {
      await plantedRecord(page);
      await pane(page).focus();
      await page.keyboard.press('r');
      await expect(page.getByRole('complementary', { name: 'The record' })).toBeVisible();
    },
  },
  {
    name: 'record and quotes',
    from: 'record beside the quote',
    reach: async (page) => {
      await picksFromMenu(page, 'Record × quotes');
      await expect(page.getByRole('row', { name: /^Quote 2/ })).toContainText('Negation changed');
    },
  },
  {
    name: SOURCE_FORM,
    reach: async (page) => {
      await confirmAll(page);
      await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Attach a source' });
      await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
      await form.getByText('More about the source').click();
    },
  },
  { name: 'verdict chosen', reach: chosen, inFirefox: 'every look' },
  {
    name: 'review',
    from: 'verdict chosen',
    reach: async (page) => {
      await openQuote(page, 1);
      await handsOver(page, 1);
      await goesOnAs(page, 'Tom Typeset');
      await expect(pane(page).getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
    },
    inFirefox: 'every look',
  },
  {
    name: 'list narrowed and ordered',
    reach: async (page) => {
      const show = await opensShow(page);
      await show.getByRole('combobox', { name: 'Order' }).selectOption('Riskiest first');
      await show.getByRole('button', { name: /^John Kerry/ }).click();
      await listShows(page, 3, 1);
      await page.getByText(/^4 attributed statements/).click();
      await row(page, 3).press('f');
      await fills(findBar(page).getByRole('searchbox'), 'meeting');
      await expect(findBar(page)).toContainText('paragraph');
    },
    inFirefox: 'every look',
  },
  {
    name: 'speakers',
    from: 'export',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      const panel = await opensSpeakers(page);
      await speakerCard(panel, 'US state department official')
        .getByRole('button', { name: /^Edit/ })
        .click();
      await expect(panel).toContainText('Never write who it is.');
    },
    inFirefox: 'every look',
  },
  {
    name: 'signed',
    from: 'review',
    reach: async (page) => {
      await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
      await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
    },
    inFirefox: 'every look',
  },
  {
    name: 'what a sign-off covers',
    from: 'signed',
    reach: async (page) => {
      await pane(page).getByText('What this sign-off covers').click();
      await expect(pane(page)).toContainText('Of the speaker: name, role as printed');
    },
  },
  {
    name: 'export',
    from: 'import refused',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      const sheet = await opensExport(page);
      await unfolds(sheet, 'Archive');
      await unfolds(sheet, 'ClaimReview');
    },
    inFirefox: 'every look',
  },
  {
    name: 'import',
    from: 'menu',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await opensImport(page);
    },
    inFirefox: 'every look',
  },
  {
    name: 'import refused',
    from: 'import',
    reach: async (page) => {
      const sheet = page.getByRole('dialog', { name: 'Import a story' });
      await sheet.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(sheet.getByText('There is no text here.').first()).toBeVisible();
    },
    inFirefox: 'every look',
  },
  {
    name: 'no story',
    reach: async (page) => {
      // Firefox reports a font that is called off on its way.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.goto('/story/no-such-story');
      await expect(page.getByRole('button', { name: 'Import a story' })).toBeVisible();
    },
    inFirefox: 'every look',
  },
  {
    name: 'fifty quotes',
    from: 'no story',
    reach: (page) => importsStory(page, FIFTY_STORY, FIFTY_TITLE),
    inFirefox: 'every look',
  },
  {
    name: 'picker',
    reach: async (page) => {
      await skipsToStory(page);
      await startsPicking(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(picker(page)).toContainText('two words');
    },
    inFirefox: 'every look',
  },
  {
    name: 'first and last words',
    reach: async (page) => {
      await skipsToStory(page);
      await page.keyboard.press('w');
      const form = page.getByRole('dialog', { name: 'Mark by first and last words' });
      await form.getByRole('textbox', { name: 'First words' }).fill('the');
      await expect(form.getByRole('radio').first()).toBeVisible();
    },
  },
  { name: 'quotes that overlap', from: 'Arabic story', reach: overlaps, inFirefox: 'every look' },
  { name: 'clash', reach: clashes, needsWorker: true, inFirefox: 'every look' },
  { name: 'offline', from: 'picker', reach: worksOffline, inFirefox: 'every look' },
  {
    name: 'not saved',
    from: 'offline',
    reach: async (page) => {
      await breaks(page, async (panel) => {
        await panel.getByRole('checkbox', { name: 'Offline' }).uncheck();
        await panel.getByRole('checkbox', { name: 'Storage full' }).check();
      });
      await suggestsFix(page, 2, FIX);
      await page.getByRole('button', { name: 'Not saved' }).click();
      await expect(page.getByText(/^The last change is on no disk/)).toBeVisible();
    },
    inFirefox: 'every look',
  },
  {
    name: 'changed since signing',
    from: 'signed',
    reach: async (page) => {
      await becomes(page, 'Ines Inkwell');
      await suggestsFix(page, 1, FIX);
      await expect(row(page, 1)).toHaveAccessibleName(/ · changed since signing$/);
    },
    inFirefox: 'every look',
  },
  {
    name: 'Arabic story',
    from: 'fifty quotes',
    reach: async (page) => {
      await importsStory(page, ARABIC_STORY, ARABIC_TITLE);
      for (const words of ARABIC_WORDS) await marksByHand(page, words);
      await openQuote(page, 1);
    },
    inFirefox: 'every look',
  },
  {
    name: 'translation',
    reach: async (page) => {
      await confirmAll(page);
      await opensTranslation(page, 9);
      await saysWhose(page, 'We translated');
      await typesTranslation(page, 'Arabic', 'A. Bell');
      await hears(page, 'Translation kept.');
      await pane(page).getByRole('radio', { name: 'Someone outside' }).check();
      await types(page, 'Second reader', 'B. Quill');
      await hears(page, 'Translation kept.');
    },
  },
  {
    name: 'unnamed source',
    from: 'translation',
    reach: async (page) => {
      await openQuote(page, 4);
      await expect(unnamedLines(page)).toContainText('the yes of standards');
      await unnamedLines(page).getByRole('button', { name: 'Write it down' }).click();
    },
  },
  {
    name: 'house style',
    reach: async (page) => {
      await becomes(page, 'Dan Deadline');
      await makesStyle(page, 'Tidy speech', 'Harbour desk', 'Profanity may be masked');
      await choosesStyle(page, 'Harbour desk, version 1');
      await opensStyle(page);
    },
  },
  {
    name: 'house style edited',
    from: 'house style',
    reach: async (page) => {
      const sheet = page.getByRole('dialog', { name: 'House style' });
      await sheet.getByRole('button', { name: 'Copy: Tidy speech', exact: true }).click();
      await page.getByRole('button', { name: 'Keep style' }).focus();
    },
  },
  {
    name: 'what nobody sees',
    from: 'quotes that overlap',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await importsStory(page, UNSEEN_STORY, UNSEEN_TITLE);
      await openQuote(page, 1);
    },
  },
  ...SOURCE_STATES,
  ...LOST_STATES,
  ...NEWSROOM_STATES,
];

/** States of the open quote that an art director looks at; for axe they are made of the same parts. */
export const MORE_PICTURES: readonly State[] = [
  {
    name: 'open quote without a source',
    reach: async (page) => {
      await confirmAll(page);
      await openQuote(page, 3);
    },
  },
  {
    name: 'word for word',
    reach: async (page) => {
      await recordFound(page, TRAM_TRANSCRIPT);
      await expect(pane(page)).toContainText('No word differs.');
    },
  },
  {
    name: 'meaning may change',
    reach: (page) =>
      recordFound(page, TRAM_TRANSCRIPT.replace('nobody noticed', 'everybody noticed')),
  },
  {
    name: 'not in this record',
    reach: (page) =>
      recordFound(page, 'Lower Quillford council, another day.\n\nWINDLE: The budget is late.'),
  },
  {
    name: 'two places in the record',
    reach: async (page) => {
      await recordFound(
        page,
        `${TRAM_TRANSCRIPT}\n\nOVERTON: We kept the old timetable and nobody noticed the difference.`,
      );
      await expect(pane(page)).toContainText('2 places in this record');
    },
  },
  {
    name: 'nothing found',
    reach: (page) =>
      importsStory(
        page,
        'Rain over Lower Quillford\n\nIt rained in Lower Quillford on Monday and it rained on Tuesday.\n',
        'Rain over Lower Quillford',
      ),
  },
  {
    name: 'paraphrase',
    reach: async (page) => {
      await confirmAll(page);
      await paraphraseRow(page, 1).click();
      await expect(pane(page)).toHaveAccessibleName(/^Paraphrase 1/);
      await answers(page, 'Context fair?', 'Yes');
    },
  },
  {
    name: 'partial quote',
    reach: async (page) => {
      await confirmAll(page);
      await openQuote(page, 1);
      await expect(pane(page)).toContainText('partial');
      await answers(page, 'Context fair?', 'Yes');
    },
  },
  {
    name: 'translation without a reader yet',
    reach: async (page) => {
      await confirmAll(page);
      await opensTranslation(page, 9);
      await saysWhose(page, 'We translated');
      await typesTranslation(page, 'Arabic', 'A. Bell');
      await hears(page, 'Translation kept.');
    },
  },
  {
    name: 'cut from the story',
    from: 'fixes of a quote',
    reach: async (page) => {
      const form = fixesForm(page, 2);
      await form.getByRole('radio', { name: 'Cut' }).check();
      await makesFix(form);
      await isVersion(page, 2);
      await page
        .getByRole('region', { name: 'Quotes' })
        .getByText(/not a? ?quotations?$/)
        .click();
    },
  },
  {
    name: 'unnamed speaker',
    reach: async (page) => {
      await confirmAll(page);
      await page
        .getByRole('list', { name: 'Quotations', exact: true })
        .getByRole('button', { name: /official/ })
        .first()
        .click();
    },
  },
  {
    name: 'with the reporter',
    reach: async (page) => {
      await confirmAll(page);
      await openQuote(page, 2);
      await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Ask about quote 2' });
      await form.getByLabel('Question').fill('Which briefing was this?');
      await form.getByRole('button', { name: 'Ask', exact: true }).click();
      await expect(form).toBeHidden();
    },
  },
  {
    name: 'cannot sign',
    reach: async (page) => {
      await becomes(page, 'Tom Typeset');
      await attached(page);
      await decides(page, 'Second-hand only', 'only another paper has it');
      await openQuote(page, 1);
      await handsOver(page, 1);
      await expect(pane(page)).toContainText('You cannot sign');
    },
  },
  {
    name: 'runs unsigned',
    reach: async (page) => {
      await attached(page);
      await decides(page, 'Second-hand only', 'only another paper has it');
      await openQuote(page, 1);
      await handsOver(page, 1);
      await becomes(page, 'Dan Deadline');
      await openQuote(page, 1);
      await pane(page).getByRole('button', { name: 'Run unsigned' }).click();
      const form = page.getByRole('dialog', { name: 'Run without a signature' });
      await form.getByLabel('Reason, as it will be printed').fill('no second reader tonight');
      await form.getByRole('button', { name: 'Run unsigned' }).click();
      await expect(row(page, 1)).toHaveAccessibleName(/ · run unsigned$/);
    },
  },
  {
    name: 'fix beside the words',
    reach: async (page) => {
      await confirmAll(page);
      await suggestsFix(page, 2, FIX);
      await expect(fixField(page)).toHaveValue(FIX);
    },
  },
];
