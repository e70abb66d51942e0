import type { Locator, Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import {
  checksTheTram,
  complaintBy,
  complains,
  opensClear,
  signsTheTram,
} from './journey/clearing.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  fills,
  openDesk,
  openQuote,
  pane,
  picks,
} from './journey/desk.ts';
import { opensSpeakers } from './journey/find-your-way.ts';
import { opensStyle } from './journey/house-style.ts';
import { opensStories, picksFor } from './journey/practice.ts';
import { attachesReport, opensAttach, opensEvidence, unfoldsSource } from './journey/sources.ts';
import { opensImport } from './journey/stories.ts';
import { asks } from './journey/talk.ts';
import { opensTranslation, saysWhose } from './journey/translation.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

const FIRST = 'Anti-IS coalition talks focus on jihadist threat';
const KEPT = 'typed by the tester';

/** A form that was opened and filled so that one of its fields is wrong. */
interface Asked {
  /** What the field and the button are looked for in. */
  readonly form: Locator;
  readonly submit: string;
  /** The label of the first field that is wrong. */
  readonly field: string | RegExp;
  /** What is said of it. */
  readonly says: string | RegExp;
  /** The label of a field in which something stands, and still does after that. */
  readonly keeps?: string;
}

/** The form is not taken: the first wrong field has the keyboard and says what is wrong with it. */
async function isAskedFor(page: Page, asked: Asked): Promise<void> {
  const { form } = asked;
  await form.getByRole('button', { name: asked.submit, exact: true }).click();
  const field = form.getByLabel(asked.field, { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(asked.says);
  await expect(form.getByText(asked.says).first()).toBeVisible();
  if (asked.keeps !== undefined)
    await expect(form.getByLabel(asked.keeps, { exact: true })).toHaveValue(KEPT);
  await expect(page.locator('body')).not.toBeFocused();
}

interface Case {
  readonly name: string;
  readonly open: (page: Page) => Promise<Asked>;
}

async function newSpeaker(page: Page): Promise<Locator> {
  await pane(page).press('s');
  const form = page.getByRole('dialog', { name: 'Who said it' });
  await form.getByLabel('Speaker').selectOption({ label: 'Someone else, named' });
  return form;
}

const CASES: readonly Case[] = [
  {
    name: 'a speaker',
    open: async (page) => {
      const form = await newSpeaker(page);
      await fills(form.getByLabel('Role as printed'), KEPT);
      return {
        form,
        submit: 'Save speaker',
        field: 'Name',
        says: 'Type the name as the desk will list it.',
        keeps: 'Role as printed',
      };
    },
  },
  {
    name: 'a speaker of the story’s list',
    open: async (page) => {
      const form = await opensSpeakers(page);
      await form.getByRole('button', { name: 'Add a speaker' }).click();
      await fills(form.getByLabel('Role as printed'), KEPT);
      return {
        form,
        submit: 'Add speaker',
        field: 'Name',
        says: 'Type the name as the desk will list it.',
        keeps: 'Role as printed',
      };
    },
  },
  {
    name: 'an occasion',
    open: async (page) => {
      await pane(page).getByRole('button', { name: 'where and when?' }).click();
      const form = page.getByRole('dialog', { name: 'Where and when it was said' });
      return {
        form,
        submit: 'Save occasion',
        field: 'What it was',
        says: 'Type what it was, where, or the date; one of them is enough to begin.',
      };
    },
  },
  {
    name: 'a source without words, link or title',
    open: async (page) => {
      const form = await opensAttach(page);
      await fills(form.getByLabel('Where', { exact: true }), KEPT);
      return {
        form,
        submit: 'Attach',
        field: 'Text or link',
        says: /Paste the text or a link, choose a file, or type a title\./,
        keeps: 'Where',
      };
    },
  },
  {
    name: 'a source with a wrong link, folded away',
    open: async (page) => {
      const form = await opensAttach(page);
      const fold = form.getByText('More about the source');
      await fold.click();
      await fills(form.getByLabel('Title'), KEPT);
      await fills(form.getByLabel('Link to an archived copy'), 'javascript:nothing');
      await fold.click();
      return {
        form,
        submit: 'Attach',
        field: 'Link to an archived copy',
        says: /https/,
        keeps: 'Title',
      };
    },
  },
  {
    name: 'a source that is put right',
    open: async (page) => {
      await attachesReport(page, { title: KEPT, chain: 'AFP', alsoFor: [], ofOthers: false });
      const form = await opensEvidence(page, KEPT);
      await unfoldsSource(form);
      await fills(form.getByLabel('Link', { exact: true }), 'javascript:nothing');
      await unfoldsSource(form);
      return { form, submit: 'Save', field: 'Link', says: /https/, keeps: 'Title' };
    },
  },
  {
    name: 'a search',
    open: async (page) => {
      await pane(page).getByRole('button', { name: 'where have you looked?' }).click();
      const form = page.getByRole('dialog', { name: 'Where have you looked?' });
      await fills(form.getByLabel('What came of it'), KEPT);
      return {
        form,
        submit: 'Add search',
        field: 'Where',
        says: 'Type where you looked.',
        keeps: 'What came of it',
      };
    },
  },
  {
    name: 'a question without words',
    open: async (page) => {
      await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Ask about quote 1' });
      await fills(form.getByLabel('Whom'), KEPT);
      return { form, submit: 'Ask', field: 'Question', says: 'Type the question.', keeps: 'Whom' };
    },
  },
  {
    name: 'a question to nobody',
    open: async (page) => {
      await pane(page).getByRole('button', { name: 'Ask', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Ask about quote 1' });
      await fills(form.getByLabel('Whom'), ' ');
      await fills(form.getByLabel('Question'), KEPT);
      return { form, submit: 'Ask', field: 'Whom', says: 'Type whom you ask.', keeps: 'Question' };
    },
  },
  {
    name: 'an answer that came',
    open: async (page) => {
      await asks(page, 1, 'Rob Reporter', 'Which briefing was this?');
      await openQuote(page, 1);
      await pane(page).getByRole('button', { name: 'Record the answer' }).click();
      const form = page.getByRole('dialog', { name: 'Answer on quote 1' });
      await fills(form.getByLabel('Answer', { exact: true }), KEPT);
      return {
        form,
        submit: 'Record the answer',
        field: 'How it came',
        says: 'Say how it came: by mail, by call, in person.',
        keeps: 'Answer',
      };
    },
  },
  {
    name: 'a note',
    open: async (page) => {
      await picks(page, 'More acts on this quote', 'Write a note');
      const form = page.getByRole('dialog', { name: 'Note on quote 1' });
      return { form, submit: 'Keep the note', field: 'Note', says: /^Type/ };
    },
  },
  {
    name: 'another title',
    open: async (page) => {
      const form = await opensStories(page);
      await picksFor(form, FIRST, 'Rename');
      await fills(form.getByLabel('Title', { exact: true }), '  ');
      return { form, submit: 'Rename', field: 'Title', says: 'Still needed: a title.' };
    },
  },
  {
    name: 'a house style',
    open: async (page) => {
      await becomes(page, 'Dan Deadline');
      const sheet = await opensStyle(page);
      await sheet.getByRole('button', { name: 'Copy: Tidy speech', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'A style of our own' });
      await fills(form.getByRole('textbox', { name: 'Name' }), '');
      return { form, submit: 'Keep style', field: 'Name', says: 'Type a name for the style.' };
    },
  },
  {
    name: 'a story to bring in',
    open: async (page) => {
      const form = await opensImport(page);
      await form.getByRole('radio', { name: 'Agency copy' }).check();
      await fills(form.getByLabel('Which agency?'), KEPT);
      return {
        form,
        submit: 'Import',
        field: 'Text of the story',
        says: /\S/,
        keeps: 'Which agency?',
      };
    },
  },
  {
    name: 'a story to kill',
    open: async (page) => {
      await becomes(page, 'Dan Deadline');
      const form = await opensClear(page);
      await form.getByRole('button', { name: 'Kill the story' }).click();
      return {
        form,
        submit: 'Kill it for good',
        field: 'Why the story is killed',
        says: 'Type why the story is killed.',
      };
    },
  },
];

for (const { name, open } of CASES)
  test(`what is missing is said at its field, which takes the keyboard: ${name}`, async ({
    page,
  }) => {
    await openDesk(page);
    await confirmAll(page);
    await openQuote(page, 1);
    await isAskedFor(page, await open(page));
  });

test('a language that is none is said at its field, and what was typed stays', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await opensTranslation(page, 9);
  await saysWhose(page, 'We translated');
  const language = pane(page).getByRole('combobox', { name: 'Language', exact: true });
  await fills(language, '?!');
  await page.keyboard.press('Tab');
  await expect(language).toHaveAttribute('aria-invalid', 'true');
  await expect(language).toHaveAccessibleDescription('Type a language, such as Arabic.');
  await expect(language).toHaveValue('?!');
});

test('the same after a story ran: where, who complains, what is put right', async ({ page }) => {
  test.setTimeout(120_000);
  await openDesk(page);
  await checksTheTram(page);
  await signsTheTram(page, 'Tom Typeset');
  await allIsSaved(page);
  await becomes(page, 'Dan Deadline');
  const panel = await opensClear(page);
  await panel.getByRole('button', { name: 'Clear story to run' }).click();
  await isAskedFor(page, {
    form: panel,
    submit: 'Published',
    field: 'Where it ran',
    says: /Type where it ran: page, edition or address\./,
  });
  await fills(panel.getByRole('textbox', { name: 'Where it ran' }), 'page 3');
  await panel.getByRole('button', { name: 'Published', exact: true }).click();
  await expect(panel.getByRole('list', { name: 'What was done with the story' })).toContainText(
    'Published: page 3.',
  );
  await panel.getByRole('button', { name: 'Close' }).click();

  await openQuote(page, 2);
  await picks(page, 'More acts on this quote', 'Record a complaint');
  const complaint = page.getByRole('dialog', { name: 'Complaint about quote 2' });
  await fills(complaint.getByLabel('What they say'), KEPT);
  await isAskedFor(page, {
    form: complaint,
    submit: 'Record the complaint',
    field: 'Who complains',
    says: 'Type who complains.',
    keeps: 'What they say',
  });
  await complaint.getByRole('button', { name: 'Cancel' }).click();
  await complains(page, 2, 'A reader', '2026-12-01', KEPT);

  await becomes(page, 'Ruth Redpencil');
  await openQuote(page, 2);
  await complaintBy(page, 'A reader').getByRole('button', { name: 'Stands' }).click();
  const stands = page.getByRole('dialog', { name: 'Quote 2 stands' });
  await isAskedFor(page, {
    form: stands,
    submit: 'It stands',
    field: 'Why it stands',
    says: 'Type why it stands; it is kept with the complaint.',
  });
  await stands.getByRole('button', { name: 'Cancel' }).click();

  await becomes(page, 'Dan Deadline');
  await openQuote(page, 2);
  await complaintBy(page, 'A reader').getByRole('button', { name: 'Correct it' }).click();
  const correction = page.getByRole('dialog', { name: 'Correct quote 2' });
  await fills(correction.getByLabel('Who was told'), KEPT);
  await isAskedFor(page, {
    form: correction,
    submit: 'Correct it',
    field: 'Why it is corrected',
    says: 'Type why the complaint is upheld.',
    keeps: 'Who was told',
  });
});
