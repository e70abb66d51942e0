import { brokenInEveryLook } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, openDesk, openQuote, picksFromMenu, row } from './journey/desk.ts';
import { findBar } from './journey/find-your-way.ts';
import { fixField, typesFix } from './journey/fix.ts';
import { keyboardIsOn, pressesOn } from './journey/keys.ts';

test.use({
  answeredBy: 'page',
  // The parts are refused on purpose; React and the browser each write it down.
  expectedTroubles: /net::ERR_FAILED|dynamically imported module|preload CSS|Error occurred in/,
});

const TYPED = 'typed before the part was lost';

for (const { part, files, opens } of [
  { part: 'a panel', files: '**/assets/ExportPanel-*.js', opens: 'Export' },
  { part: 'find in the story', files: '**/assets/FindBar-*.js', opens: 'Find in the story' },
])
  test(`${part} that can’t be fetched is said, the rest goes on, and a reload brings it`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await openDesk(page);
    await confirmAll(page);
    await typesFix(page, 1, TYPED);
    await picksFromMenu(page, opens);
    const fault = page.getByRole('region', { name: /^This part of the page/ });
    await expect(fault).toContainText(
      'couldn’t be shown. Reload the page and try again. What was saved is safe.',
    );
    const reload = fault.getByRole('button', { name: 'Reload the page' });
    await keyboardIsOn(reload);
    await expect(reload).toHaveAccessibleDescription(/^This part of the page couldn’t be shown\./);
    expect(await brokenInEveryLook(page)).toEqual([]);
    await pressesOn(page, fault.getByRole('button', { name: 'Close' }));
    await expect(fault).toBeHidden();
    await openQuote(page, 2);
    await openQuote(page, 1);
    await expect(fixField(page)).toHaveValue(TYPED);

    await picksFromMenu(page, opens);
    await page.unroute(files);
    await pressesOn(page, reload);
    await expect(row(page, 1)).toBeVisible();
    await expect(fault).toBeHidden();
    await openQuote(page, 1);
    await expect(fixField(page)).toHaveValue(TYPED);
    await picksFromMenu(page, opens);
    await expect(
      opens === 'Export'
        ? page.getByRole('dialog', { name: 'Export' })
        : findBar(page).getByRole('searchbox'),
    ).toBeVisible();
  });
