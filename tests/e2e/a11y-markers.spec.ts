import type { Page } from '@playwright/test';
import { brokenRules } from './axe.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, hears, openDesk, openQuote, pane, quotePane, row } from './journey/desk.ts';
import { marksByHand, numberOf, story } from './journey/marking.ts';
import { ARABIC_STORY, ARABIC_TITLE } from './journey/odd-stories.ts';
import { wayTo } from './journey/state.ts';
import { STATES } from './journey/states.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

/** The card of the open quote, as a screen reader finds it: a comment on the story. */
function card(page: Page) {
  // A role of ARIA 1.3, which the test runner does not know by name.
  return pane(page).locator('[role=comment]');
}

test('the number of the open quote points to its card, which is a comment with its own heading', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 2);
  const id = await card(page).getAttribute('id');
  await expect(numberOf(page, 'Quote 2')).toHaveAttribute('aria-details', id ?? 'none');
  await expect(story(page).locator('[aria-details]')).toHaveCount(1);
  await expect(card(page)).toHaveAccessibleName('2 · John Kerry');
  await expect(card(page).getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    '2 · John Kerry',
  );
  await openQuote(page, 6);
  await expect(numberOf(page, 'Quote 6')).toHaveAttribute('aria-details', id ?? 'none');
  await expect(story(page).locator('[aria-details]')).toHaveCount(1);
  expect(await brokenRules(page)).toEqual([]);
});

test('on a phone the number points to the card only while the card is there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(story(page)).toBeVisible();
  await expect(story(page).locator('[aria-details]')).toHaveCount(0);
  await numberOf(page, 'Quote 2').press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(numberOf(page, 'Quote 2')).toHaveAttribute('aria-details', /./);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(story(page).locator('[aria-details]')).toHaveCount(0);
});

test('the story, its rows and the printed words say their language, the desk’s own words theirs', async ({
  page,
}) => {
  await openDesk(page);
  await expect(story(page)).toHaveAttribute('lang', 'en');
  await expect(row(page, 1).locator('[dir=auto]')).toHaveAttribute('lang', 'en');
  await expect(story(page).locator('[lang]')).toHaveCount(0);
  await importsStory(page, ARABIC_STORY, ARABIC_TITLE);
  await expect(story(page)).toHaveAttribute('lang', 'ar');
  await expect(row(page, 1).locator('[dir=auto]')).toHaveAttribute('lang', 'ar');
  await expect(numberOf(page, 'Quote 1')).toHaveAttribute('lang', 'en');
  const printed = pane(page).getByRole('region', { name: 'Printed against said' });
  await expect(printed.locator('p[lang=ar]').first()).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);
});

test('words under three quotes carry three lines, each at its own depth', async ({ page }) => {
  await openDesk(page);
  await marksByHand(page, 'the Iraqi security forces');
  await marksByHand(page, 'Iraqi security');
  const words = story(page)
    .locator('mark')
    .filter({ hasText: /^Iraqi security$/ });
  const lines = await words.evaluate((mark) => {
    const found: (readonly [line: string, offset: number])[] = [];
    for (let at: Element | null = mark; at !== null; at = at.firstElementChild) {
      const { textDecorationLine, textUnderlineOffset } = getComputedStyle(at);
      found.push([textDecorationLine, Number.parseFloat(textUnderlineOffset)]);
    }
    return found;
  });
  expect(lines.map(([line]) => line)).toEqual(['underline', 'underline', 'underline']);
  const offsets = lines.map(([, offset]) => offset).toSorted((a, b) => a - b);
  for (const [at, offset] of offsets.slice(1).entries())
    expect(offset - (offsets[at] ?? 0)).toBeGreaterThan(2.5);
});

test('the initials beside a number are not said, and leave the line as high as it is', async ({
  page,
}) => {
  await openDesk(page);
  const number = numberOf(page, 'Quote 6');
  await expect(number).toHaveText('6PH');
  await expect(number).toHaveAccessibleName('Quote 6, Philip Hammond, to confirm');
  const heights = await story(page).evaluate((element) => {
    const high = (paragraph: Element): number => paragraph.getBoundingClientRect().height;
    const line = Number.parseFloat(getComputedStyle(element).fontSize) * 1.58;
    return [...element.querySelectorAll('p')]
      .filter((paragraph) => paragraph.querySelector('button') !== null)
      .map((paragraph) => high(paragraph) / line);
  });
  expect(heights.length).toBeGreaterThan(5);
  for (const lines of heights) expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
});

async function reaches(page: Page, name: string): Promise<void> {
  const state = STATES.find((item) => item.name === name);
  if (state === undefined) throw new Error(`no such state: ${name}`);
  for (const { reach } of wayTo(state, STATES)) await reach(page);
}

/** Nine times the same words of one invented mayor. */
const NINE_TIMES = `The bell of the line is polished

${Array.from(
  { length: 9 },
  (_, at) => `"The bell is polished again," Mayor Wilma Windle said at stop number ${at + 1}.`,
).join('\n\n')}
`;

test('the same words said again are linked: six lead on, the rest are counted', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(page, NINE_TIMES, 'The bell of the line is polished');
  await openQuote(page, 2);
  const same = quotePane(page, 2).getByText(/^Same words as quote 1quote 3/);
  await expect(same).toHaveText(/quote 7 and 2 more · check together$/);
  await same.getByRole('button', { name: 'quote 4' }).click();
  await expect(quotePane(page, 4)).toBeVisible();
  await hears(page, /^Next: quote 4, Windle/);
});

test('a number, its row and the number of the strip have the verdict in their names', async ({
  page,
}) => {
  await openDesk(page);
  await reaches(page, 'verdict chosen');
  await expect(numberOf(page, 'Quote 1')).toHaveAccessibleName(
    'Quote 1, John Kerry, second-hand only, in hand',
  );
  const paragraph = story(page).getByRole('paragraph').filter({ hasText: 'taming IS' });
  await expect(paragraph).toMatchAriaSnapshot(`
    - paragraph:
      - mark: "\\"the challenge of our time\\""
      - button "Quote 1, John Kerry, second-hand only, in hand"
  `);
  await expect(page.getByRole('list', { name: 'Quotations', exact: true })).toMatchAriaSnapshot(`
    - list "Quotations":
      - listitem:
        - button /^1 .*Kerry · second-hand only · in hand · you$/
  `);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(
    page.getByRole('button', { name: 'Quote 1, Kerry, second-hand only · in hand · you' }),
  ).toBeVisible();
});
