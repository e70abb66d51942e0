import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  confirmAll,
  goesOnAs,
  handsOver,
  openDesk,
  openQuote,
  pane,
  row,
  types,
  verdict,
} from './journey/desk.ts';
import { comparison } from './journey/record.ts';
import { attachesTranscript } from './journey/sources.ts';
import { importsStory, TRAM_STORY } from './journey/stories.ts';

/** A window of 1280×800, and what a browser's own bars leave of it for the page. */
const PAGES = [
  { width: 1280, height: 800 },
  { width: 1280, height: 680 },
] as const;

/** An invented record: nobody said it. */
const SAID = `Lower Quillford, opening of the line.

WINDLE: Good morning. We kept the old timetable and everybody noticed the difference. The bell is back.

PELL: The trams are as quiet as a library, and I like it.`;

test.use({
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

/** Of the open quote nothing has to be scrolled to but the lines of a long comparison, in themselves. */
async function nothingScrolls(page: Page): Promise<void> {
  const scrolled = await pane(page).evaluate((region) =>
    [...region.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.getAttribute('aria-label') ?? element.className),
  );
  expect(scrolled.filter((name) => name !== 'Printed over said')).toEqual([]);
}

/** What the story prints of the open quote, with the sentences around it. */
function printedWords(page: Page): Locator {
  return comparison(page)
    .getByRole('paragraph')
    .filter({ hasText: /^Printed: / });
}

/**
 * A record of the words as they are printed, so that nobody's are invented: the sentence before, the
 * quotation without its marks, the sentence after.
 */
async function asPrinted(page: Page): Promise<string> {
  const around = comparison(page)
    .getByRole('paragraph')
    .filter({ hasText: /^(The sentence|Printed)/ });
  const texts = await around.allTextContents();
  return texts.map((text) => text.replace(/^[^:]*: /, '').replaceAll(/["“”]| ¶/g, '')).join('\n\n');
}

for (const viewport of PAGES)
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

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

    test('every quotation of the first story without a source, the longest too', async ({
      page,
    }) => {
      await openDesk(page);
      await confirmAll(page);
      for (let number = 1; number <= 10; number += 1) {
        await openQuote(page, number);
        await isInView(printedWords(page));
        await theWorkIsInView(page);
        await nothingScrolls(page);
      }
    });

    test('the longest one with its record, decided, and in front of the one who signs', async ({
      page,
    }) => {
      await openDesk(page);
      await confirmAll(page);
      await openQuote(page, 6);
      await attachesTranscript(page, await asPrinted(page));
      const lines = comparison(page).getByRole('group', { name: 'Printed over said' });
      await isInView(lines);
      await nothingScrolls(page);
      await verdict(page, 'Out of context').click();
      await expect(verdict(page, 'Out of context')).toHaveAttribute('aria-pressed', 'true');
      await isInView(lines);
      await isInView(comparison(page));
      await theWorkIsInView(page);
      await isInView(pane(page).getByRole('textbox', { name: 'Fix' }));
      await nothingScrolls(page);
      await types(page, 'Reason', 'typed by the tester');
      await pane(page).getByRole('textbox', { name: 'Reason' }).press('Enter');
      await handsOver(page, 1);
      await goesOnAs(page, 'Tom Typeset');
      await isInView(lines);
      await isInView(verdict(page, 'Out of context'));
      for (const act of ['Sign', 'Send back'])
        await isInView(pane(page).getByRole('button', { name: act, exact: true }));
    });
  });
