import { expect, test } from './fixtures.ts';
import { openDesk, row, tells } from './journey/desk.ts';
import { keyboardIsOn, movesTo } from './journey/keys.ts';

test.use({ answeredBy: 'page' });

test('one of the keys of a command is changed, the space bar among others, and the rest stay', async ({
  page,
}) => {
  const { keyboard } = page;
  await openDesk(page);
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const list = sheet
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'In the list' }) });
  const next = list.getByRole('button', { name: 'Next quote: J. Change' });
  await movesTo(page, next);
  await keyboard.press('Enter');
  await keyboard.press('Space');
  await tells(sheet, 'Next quote: Space.');
  await keyboardIsOn(list.getByRole('button', { name: 'Next quote: Space. Change' }));
  await expect(list.getByRole('button', { name: 'Next quote: ↓. Change' })).toBeVisible();
  await keyboard.press('Escape');
  await keyboardIsOn(row(page, 1));
  await keyboard.press('Space');
  await keyboardIsOn(row(page, 2));
  await keyboard.press('ArrowDown');
  await keyboardIsOn(row(page, 3));
  await keyboard.press('j');
  await keyboardIsOn(row(page, 3));
});
