import { expect, type Page } from '@playwright/test';
import { becomes, confirmAll, openQuote } from './desk.ts';
import {
  attachesTyped,
  CAPTIONS,
  choosesRecording,
  opensEvidence,
  recording,
  sourcesOf,
  unfoldsSource,
} from './sources.ts';
import type { State } from './state.ts';

const MINUTES = {
  type: 'Document or court record',
  title: 'Minutes of the Quillford club',
  link: 'http://example.org/minutes',
  locator: 'page 7',
  archived: 'https://web.archive.org/web/20161022140500/http://example.org/minutes',
};

async function withMinutes(page: Page, confidential: boolean): Promise<void> {
  await confirmAll(page);
  await openQuote(page, 1);
  await attachesTyped(page, { ...MINUTES, confidential });
}

/** What a source can look like: its links, kept from this person, seen by another, played. */
export const SOURCE_STATES: readonly State[] = [
  {
    name: 'links of a source',
    reach: async (page) => {
      await withMinutes(page, false);
      const form = await opensEvidence(page, MINUTES.title);
      await unfoldsSource(form);
    },
    inFirefox: 'light',
  },
  {
    name: 'confidential source kept',
    reach: async (page) => {
      await withMinutes(page, true);
      await opensEvidence(page, 'Confidential source');
    },
  },
  {
    name: 'confidential source seen',
    from: 'confidential source kept',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await becomes(page, 'Ruth Redpencil');
      await openQuote(page, 1);
      await expect(sourcesOf(page)).toContainText(MINUTES.title);
    },
  },
  {
    name: 'recording beside the words',
    reach: async (page) => {
      await confirmAll(page);
      await openQuote(page, 2);
      const title = 'Tape of the briefing';
      await attachesTyped(page, { type: 'Our recording', title, locator: '00:00:02' });
      await sourcesOf(page)
        .getByRole('button', { name: `Play ${title}` })
        .click();
      await choosesRecording(recording(page));
      await recording(page)
        .getByLabel('Follow its captions')
        .setInputFiles({
          name: 'briefing.vtt',
          mimeType: 'text/vtt',
          buffer: Buffer.from(CAPTIONS),
        });
      await recording(page).getByRole('slider').fill('4.5');
      await expect(recording(page)).toContainText('second line of the tester');
    },
  },
];
