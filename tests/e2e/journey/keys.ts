import { expect, type Locator, type Page } from '@playwright/test';
import { ALL_KEYS } from '#ui/desk/all-keys.ts';
import { isPosition, type KeyRow, namesOf, type Region } from '#ui/desk/keys.ts';
import { comes } from './comes.ts';

const FARTHEST = 60;

/** Where the keyboard is. */
export async function keyboardIsOn(target: Locator): Promise<void> {
  await comes(target.and(target.page().locator(':focus')), 'attached');
  await expect(target).toBeFocused();
}

/**
 * Tab past the last element leaves the page for the browser's own bars. A driver may go on sending keys to
 * the page then, which come as events but press nothing (Firefox over WebDriver BiDi, seen on a page of
 * three buttons): so a walk that ends so is an error of the walk, and goes the other way (`goesTo`).
 */
async function hasFocus(target: Locator): Promise<boolean> {
  const found = await target.evaluate(
    (element) => element === document.activeElement && { inPage: document.hasFocus() },
  );
  if (found !== false && !found.inPage)
    throw new Error(
      `The keyboard left the page on the way to ${target.toString()}. Go there with goesTo.`,
    );
  return found !== false;
}

/** Presses a key until the keyboard is on the target, as a person without a mouse does. */
export async function movesTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await comes(target);
  await expect(target).toBeVisible();
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await keyboardIsOn(target);
}

/** The key caps that are printed in a piece of the page, in order. */
export async function capsOf(piece: Locator): Promise<readonly string[]> {
  return await piece.locator('kbd').allTextContents();
}

/** The same, forwards or back, as the target lies before or behind where the keyboard is. */
export async function goesTo(page: Page, target: Locator): Promise<void> {
  await comes(target);
  await expect(target).toBeVisible();
  const isBefore = await target.evaluate((element) => {
    const at = document.activeElement ?? document.body;
    return (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  await movesTo(page, target, isBefore ? 'Shift+Tab' : 'Tab');
}

/** Goes to it and presses a key there. */
export async function pressesOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await goesTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field and types over what stands in it. */
export async function typesOver(page: Page, field: Locator, words: string): Promise<void> {
  await goesTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  if (words === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(words);
}

/** Goes to a list of choices and down in it to the one of this name. */
export async function choosesByName(page: Page, choices: Locator, name: string): Promise<void> {
  await goesTo(page, choices);
  await page.keyboard.press('Home');
  const chosen = (): Promise<string> =>
    choices.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label ?? '');
  for (let steps = 0; steps < FARTHEST && (await chosen()) !== name; steps += 1)
    await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(name);
}

/** Picks from the menu of the header. */
export async function picksFromMenuByKeys(page: Page, item: string | RegExp): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await pressesOn(page, menu);
  await movesTo(page, page.getByRole('menuitem', { name: item }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

/** The keyboard is somewhere: what it was on may be gone, it is not. */
export async function keyboardIsNotLost(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toBeFocused();
}

function isWithoutModifier(key: string): boolean {
  return !key.includes('Mod+') && !key.includes('Alt+');
}

/** Whether keys are told apart as the page does: a bracket is the place it has on the board. */
function asPressed(key: string): string {
  const name = namesOf(key).at(-1) ?? '';
  if (!isPosition(name)) return key;
  const typed = { BracketLeft: '[', BracketRight: ']' }[name] ?? name.slice('Digit'.length);
  return key.replace(name, typed);
}

/** The keys without Ctrl, ⌘ or Alt of all other regions that this one does not know. */
export function foreignTo(region: Region): readonly string[] {
  const keysOf = (rows: readonly KeyRow[]): readonly string[] =>
    rows.flatMap(({ keys }) => keys).filter(isWithoutModifier);
  const own = keysOf(
    ALL_KEYS.filter((item) => item.region === region || item.region === 'everywhere'),
  );
  // Enter presses what has focus, Esc closes what is open: they are no commands of a region alone.
  const others = keysOf(ALL_KEYS).filter((key) => !own.includes(key) && key !== 'Escape');
  return [...new Set(others)].filter((key) => key !== 'Enter').map(asPressed);
}

/** Everything a stray key could change: what is open, where the keyboard is, what is said. */
export async function stateOf(page: Page): Promise<unknown> {
  return await page.evaluate(() => ({
    address: location.pathname,
    dialogs: [...document.querySelectorAll('dialog[open], :popover-open')].length,
    rows: [...document.querySelectorAll('[aria-label=Quotations] li')].map(
      (item) => item.textContent,
    ),
    open: document.querySelector('[data-pane-focus]')?.getAttribute('aria-label') ?? null,
    keyboard: document.activeElement?.outerHTML.slice(0, 120) ?? null,
    pane: document.querySelector('[data-pane-focus]')?.textContent ?? null,
    bars: document.querySelectorAll('[role=toolbar], search').length,
  }));
}

export async function pressesAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
