import { expect, type Page } from '@playwright/test';
import {
  checksTheTram,
  clearPanel,
  closes,
  complaintBy,
  complains,
  opensClear,
  saysWhereItRan,
  signsTheTram,
} from './clearing.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  handsOver,
  hears,
  openQuote,
  pane,
  picks,
  signs,
} from './desk.ts';
import { forLegal, marksForLegal } from './legal.ts';
import { fixesForm, fixField, isVersion, makesFix, opensFixes, typesFix } from './fix.ts';
import { opensStories, picksFor, practiceIsOpen, prompt } from './practice.ts';
import {
  ALTERED_TRANSCRIPT,
  asksForSecondVerdicts,
  holdsTheTram,
  opensQueue,
  queueRows,
  takesProposal,
} from './queue.ts';
import { attachesReport, attachesTranscript } from './sources.ts';
import type { State } from './state.ts';
import {
  importsStory,
  QUAY_STORY,
  QUAY_TITLE,
  QUAY_TRANSCRIPT,
  TRAM_TRANSCRIPT,
} from './stories.ts';
import { asks, notes, opensHistory, opensTalk, recordsAnswer, thread } from './talk.ts';

const REASON = 'everybody noticed, the mayor said';

/** Three people asked about, one answer written down, one note that blocks and one that names Tom. */
async function talked(page: Page): Promise<void> {
  await confirmAll(page);
  await openQuote(page, 4);
  await asks(page, 4, 'the reporter', 'Did you hear it yourself?');
  await openQuote(page, 5);
  await asks(page, 5, 'the ministry', 'Is there a transcript?');
  await openQuote(page, 3);
  await notes(page, 3, { text: 'Can you read this one?', names: ['Tom'], blocks: false });
  await openQuote(page, 2);
  await asks(page, 2, 'the reporter', 'Which recording is this from?');
  await recordsAnswer(page, 2, { who: 'Petra Press', how: 'call', text: 'It comes tomorrow.' });
  await asks(page, 2, 'the press office', 'Is there a longer tape?');
  await notes(page, 2, { text: 'The date is not sure.', names: [], blocks: true });
  await allIsSaved(page);
}

async function handedOver(page: Page, transcript: string): Promise<void> {
  await holdsTheTram(page, transcript);
  await takesProposal(page, 1, 'Word for word');
  if (transcript === TRAM_TRANSCRIPT) await takesProposal(page, 2, 'Word for word');
  else await takesProposal(page, 2, 'Meaning changed', REASON);
  await openQuote(page, 1);
  await handsOver(page, 2);
  await allIsSaved(page);
}

/** Quote 1 word for word, quote 2 with its meaning changed, both signed; quote 3 is none. */
async function signedAsAltered(page: Page): Promise<void> {
  await holdsTheTram(page, ALTERED_TRANSCRIPT);
  await openQuote(page, 3);
  await picks(page, 'not a quotation', /Scare quotes/);
  await takesProposal(page, 1, 'Word for word');
  await takesProposal(page, 2, 'Meaning changed', REASON);
  await handsOver(page, 2);
  await becomes(page, 'Ruth Redpencil');
  await openQuote(page, 1);
  await signs(page, 1);
  await openQuote(page, 2);
  await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
  await hears(page, 'Standards say yes.');
  await signs(page, 2);
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 2);
}

async function fixed(page: Page): Promise<void> {
  await signedAsAltered(page);
  await makesFix(await opensFixes(page, 2));
  await isVersion(page, 2);
  await allIsSaved(page);
  await becomes(page, 'Tom Typeset');
}

/** One quote cut, one signed and changed since, and between them “she”, who stands after another sentence now. */
async function shifted(page: Page): Promise<void> {
  await importsStory(page, QUAY_STORY, QUAY_TITLE);
  await confirmAll(page);
  await openQuote(page, 3);
  await attachesTranscript(page, QUAY_TRANSCRIPT);
  await takesProposal(page, 3, 'Word for word');
  await openQuote(page, 3);
  await handsOver(page, 1);
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 3);
  await signs(page, 3);
  await becomes(page, 'Ines Inkwell');
  await typesFix(page, 3, 'Nobody asked the harbour about its colour,');
  await page.keyboard.press('Enter');
  await makesFix(await opensFixes(page, 3));
  await isVersion(page, 2);
  await openQuote(page, 1);
  const form = await opensFixes(page, 1);
  await form.getByRole('radio', { name: 'Cut' }).check();
  await makesFix(form);
  await isVersion(page, 3);
  await allIsSaved(page);
  await openQuote(page, 1);
}

async function cleared(page: Page): Promise<void> {
  await checksTheTram(page);
  await signsTheTram(page, 'Tom Typeset');
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await expect(panel.getByRole('region', { name: 'Where the story is' })).toContainText(
    'Cleared to run.',
  );
}

/** Signed by Tom before the note that blocks was written, in a story with much left to do. */
async function signedThenBlocked(page: Page): Promise<void> {
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await handsOver(page, 1);
  await becomes(page, 'Dan Deadline');
  await openQuote(page, 2);
  await notes(page, 2, {
    text: 'Nobody clears this before the tape is in.',
    names: [],
    blocks: true,
  });
}

/** What several people make of a story: talk, queue, fixes, versions, clearing, complaints, other stories. */
export const NEWSROOM_STATES: readonly State[] = [
  {
    name: 'question, answer and block',
    reach: async (page) => {
      await talked(page);
      await expect(thread(page).getByRole('listitem')).not.toHaveCount(0);
    },
    inFirefox: 'light',
  },
  {
    name: 'questions and notes',
    from: 'question, answer and block',
    reach: async (page) => {
      await becomes(page, 'Tom Typeset');
      await opensTalk(page);
    },
  },
  {
    name: 'history since you left',
    from: 'questions and notes',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      const sheet = await opensHistory(page);
      await expect(sheet.getByRole('region', { name: 'Since you left' })).toContainText('Quote 2');
    },
  },
  {
    name: 'queue with signing together',
    reach: async (page) => {
      await handedOver(page, TRAM_TRANSCRIPT);
      await becomes(page, 'Tom Typeset');
      await openQuote(page, 1);
      await allIsSaved(page);
      const panel = await opensQueue(page);
      await panel.getByText('One is left out').click();
    },
  },
  {
    name: 'queue by risk',
    reach: async (page) => {
      await handedOver(page, ALTERED_TRANSCRIPT);
      await becomes(page, 'Tom Typeset');
      await openQuote(page, 3);
      await expect(queueRows(await opensQueue(page))).toHaveCount(2);
    },
  },
  {
    name: 'second verdict unseen',
    reach: async (page) => {
      await holdsTheTram(page, ALTERED_TRANSCRIPT);
      await asksForSecondVerdicts(page);
      await takesProposal(page, 2, 'Meaning changed', REASON);
      await openQuote(page, 2);
      await handsOver(page, 1);
      await allIsSaved(page);
      await becomes(page, 'Tom Typeset');
      await openQuote(page, 2);
      await expect(
        pane(page).getByRole('region', { name: 'Your verdict, the first unseen' }),
      ).toBeVisible();
    },
  },
  {
    name: 'fixes of a quote',
    reach: async (page) => {
      await signedAsAltered(page);
      const form = await opensFixes(page, 2);
      await expect(form.getByRole('region', { name: 'What it does' })).toContainText('version 2');
    },
  },
  {
    name: 'fix that adds a credit',
    from: 'fixes of a quote',
    reach: async (page) => {
      const form = fixesForm(page, 2);
      await form.getByRole('radio', { name: 'Add the credit' }).check();
      await form.getByLabel('Outlet to name').fill('The Practice Desk');
      await expect(form).toContainText('according to The Practice Desk');
    },
  },
  {
    name: 'fix kept in its field',
    from: 'fix that adds a credit',
    reach: async (page) => {
      const form = fixesForm(page, 2);
      await form.getByRole('button', { name: 'Keep as the fix' }).click();
      await expect(form).toBeHidden();
      await expect(fixField(page)).not.toHaveValue('');
    },
  },
  {
    name: 'new version to sign again',
    reach: async (page) => {
      await fixed(page);
      await openQuote(page, 2);
      await expect(pane(page).getByRole('list', { name: 'Changed since signing' })).toBeVisible();
    },
  },
  {
    name: 'new version around a signed quote',
    from: 'new version to sign again',
    reach: async (page) => {
      await openQuote(page, 1);
      await expect(
        pane(page).getByRole('group', { name: /^The sentence after, as it was signed/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'new version, speaker may have shifted',
    reach: async (page) => {
      await shifted(page);
      await page.getByText('1 not a quotation', { exact: true }).last().click();
      await expect(pane(page).getByRole('button', { name: 'Still Reed' })).toBeVisible();
    },
  },
  {
    name: 'ready to run, blocked',
    reach: async (page) => {
      await signedThenBlocked(page);
      const panel = await opensClear(page);
      await expect(panel.getByRole('button', { name: 'Clear story to run' })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    },
  },
  {
    name: 'ready to run, its forms open',
    from: 'ready to run, blocked',
    reach: async (page) => {
      const panel = clearPanel(page);
      await panel.getByRole('button', { name: /^Run \d+ unsigned$/ }).click();
      await panel.getByRole('button', { name: 'Kill the story' }).click();
      await expect(
        panel.getByRole('textbox', { name: 'Reason, as it will be printed' }),
      ).toBeVisible();
    },
  },
  { name: 'ready to run, cleared', reach: cleared },
  {
    name: 'complaint on a quote',
    from: 'ready to run, cleared',
    reach: async (page) => {
      await saysWhereItRan(clearPanel(page), 'site, 2 November');
      await closes(clearPanel(page));
      await complains(page, 2, 'Wilma Windle', '2030-01-05', 'I never said that.');
      await expect(complaintBy(page, 'Wilma Windle')).toBeVisible();
    },
  },
  {
    name: 'complaint to be corrected',
    from: 'complaint on a quote',
    reach: async (page) => {
      await complaintBy(page, 'Wilma Windle').getByRole('button', { name: 'Correct it' }).click();
      const form = page.getByRole('dialog', { name: 'Correct quote 2' });
      await form.getByRole('button', { name: 'Correct it' }).click();
      await expect(form.getByText('Type why the complaint is upheld.').first()).toBeVisible();
    },
  },
  {
    name: 'marked for legal',
    reach: async (page) => {
      await confirmAll(page);
      await openQuote(page, 2);
      await marksForLegal(page, 2, 'Why, typed by the tester.');
    },
  },
  {
    name: 'mark for legal, to be changed',
    from: 'marked for legal',
    reach: async (page) => {
      await forLegal(page).getByRole('button', { name: 'Change the mark for legal' }).click();
      await expect(page.getByRole('dialog', { name: 'Mark quote 2 for legal' })).toBeVisible();
    },
  },
  {
    name: 'stories of the desk',
    reach: async (page) => {
      await confirmAll(page);
      await allIsSaved(page);
      const sheet = await opensStories(page);
      await sheet.getByText('How the work goes', { exact: true }).click();
      await expect(sheet).toContainText('How long in each state');
    },
    inFirefox: 'every look',
  },
  {
    name: 'starting the desk again',
    from: 'stories of the desk',
    reach: async (page) => {
      const sheet = page.getByRole('dialog', { name: 'Stories' });
      await sheet.getByText('As a table').first().click();
      await picksFor(sheet, 'Anti-IS coalition talks focus on jihadist threat', 'Rename');
      await sheet.getByRole('button', { name: 'Start again…' }).click();
    },
  },
  {
    name: 'tour of the practice story',
    reach: async (page) => {
      const sheet = await opensStories(page);
      await sheet.getByRole('button', { name: /^Practice story: five minutes/ }).click();
      await practiceIsOpen(page);
      await expect(prompt(page, 1)).toBeVisible();
    },
    inFirefox: 'every look',
  },
  {
    name: 'menu',
    from: 'first open',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await expect(page.getByRole('menu', { name: 'Menu' })).toBeVisible();
    },
    inFirefox: 'every look',
  },
];
