import { expect, type Locator, type Page } from '@playwright/test';
import { picksFromMenu } from './desk.ts';

/** A story of a place and of people that do not exist. */
export const TRAM_STORY = `Tram returns to Lower Quillford

By Tess Tester

LOWER QUILLFORD (Practice Desk) - The tram came back to Lower Quillford on Monday after nine years.

"The bell rang before the first passenger was on board," Mayor Wilma Windle said.

"We kept the old timetable and nobody noticed the difference," Windle added.

Driver Otto Overton called the morning "quiet as a library".

The depot keeps a motto, "never early", painted over its green door.

Overton said he would drive the line again on Tuesday and keep the bell polished for spring.
`;

/** What the invented mayor says in the invented transcript. */
export const TRAM_TRANSCRIPT = `Lower Quillford council, opening of the line.

WINDLE: Good morning. The bell rang before the first passenger was on board. I heard it from the bridge.

WINDLE: We kept the old timetable and nobody noticed the difference. That is all.`;

/** A story of that place in which “she” stands behind the name it means. */
export const QUAY_STORY = `Quay opens in Lower Quillford

By Tess Tester

LOWER QUILLFORD (Practice Desk) - Harbour master Tilda Tern opened the quay on Monday, in the rain.

"We built it in nine years and lost one hammer," said Rosa Reed, the chief engineer.

"It leaks in two places that we know of," she said.

"Nobody asked the harbour about the colour," Tern said.
`;

export const QUAY_TITLE = 'Quay opens in Lower Quillford';

/** What the invented harbour master says. */
export const QUAY_TRANSCRIPT = `Lower Quillford harbour, opening of the quay.

TERN: Good morning. Nobody asked the harbour about the colour. I would have said grey.`;

export async function opensImport(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'Import a story');
  const sheet = page.getByRole('dialog', { name: 'Import a story' });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** Text onto the clipboard and from there into the field that has the keyboard. */
export async function pastes(page: Page, text: string): Promise<void> {
  if (page.context().browser()?.browserType().name() === 'firefox') await copies(page, text);
  else {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }
  await page.keyboard.press('ControlOrMeta+V');
}

/** As a person copies: an ordinary Firefox gives no page the clipboard. The keyboard comes back to its field. */
async function copies(page: Page, text: string): Promise<void> {
  const field = await page.evaluateHandle((words) => {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    area.value = words;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.focus();
    area.select();
    return { area, before };
  }, text);
  await page.keyboard.press('ControlOrMeta+C');
  await field.evaluate(({ area, before }) => {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  });
}

/** Pastes a story of our own and opens it. */
export async function importsStory(page: Page, text: string, title: string): Promise<void> {
  await fillsImport(page, await opensImport(page), text, title);
}

/** The same in the sheet that a desk without a story opens by itself. */
export async function importsFirstStory(page: Page, text: string, title: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Import a story' });
  await expect(sheet).toBeVisible();
  await fillsImport(page, sheet, text, title);
}

async function fillsImport(page: Page, sheet: Locator, text: string, title: string): Promise<void> {
  await sheet.getByLabel('Text of the story').focus();
  await pastes(page, text);
  await sheet.getByRole('radio', { name: 'Ours' }).check();
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** The words as they are drawn in the story, in page coordinates, after scrolling to them. */
async function placeOf(story: Locator, words: string) {
  return await story.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { readonly node: Node; readonly start: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, start: text.length });
      text += node.textContent ?? '';
    }
    const at = text.indexOf(wanted);
    if (at < 0) throw new Error(`not in the story: ${wanted}`);
    const rectAt = (offset: number): DOMRect => {
      const found = nodes.findLast((item) => item.start <= offset);
      if (found === undefined) throw new Error('no text there');
      const range = document.createRange();
      range.setStart(found.node, offset - found.start);
      range.setEnd(found.node, offset - found.start + 1);
      found.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return range.getBoundingClientRect();
    };
    rectAt(at);
    const first = rectAt(at);
    const last = rectAt(at + wanted.length - 1);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
}

/** Drags the mouse over words of the story. */
export async function dragsOver(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page.getByRole('article', { name: 'Story' }), words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
