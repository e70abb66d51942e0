import type { Page } from '@playwright/test';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import {
  confirmAll,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  row,
  tells,
} from './journey/desk.ts';
import { capsOf, foreignTo, keyboardIsOn, movesTo, pressesAll, stateOf } from './journey/keys.ts';
import { numberOf, selectionBar, selects, skipsToStory, story } from './journey/marking.ts';
import { dragsOver, importsStory, TRAM_STORY } from './journey/stories.ts';

inBothBrowsers();

test.use({ answeredBy: 'page' });

const LETTERS_AND_SIGNS = [...'abcdefghijklmnopqrstuvwxyz0123456789`-=[]\\;,.'];

/** Firefox takes ' for its own search in links: it opens a bar, which has the keyboard from then on. */
function singleIn(browserName: string): readonly string[] {
  return browserName === 'firefox' ? LETTERS_AND_SIGNS : [...LETTERS_AND_SIGNS, "'"];
}

/** The two that work on the whole page, as long as single keys work at all. */
const EVERYWHERE = ['/', '?'];

/** Letters as they come with Shift: WCAG 2.1.4 counts them. */
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Shift+${letter}`);

test('single keys do nothing outside their region, in fields and in dialogs', async ({
  page,
  browserName,
}) => {
  const single = singleIn(browserName);
  await openDesk(page);
  await openQuote(page, 1);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const before = await stateOf(page);
  await pressesAll(page, single);
  expect(await stateOf(page)).toEqual(before);

  const find = page.getByRole('searchbox', { name: 'Find in the list' });
  await find.focus();
  const inField = await stateOf(page);
  await pressesAll(page, ['x', 'j', '1', '[', '?', '/', 'm', 'p']);
  await expect(find).toHaveValue('xj1[?/mp');
  await find.fill('');
  expect(await stateOf(page)).toEqual(inField);

  await picksFromMenu(page, 'Export');
  const sheet = page.getByRole('dialog', { name: 'Export' });
  await keyboardIsOn(sheet.getByRole('button', { name: 'Download CSV', exact: true }));
  const inDialog = await stateOf(page);
  await pressesAll(page, [...single, ...EVERYWHERE]);
  expect(await stateOf(page)).toEqual(inDialog);
});

test('the keys of a region do nothing from a button of the header or from another region', async ({
  page,
  browserName,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
  await expect(pane(page).getByRole('region', { name: 'Verdict' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  const inHeader = await stateOf(page);
  await pressesAll(page, [...singleIn(browserName), ...CAPITALS]);
  expect(await stateOf(page)).toEqual(inHeader);

  await row(page, 1).focus();
  const ofThePane = foreignTo('list');
  expect(ofThePane).toEqual(expect.arrayContaining(['1', '9', 'y', 'e', 'Shift+d', '[', 'm']));
  const inList = await stateOf(page);
  await pressesAll(page, ofThePane);
  expect(await stateOf(page)).toEqual(inList);

  await pane(page).focus();
  const ofTheList = foreignTo('pane');
  expect(ofTheList).toEqual(expect.arrayContaining(['Shift+Enter', 'Home', 'End']));
  const inPane = await stateOf(page);
  await pressesAll(page, ofTheList);
  expect(await stateOf(page)).toEqual(inPane);

  await skipsToStory(page);
  const ofBoth = foreignTo('story');
  expect(ofBoth).toEqual(expect.arrayContaining(['1', 'x', 'a', 'Shift+w', 'Home']));
  const inStory = await stateOf(page);
  await pressesAll(page, ofBoth);
  expect(await stateOf(page)).toEqual(inStory);
});

test('with single keys off not even / and ? work, and that holds after a reload, as a changed key does', async ({
  page,
  browserName,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const find = sheet.getByRole('button', { name: 'Find in the list: /. Change' });
  await movesTo(page, find);
  await keyboard.press('Enter');
  await tells(sheet, /^Press the new key/);
  await keyboard.press('j');
  await tells(sheet, 'J is taken. Press another key.');
  await keyboard.press('Alt+q');
  await tells(sheet, /^Find in the list: (Alt Q|⌥Q)\.$/);
  await movesTo(page, sheet.getByRole('checkbox', { name: /^Single keys work/ }), 'Shift+Tab');
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await keyboardIsOn(row(page, 1));

  await page.reload();
  await expect(row(page, 1)).toBeFocused();
  const before = await stateOf(page);
  // What the page leaves alone, Firefox takes for its own quick find.
  const slash = browserName === 'firefox' ? [] : ['/'];
  await pressesAll(page, [...slash, '?', 'j', 'x', 'f', ...CAPITALS]);
  expect(await stateOf(page)).toEqual(before);
  await keyboard.press('Alt+q');
  await keyboardIsOn(page.getByRole('searchbox', { name: 'Find in the list' }));
});

/** What a board sends: for the digits without Shift, for the keys around P, and where / and ? are. */
const BOARDS = [
  {
    digits: '123456789',
    brackets: ['ü', '+'],
    slash: { key: '/', code: 'Digit7', shiftKey: true },
    questionMark: { key: '?', code: 'Minus', shiftKey: true },
  },
  {
    digits: '&é"\'(-è_ç',
    brackets: ['^', '$'],
    slash: { key: '/', code: 'Period', shiftKey: true },
    questionMark: { key: '?', code: 'KeyM', shiftKey: true },
  },
] as const;

interface SentPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey?: boolean;
}

/** The verdicts by their digits, as MODEL G has them. */
const BY_DIGIT = [
  'Word for word',
  'Accurate, minor edits',
  'Faithful translation',
  'Approximate',
  'Out of context',
  'Meaning changed',
  'Second-hand only',
  'Not in the records we hold',
  'No record to be had',
];

test('digits and brackets are read by their place, / and ? as they are typed, on a German and on a French board', async ({
  page,
}) => {
  const sends = (press: SentPress) =>
    page.evaluate(
      (init) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      press,
    );
  const find = page.getByRole('searchbox', { name: 'Find in the list' });
  const keys = page.getByRole('dialog', { name: 'Keys' });
  const why = page.getByRole('dialog', { name: 'Not a quotation' });
  await openDesk(page);
  await skipsToStory(page);
  for (const { brackets, slash, questionMark } of BOARDS) {
    const [left, right] = brackets;
    await sends({ key: right, code: 'BracketRight' });
    await keyboardIsOn(numberOf(page, 'Quote 2'));
    await sends({ key: left, code: 'BracketLeft' });
    await keyboardIsOn(numberOf(page, 'Quote 1'));
    await sends(questionMark);
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await keyboardIsOn(numberOf(page, 'Quote 1'));
    await sends(slash);
    await keyboardIsOn(find);
    await numberOf(page, 'Quote 1').focus();
  }

  await page.keyboard.press('Enter');
  await keyboardIsOn(pane(page));
  for (const { digits, slash } of BOARDS) {
    for (const [at, label] of BY_DIGIT.entries()) {
      await sends({ key: digits.charAt(at), code: `Digit${at + 1}` });
      await expect(pane(page)).toContainText(`“${label}” still needs`);
    }
    // On one of them this is the digit 7 with Shift.
    await sends(slash);
    await keyboardIsOn(find);
    await expect(pane(page)).toContainText(`“${BY_DIGIT.at(-1)}” still needs`);
    await pane(page).focus();
  }

  // One reason after the other, each by the other board; the keyboard goes on to the next row.
  await openQuote(page, 3);
  await row(page, 3).focus();
  for (const [at, { reason }] of DISMISS_REASONS.entries()) {
    const { digits } = BOARDS[at % 2 === 0 ? 0 : 1];
    await keyboardIsOn(row(page, 3));
    await page.keyboard.press('x');
    await keyboardIsOn(why.getByRole('button', { name: 'Scare quotes' }));
    await sends({ key: digits.charAt(at), code: `Digit${at + 1}` });
    await hears(page, `Quote 3 put away: ${reason}.`);
    await expect(why).toBeHidden();
  }

  await selects(page, 'suppress and to take over');
  await selectionBar(page).getByRole('button', { name: 'As paraphrase' }).click();
  await expect(pane(page)).toHaveAccessibleName(/^Paraphrase /);
  const chip = page.getByRole('menu', { name: '2 quotes over these words' });
  for (const { digits } of BOARDS)
    for (const at of [1, 0]) {
      await story(page).getByText('suppress and to take over', { exact: true }).click();
      await keyboardIsOn(chip.getByRole('menuitem').first());
      const item = await chip.getByRole('menuitem').nth(at).getAttribute('aria-label');
      await sends({ key: digits.charAt(at), code: `Digit${at + 1}` });
      await expect(chip).toHaveCount(0);
      await expect(pane(page)).toHaveAccessibleName(
        new RegExp(`^${/^\w+ \w+/.exec(item ?? '')?.[0]}`),
      );
    }
});

interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly covered: boolean;
  /** It stands behind the stop before it in reading order; true for the first. */
  readonly follows: boolean;
}

declare global {
  interface Window {
    lastStop: Element | null;
  }
}

/** Where the keyboard is, and whether a person can see that. */
async function stopOf(page: Page): Promise<Stop | null> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const style = getComputedStyle(element);
    const [first] = element.getClientRects();
    const rect = first ?? element.getBoundingClientRect();
    // Inside its box, and inside a circle that fills it.
    const parts = [0.25, 0.5, 0.75];
    const hits = parts.flatMap((across) =>
      parts.map((down) =>
        document.elementFromPoint(rect.left + rect.width * across, rect.top + rect.height * down),
      ),
    );
    const before = window.lastStop ?? null;
    // Behind the last one Firefox gives the keyboard to its own bars.
    if (before === element) return null;
    window.lastStop = element;
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40),
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      covered: hits.some(
        (hit) => hit === null || !(element.contains(hit) || hit.contains(element)),
      ),
      follows:
        before === null ||
        (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    };
  });
}

test('Tab goes in reading order through everything, is always seen and never caught', async ({
  page,
}) => {
  await openDesk(page);
  await openQuote(page, 1);
  // It comes behind the first paint.
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Skip to the story' }).focus();
  // From here on as with keys alone: the pointer that opened the quote shows no focus.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const stops: Stop[] = [];
  for (let at = 0; at < 80; at += 1) {
    const stop = await stopOf(page);
    // Behind the last one the keyboard leaves the page, or begins again.
    if (stop === null || (stops.length > 1 && stop.name === stops[0]?.name)) break;
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.length).toBeLessThan(80);
  expect(stops.filter((stop) => !stop.outlined)).toEqual([]);
  expect(stops.filter((stop) => stop.covered)).toEqual([]);
  expect(stops.filter((stop) => !stop.follows)).toEqual([]);
  const names = stops.map((stop) => stop.name);
  for (const part of [/^Skip to the story/, /^Menu$/, /^1\W/, /^Quote 1,/, /^Done, next/])
    expect(
      names.some((name) => part.test(name)),
      String(part),
    ).toBe(true);
  // One number of the story and one row of the list are stops, not all of them.
  expect(names.filter((name) => /^Quote \d+,/.test(name))).toHaveLength(1);
  await story(page).focus();
});

test('a find is put away with its reason by two keys', async ({ page }) => {
  await openDesk(page);
  await openQuote(page, 3);
  await row(page, 3).focus();
  await page.keyboard.press('x');
  const why = page.getByRole('dialog', { name: 'Not a quotation' });
  await expect(why.getByRole('button', { name: 'Scare quotes' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(why).toBeHidden();
  await keyboardIsOn(row(page, 3));
  await page.getByRole('region', { name: 'Quotes' }).getByText('1 not a quotation').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'motto' })).toBeVisible();
});

test('among quotes that overlap the digits obey the switch and can be changed', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
  await dragsOver(page, 'old timetable');
  await selectionBar(page).getByRole('button', { name: 'As paraphrase' }).click();
  await expect(pane(page)).toHaveAccessibleName(/^Paraphrase /);
  const chip = page.getByRole('menu', { name: '2 quotes over these words' });
  const opensChip = async (): Promise<void> => {
    await story(page).getByText('old timetable', { exact: true }).click();
    await keyboardIsOn(chip.getByRole('menuitem').first());
  };
  await opensChip();
  expect(await capsOf(chip)).toEqual(['1', '2']);
  const [first = '', second = ''] = await chip
    .getByRole('menuitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  const nameOf = (item: string): RegExp => new RegExp(`^${/^\w+ \w+/.exec(item)?.[0]}`);
  await keyboard.press('2');
  await expect(chip).toHaveCount(0);
  await keyboardIsOn(pane(page));
  await expect(pane(page)).toHaveAccessibleName(nameOf(second));

  await picksFromMenu(page, 'Keys');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByRole('button', { name: 'Open the first: 1. Change' }).click();
  await keyboard.press('Alt+k');
  await sheet.getByRole('checkbox', { name: /^Single keys work/ }).uncheck();
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await opensChip();
  expect(await capsOf(chip)).toEqual([expect.stringMatching(/^(Alt K|⌥K)$/)]);
  const before = await stateOf(page);
  await pressesAll(page, ['1', '2', 'Shift+1']);
  expect(await stateOf(page)).toEqual(before);
  await keyboard.press('Alt+k');
  await expect(chip).toHaveCount(0);
  await expect(pane(page)).toHaveAccessibleName(nameOf(first));
});
