import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  becomes,
  confirmAll,
  fills,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
} from './journey/desk.ts';
import { opensSpeakers, speakerCard } from './journey/find-your-way.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

const TURNED = '\u202e001\u202c';
const NAMED = '[right-to-left override]001[end of embedding]';

const TITLE = `Pay ${TURNED} euros in Lower Quillford`;

/** A headline, words and names that read other than they stand. */
const STORY = `${TITLE}

LOWER QUILLFORD (Practice Desk) - The town of Lower Quillford pays from Monday on.

"Pay ${TURNED} euros," Mayor Nora Nib said.

"We paid ${TURNED} coins before and nobody minded," said Karl Kelp, a keeper.
`;

/** Every word of the page with an unseen character in it that no chip shows, and where it stands. */
async function unseenIn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
    const found: string[] = unseen.test(document.title) ? [`title: ${document.title}`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      if (around === null || around.closest('script, style, textarea, [data-control]') !== null)
        continue;
      if (unseen.test(node.nodeValue ?? ''))
        found.push(`${around.tagName}.${around.className}: ${node.nodeValue}`);
    }
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (/^(aria-.*|title|placeholder|alt|label)$/.test(name) && unseen.test(value))
          found.push(`${element.tagName} ${name}: ${value}`);
    return found;
  });
}

test('no part of the page turns words round that stand in it: each unseen character has its name', async ({
  page,
}) => {
  test.slow();
  await openDesk(page);
  await importsStory(page, STORY, TITLE);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading.locator('[data-control]')).toHaveCount(2);
  await expect(heading).toHaveAttribute('title', `Pay ${NAMED} euros in Lower Quillford`);
  await expect(page).toHaveTitle(`Pay ${NAMED} euros in Lower Quillford · Verbatim`);
  expect(await unseenIn(page)).toEqual([]);
  await confirmAll(page);
  await openQuote(page, 1);
  expect(await unseenIn(page), 'the desk').toEqual([]);

  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const source = page.getByRole('dialog', { name: 'Attach a source' });
  await fills(source.getByLabel('Text or link'), `Town paper: pay ${TURNED} euros`);
  await source.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(source).toBeHidden();
  expect(await unseenIn(page), 'the pane with a source').toEqual([]);

  for (const item of [
    'Stories',
    'Record × quotes',
    'Questions and notes',
    'To sign',
    'Ready to run',
    'History',
    'House style',
    'Export',
    'Copies and backup',
  ]) {
    await picksFromMenu(page, item);
    const sheet = page.getByRole('dialog').last();
    await expect(sheet).toBeVisible();
    // A sheet asks for its lists when it opens.
    await page.waitForTimeout(300);
    expect(await unseenIn(page), item).toEqual([]);
    if (item === 'Stories')
      await expect(sheet.locator('[data-control="right-to-left override"]').first()).toBeVisible();
    if (item === 'Export')
      await expect(sheet.getByRole('cell').locator('[data-control]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  const speakers = await opensSpeakers(page);
  const card = speakerCard(speakers, 'Nora Nib');
  await card.getByRole('button', { name: 'Edit: Nora Nib' }).click();
  await fills(card.getByLabel('Name', { exact: true }), `Nora ${TURNED} Nib`);
  await card.getByRole('button', { name: 'Save speaker' }).click();
  const named = `Nora ${NAMED} Nib`;
  await expect(speakers.getByRole('button', { name: `Edit: ${named}` })).toBeVisible();
  await speakers.getByRole('button', { name: 'Merge: Karl Kelp' }).click();
  await expect(speakers.getByRole('option', { name: named })).toBeAttached();
  expect(await unseenIn(page), 'a merge').toEqual([]);
  await speakers.getByRole('button', { name: 'Move quotes: Karl Kelp' }).click();
  expect(await unseenIn(page), 'a split').toEqual([]);
  await expect(speakers.getByRole('option', { name: named })).toBeAttached();
  await page.keyboard.press('Escape');
  expect(await unseenIn(page), 'the desk with such a name').toEqual([]);
  await picksFromMenu(page, 'History');
  await expect(
    page.getByRole('dialog', { name: 'History' }).getByText(TURNED).first(),
  ).toBeVisible();
  expect(await unseenIn(page), 'the history of a name').toEqual([]);
  await page.keyboard.press('Escape');
  await becomes(page, 'Tom Typeset');
  expect(await unseenIn(page), 'the desk of another').toEqual([]);
});

test('two of one last name are told apart in words, and no name is given twice', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(
    page,
    `Kelps keep the light

LOWER QUILLFORD (Practice Desk) - The light is kept by two.

"The lamp is cleaned every single morning," said Keeper Karla Kelp.

"The lamp is never cleaned in the rain," said Karl Kelp, her brother.

"The lamp was paid for by the whole town," said Mayor Wilma Windle Jr.
`,
    'Kelps keep the light',
  );
  const list = page.getByRole('region', { name: 'Quotes' });
  await expect(list.getByRole('button', { name: /Karla Kelp/ })).toHaveCount(1);
  await expect(list.getByRole('button', { name: /Karl Kelp/ })).toHaveCount(1);
  await expect(list.getByRole('button', { name: /Windle/ })).toHaveCount(1);
  await expect(page.getByRole('article', { name: 'Story' })).toContainText('KaK');
  await expect(page.getByRole('article', { name: 'Story' })).toContainText('KlK');

  const panel = await opensSpeakers(page);
  const karla = speakerCard(panel, 'Karla Kelp');
  await karla.getByRole('button', { name: 'Edit: Karla Kelp' }).click();
  await fills(karla.getByLabel('Name', { exact: true }), ' Karl  Kelp');
  await karla.getByRole('button', { name: 'Save speaker' }).click();
  await expect(karla).toContainText('Karl Kelp is in this story already.');
  await karla.getByRole('button', { name: 'Merge instead' }).click();
  await karla.getByLabel('Karla Kelp is the same as').selectOption('Karl Kelp');
  await karla.getByRole('button', { name: 'Merge', exact: true }).click();
  await hears(page, 'Karla Kelp is Karl Kelp now: 1 quote moved.');
});
