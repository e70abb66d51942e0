import { expect, type Page } from '@playwright/test';
import { keyboardIsOn } from './keys.ts';
import { story } from './marking.ts';

/** More lines than any of these stories has. */
const FARTHEST = 40;

interface Caret {
  readonly before: string;
  readonly behind: string;
}

/** The words of the story before and behind the browser's caret, as far as its own piece of text goes. */
async function aroundCaret(page: Page): Promise<Caret> {
  return await story(page).evaluate((element) => {
    const { focusNode, focusOffset = 0 } = document.getSelection() ?? {};
    if (!(focusNode instanceof Text) || !element.contains(focusNode))
      return { before: '', behind: '' };
    const { data } = focusNode;
    return { before: data.slice(0, focusOffset), behind: data.slice(focusOffset) };
  });
}

/**
 * One press, and where the caret is then: over WebDriver BiDi it may move a moment later. At the end
 * of a line that wraps, Firefox takes one press to the head of the next, which is the same place.
 */
async function steps(page: Page, key: string): Promise<Caret> {
  const was = await aroundCaret(page);
  await page.keyboard.press(key);
  for (const wait of [0, 5, 10, 20, 50]) {
    await page.waitForTimeout(wait);
    const is = await aroundCaret(page);
    if (is.before !== was.before || is.behind !== was.behind) return is;
  }
  return was;
}

/** The caret stands right before these words, and the story has the keyboard. */
export async function caretIsBefore(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await aroundCaret(page)).behind).toMatch(new RegExp(`^${words}`));
  await keyboardIsOn(story(page));
}

/** The caret stands right behind these words, and the story has the keyboard. */
export async function caretIsBehind(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await aroundCaret(page)).before).toMatch(new RegExp(`${words}$`));
  await keyboardIsOn(story(page));
}

/** Down by lines, then on by characters, as the browser moves its own caret, to right before these words. */
export async function movesCaretTo(page: Page, words: string): Promise<void> {
  let caret = await aroundCaret(page);
  const far = ({ before, behind }: Caret): number =>
    (before + behind).indexOf(words) - before.length;
  const isHere = ({ before, behind }: Caret): boolean => (before + behind).includes(words);
  for (let lines = 0; lines < FARTHEST && !isHere(caret); lines += 1)
    caret = await steps(page, 'ArrowDown');
  while (far(caret) !== 0) caret = await steps(page, far(caret) > 0 ? 'ArrowRight' : 'ArrowLeft');
  await caretIsBefore(page, words);
}

/** Selects these words from the caret on, character by character with Shift and an arrow. */
export async function selectsFromCaret(page: Page, words: string): Promise<void> {
  for (const _ of words) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(words);
}
