import { expect, type Page } from '@playwright/test';
import {
  checksTheTram,
  complaintBy,
  complains,
  opensClear,
  publishesTheTram,
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
import { fixField, isVersion, makesFix, opensFixes } from './fix.ts';
import { opensStories, practiceIsOpen, prompt } from './practice.ts';
import {
  ALTERED_TRANSCRIPT,
  asksForSecondVerdicts,
  holdsTheTram,
  opensQueue,
  queueRows,
  takesProposal,
} from './queue.ts';
import { attachesReport } from './sources.ts';
import { TRAM_TRANSCRIPT } from './stories.ts';
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

async function seenByTom(page: Page): Promise<void> {
  await talked(page);
  await becomes(page, 'Tom Typeset');
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

async function published(page: Page): Promise<void> {
  await publishesTheTram(page, 'site, 2 November');
  await complains(page, 2, 'Wilma Windle', '2030-01-05', 'I never said that.');
  await expect(complaintBy(page, 'Wilma Windle')).toBeVisible();
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

interface NewsroomState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly inFirefox?: boolean;
}

/** What several people make of a story: talk, queue, fixes, versions, clearing, complaints, other stories. */
export const NEWSROOM_STATES: readonly NewsroomState[] = [
  {
    name: 'question, answer and block',
    reach: async (page) => {
      await talked(page);
      await expect(thread(page).getByRole('listitem')).not.toHaveCount(0);
    },
    inFirefox: true,
  },
  {
    name: 'questions and notes',
    reach: async (page) => {
      await seenByTom(page);
      await opensTalk(page);
    },
  },
  {
    name: 'history since you left',
    reach: async (page) => {
      await seenByTom(page);
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
    name: 'fix kept in its field',
    reach: async (page) => {
      await signedAsAltered(page);
      const form = await opensFixes(page, 2);
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
    reach: async (page) => {
      await fixed(page);
      await openQuote(page, 1);
      await expect(
        pane(page).getByRole('group', { name: /^The sentence after, as it was signed/ }),
      ).toBeVisible();
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
  { name: 'ready to run, cleared', reach: cleared },
  {
    name: 'complaint on a quote',
    reach: published,
  },
  {
    name: 'complaint to be corrected',
    reach: async (page) => {
      await published(page);
      await complaintBy(page, 'Wilma Windle').getByRole('button', { name: 'Correct it' }).click();
      const form = page.getByRole('dialog', { name: 'Correct quote 2' });
      await form.getByRole('button', { name: 'Correct it' }).click();
      await expect(form.getByRole('alert').first()).toBeVisible();
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
    inFirefox: true,
  },
  {
    name: 'tour of the practice story',
    reach: async (page) => {
      const sheet = await opensStories(page);
      await sheet.getByRole('button', { name: /^Practice story: five minutes/ }).click();
      await practiceIsOpen(page);
      await expect(prompt(page, 1)).toBeVisible();
    },
    inFirefox: true,
  },
  {
    name: 'menu',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await expect(page.getByRole('menu', { name: 'Menu' })).toBeVisible();
    },
  },
];
