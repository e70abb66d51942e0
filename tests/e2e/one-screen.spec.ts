import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { confirmAll, openDesk, openQuote, pane, row, verdict } from './journey/desk.ts';
import { comparison } from './journey/record.ts';
import { attachesTranscript } from './journey/sources.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

/** The smallest page on which nothing of an open quote has to be scrolled to. */
const PAGE = { width: 1280, height: 800 } as const;

/** An invented record: nobody said it. */
const SAID = `Lower Quillford, opening of the line.

WINDLE: Good morning. We kept the old timetable and everybody noticed the difference. The bell is back.

PELL: The trams are as quiet as a library, and I like it.`;

test.use({
  viewport: PAGE,
  contextOptions: { reducedMotion: 'reduce' },
  answeredBy: 'page',
});

/** Wholly in the window, without scrolling. */
async function isInView(each: Locator): Promise<void> {
  await expect(each).toBeInViewport({ ratio: 1 });
}

/** What is asked of every quote: who, source, the four questions, the verdicts, a reason, the acts. */
async function theWorkIsInView(page: Page): Promise<void> {
  await isInView(pane(page).getByRole('heading', { level: 2 }));
  await isInView(pane(page).getByRole('button', { name: 'why?' }));
  for (const asked of [/^These words\?/, /^This speaker\?/, /^Context fair\?/, /^Translation\?/])
    await isInView(pane(page).getByRole('button', { name: asked }));
  for (const name of ['Word for word', 'Approximate', 'No record to be had'])
    await isInView(verdict(page, name));
  await isInView(pane(page).getByRole('textbox', { name: 'Reason' }));
  for (const act of [/^Ask(?! the)/, /^Hand over/, /^Done, next/])
    await isInView(pane(page).getByRole('button', { name: act }));
}

test('ten rows, the open quote with its paragraphs, and all its work stand on one screen', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 6);
  for (let number = 1; number <= 10; number += 1) await isInView(row(page, number));
  // Its own paragraph and one at either side.
  for (const words of [/^Speaking to the BBC/, /months yet before/, /^But he stressed/])
    await isInView(page.getByRole('main').getByRole('paragraph').filter({ hasText: words }));
  await isInView(pane(page).getByRole('button', { name: 'Attach a source', exact: true }));
  await theWorkIsInView(page);
  const head = page.getByRole('banner');
  await isInView(head.getByRole('button', { name: /^\d+ to check$/ }));
  await isInView(head.getByRole('button', { name: 'Saved', exact: true }));
  await isInView(head.getByRole('button', { name: /^You are / }));
});

test('with the record beside the words the same', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await confirmAll(page);
  await openQuote(page, 2);
  await attachesTranscript(page, SAID);
  await isInView(comparison(page));
  await theWorkIsInView(page);
});
