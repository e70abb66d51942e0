import type { Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { allIsSaved, becomes, confirmAll, openDesk, openQuote, row } from './journey/desk.ts';
import { suggestsFix } from './journey/fix.ts';
import { canBeHeld } from './journey/network.ts';
import { listensToSayings, type Said } from './journey/speech.ts';

inBothBrowsers();

/** Two seconds, less what a timer of a browser may be early by its rounding. */
const APART = 1995;

const isNews = ({ words }: Said): boolean => /changed by|^Sav|A clash/.test(words);

async function tomComes(page: Page): Promise<void> {
  await openDesk(page);
  await becomes(page, 'Tom Typeset');
  await expect(row(page, 1)).toBeVisible();
}

/** Each of the news with how long before it something else was said. */
function newsWithPause(said: readonly Said[]): readonly (Said & { readonly after: number })[] {
  return said.flatMap((item, at) => {
    const before = said[at - 1];
    return isNews(item) && before !== undefined ? [{ ...item, after: item.at - before.at }] : [];
  });
}

test('what others do and how the work is kept is told in pauses, the open quote closed, never over an act', async ({
  page,
  context,
}) => {
  const heard = await listensToSayings(page);
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  const toms = await context.newPage();
  await tomComes(toms);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Open quote' })).toHaveCount(0);
  for (const number of [1, 2, 3]) {
    await suggestsFix(toms, number, `fix ${number}, typed by the tester`);
    await allIsSaved(toms);
  }
  await expect
    .poll(async () => (await heard()).some(({ words }) => /3 quotes changed by Tom/.test(words)))
    .toBe(true);
  // An act while news are about to come: its sentence is said, and they come later.
  await suggestsFix(toms, 4, 'fix 4, typed by the tester');
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await heard()).some(({ words }) => /4 quotes changed by Tom/.test(words)), {
      timeout: 15_000,
    })
    .toBe(true);
  const said = await heard();
  const words = said.map((item) => item.words);
  expect(words[0]).toMatch(/^10 quotations confirmed\./);
  expect(words.filter((sentence) => sentence.startsWith('Taken back:'))).toHaveLength(1);
  // What the last news say holds the earlier ones; none is said twice.
  const told = words.filter((sentence) => /changed by/.test(sentence));
  expect(new Set(told).size).toBe(told.length);
  const news = newsWithPause(said);
  expect(news.length).toBeGreaterThanOrEqual(2);
  for (const { words: sentence, after } of news)
    expect(after, `${sentence} among ${JSON.stringify(said)}`).toBeGreaterThanOrEqual(APART);
});

test('a clash is told to both, once, with who and on which quote', async ({ page, context }) => {
  const inesHears = await listensToSayings(page);
  await openDesk(page);
  await confirmAll(page);
  await allIsSaved(page);
  const toms = await context.newPage();
  const tomHears = await listensToSayings(toms);
  const tomsTab = await canBeHeld(toms);
  await tomComes(toms);
  await tomsTab.hold();
  await suggestsFix(toms, 2, 'first fix, typed by the tester');
  await suggestsFix(page, 2, 'second fix, typed by the tester');
  await allIsSaved(page);
  await tomsTab.letGo();

  const telling = async (hears: typeof inesHears): Promise<readonly string[]> =>
    (await hears()).map(({ words }) => words).filter((words) => /clash/i.test(words));
  await expect.poll(() => telling(inesHears), { timeout: 15_000 }).not.toEqual([]);
  await expect.poll(() => telling(tomHears), { timeout: 15_000 }).not.toEqual([]);
  // Time for a second saying, were there one.
  await openQuote(page, 2);
  await expect(page.getByRole('region', { name: /^Clash: / })).toBeVisible();
  await page.waitForTimeout(2 * APART);
  const [ines] = await telling(inesHears);
  expect(ines).toMatch(/Quote 2 changed by Tom Typeset: .*a clash/);
  const [tom] = await telling(tomHears);
  expect(tom).toMatch(/A clash between you and Ines Inkwell\./);
  expect(await telling(inesHears)).toHaveLength(1);
  expect(await telling(tomHears)).toHaveLength(1);
});
