import { expect, test } from './fixtures.ts';
import { openDesk } from './journey/desk.ts';
import { findBar, listShows, opensShow, rowNames } from './journey/find-your-way.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

test('words are found in the list as in the story, however they are typed', async ({ page }) => {
  await openDesk(page);
  await importsStory(
    page,
    'Two doors at the corner\n\n"The cafe\u0301 on the corner — ours — never closed," Baker Berta Bagel said.\n\n"Our caf\u00e9 is open to all of them," Driver Otto Overton said.\n\nThe cafe\u0301 and the caf\u00e9 are two.\n',
    'Two doors at the corner',
  );
  const field = page.getByRole('searchbox', { name: 'Find in the list' });
  for (const typed of ['caf\u00e9', 'cafe\u0301', 'CAF\u00c9']) {
    await field.fill(typed);
    await listShows(page, 2, 0);
  }
  await field.fill('the  corner - ours');
  await listShows(page, 1, 0);
  await field.fill('caf\u00e9');
  await page.getByRole('button', { name: 'Find in the whole story' }).click();
  await expect(findBar(page)).toContainText('1 of 4, paragraph 1');
  // What is painted is what was found, the accent with its letter.
  expect(
    await page.evaluate(() =>
      ['found', 'found-now'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      ),
    ),
  ).toEqual(expect.arrayContaining(['cafe\u0301', 'caf\u00e9']));
});

test('the riskiest come first in a German story too, and the order says what it cannot read', async ({
  page,
}) => {
  await openDesk(page);
  await importsStory(
    page,
    'Die Brücke ist zu\n\n„Das Wetter war gut auf der ganzen Strecke“, sagte Fahrerin Vera Vogt.\n\n„Wir haben das so nie gesagt“, sagte Bürgermeister Otto Ohm.\n',
    'Die Brücke ist zu',
  );
  const order = (await opensShow(page)).getByLabel('Order');
  await order.selectOption('Riskiest first');
  await expect.poll(async () => (await rowNames(page))[0]).toMatch(/nie gesagt[^]*negation/);

  await importsStory(
    page,
    'El puente está cerrado\n\n«Nunca lo hemos dicho, pero es así para todos», dijo la alcaldesa Lola Lindo.\n\n«El tiempo era muy bueno y no hay más», dijo Pepe Prado.\n',
    'El puente está cerrado',
  );
  await expect(order.getByRole('option', { name: /^Riskiest first/ })).toHaveText(
    'Riskiest first; words in Spanish are not read',
  );
});
