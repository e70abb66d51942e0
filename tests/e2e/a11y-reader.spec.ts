import type { Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { openDesk, row } from './journey/desk.ts';
import { story } from './journey/marking.ts';
import { LONG_QUOTE_STORY, LONG_QUOTE_TITLE } from './journey/odd-stories.ts';
import { importsStory } from './journey/stories.ts';
import { readsAloud } from './journey/virtual-reader.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

const MARK = 'mark';
const END_OF_MARK = 'end of mark';

/** What is said beside the words of the story: what an element is, where one ends, what is for the ear. */
const BESIDE_WORDS =
  /^((article|heading), .+|(end of )?(article|heading|paragraph|mark)(, .+)?|Paragraph|(quote|paraphrase) P?\d+ (begins|ends))$/;

/** The words of the story as they are seen. */
async function wordsSeen(page: Page): Promise<ReadonlySet<string>> {
  const text = await story(page).evaluate((article) => {
    const seen = article.cloneNode(true) as Element;
    for (const aside of seen.querySelectorAll('button, [class*="_said_"]')) aside.remove();
    return [...seen.querySelectorAll('p, h2, h3, [class*="_locator_"]')]
      .map((block) => block.textContent)
      .join('\n');
  });
  return new Set(text.split(/\s+/));
}

/** The phrases of one quotation, from where it begins to its number, the words between as one. */
function passage(phrases: readonly string[], number: number): readonly string[] {
  const from = phrases.indexOf(`quote ${number} begins`);
  const to = phrases.findIndex((phrase) => phrase.startsWith(`button, Quote ${number},`));
  return phrases.slice(from, to + 1);
}

/** The phrases without the numbers of the quotes and what stands in them: figures and initials. */
function withoutNumbers(phrases: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let end: string | null = null;
  for (const phrase of phrases) {
    if (phrase === end) end = null;
    else if (end === null && phrase.startsWith('button, '))
      end = phrases.includes(`end of ${phrase}`) ? `end of ${phrase}` : null;
    else if (end === null) kept.push(phrase);
  }
  return kept;
}

/** Where each quotation begins, its words, its end and its number are said once, and no word is cut. */
async function readsEachOnce(page: Page, quotes: number): Promise<readonly string[]> {
  const phrases = await readsAloud(story(page));
  for (let number = 1; number <= quotes; number += 1) {
    const said = passage(phrases, number);
    expect(said[0]).toBe(`quote ${number} begins`);
    expect(said[1]).toBe(MARK);
    expect(said.at(-3)).toBe(END_OF_MARK);
    expect(said.at(-2)).toBe(`quote ${number} ends`);
    expect(said.at(-1)).toMatch(new RegExp(`^button, Quote ${number}, .+, to confirm`));
    for (const once of [`quote ${number} begins`, `quote ${number} ends`])
      expect(phrases.filter((phrase) => phrase === once)).toHaveLength(1);
    const numbers = phrases.filter((phrase) => phrase.startsWith(`button, Quote ${number},`));
    expect(numbers).toHaveLength(1);
  }
  const seen = await wordsSeen(page);
  const heard = withoutNumbers(phrases)
    .filter((phrase) => !BESIDE_WORDS.test(phrase))
    .join(' ');
  expect(heard.split(/\s+/).filter((word) => !seen.has(word))).toEqual([]);
  return phrases;
}

test('a virtual screen reader says begin, words, end and number of a quote once each, over three paragraphs too', async ({
  page,
}) => {
  await openDesk(page);
  const firstStory = page.url();
  await importsStory(page, LONG_QUOTE_STORY, LONG_QUOTE_TITLE);
  const long = passage(await readsEachOnce(page, 2), 1);
  expect(long.filter((phrase) => phrase === MARK)).toHaveLength(3);
  expect(long.filter((phrase) => phrase === 'end of paragraph')).toHaveLength(2);
  await page.goto(firstStory);
  await expect(row(page, 10)).toBeVisible();
  await readsEachOnce(page, 10);
});
