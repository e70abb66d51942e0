import { expect, type Page } from '@playwright/test';
import { unfolds } from './archive.ts';
import {
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  openQuote,
  pane,
  row,
  types,
  verdict,
} from './desk.ts';
import { opensExport } from './export.ts';
import { findBar, listShows, opensShow, opensSpeakers, speakerCard } from './find-your-way.ts';
import { attachesReport } from './sources.ts';
import { opensImport } from './stories.ts';

/** A state of the desk that is looked at: by axe, by an art director. */
export interface State {
  readonly name: string;
  /** From the first open to there, with the mouse. */
  readonly reach: (page: Page) => Promise<void>;
}

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

async function inReview(page: Page): Promise<void> {
  await attached(page);
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await handsOver(page, 1);
  await goesOnAs(page, 'Tom Typeset');
  await expect(pane(page).getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
}

async function signed(page: Page): Promise<void> {
  await inReview(page);
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
}

export const SOURCE_FORM = 'open quote with the form of a source';

export const STATES: readonly State[] = [
  { name: 'first open', reach: async () => {} },
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
  { name: 'verdict chosen', reach: chosen },
  { name: 'review', reach: inReview },
  {
    name: 'list narrowed and ordered',
    reach: async (page) => {
      const show = await opensShow(page);
      await show.getByRole('combobox', { name: 'Order' }).selectOption('Riskiest first');
      await show.getByRole('button', { name: /^John Kerry/ }).click();
      await listShows(page, 3, 1);
      await page.getByText(/^4 attributed statements/).click();
      await row(page, 3).press('f');
      await findBar(page).getByRole('searchbox').fill('meeting');
      await expect(findBar(page)).toContainText('paragraph');
    },
  },
  {
    name: 'speakers',
    reach: async (page) => {
      const panel = await opensSpeakers(page);
      await speakerCard(panel, 'US state department official')
        .getByRole('button', { name: /^Edit/ })
        .click();
      await expect(panel).toContainText('Never write who it is.');
    },
  },
  { name: 'signed', reach: signed },
  {
    name: 'export',
    reach: async (page) => {
      const sheet = await opensExport(page);
      await unfolds(sheet, 'Archive');
      await unfolds(sheet, 'ClaimReview');
    },
  },
  {
    name: 'import',
    reach: async (page) => {
      await opensImport(page);
    },
  },
];
