import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  becomes,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  openDesk,
  openQuote,
  pane,
  quotePane,
  row,
  tells,
  types,
  verdict,
} from './journey/desk.ts';
import { downloadedBy, opensExport } from './journey/export.ts';
import { attachesReport } from './journey/sources.ts';

test.use({ answeredBy: 'page' });

async function checksTheFirst(page: Page): Promise<void> {
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await handsOver(page, 1);
}

test('nobody signs their own work, and hears so before the click', async ({ page }) => {
  await openDesk(page);
  await becomes(page, 'Tom Typeset');
  await confirmAll(page);
  await openQuote(page, 1);
  await checksTheFirst(page);

  const sign = pane(page).getByRole('button', { name: 'Sign', exact: true });
  const why = /^You cannot sign, because you wrote what you would sign \(.*verdict.*\)\./;
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(sign).toHaveAccessibleDescription(why);
  await expect(pane(page).getByRole('listitem').filter({ hasText: why })).toBeVisible();
  await sign.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(row(page, 1)).toHaveAccessibleName(/ · to sign$/);

  await goesOnAs(page, 'Ruth Redpencil');
  await expect(quotePane(page, 1)).toBeVisible();
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
});

test('whoever edits directly while reviewing cannot sign any more; a suggestion does not bar', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await checksTheFirst(page);
  await goesOnAs(page, 'Tom Typeset');
  await expect(pane(page)).toContainText('You sign here; what you change is a suggestion.');
  await pane(page).getByRole('button', { name: 'Edit directly' }).click();
  await expect(pane(page)).toContainText('You edit directly: someone else must then sign.');
  await types(page, 'Reason', 'another paper has it, and says where from');
  await page.keyboard.press('Enter');
  await expect(
    pane(page).getByRole('button', { name: 'Sign', exact: true }),
  ).toHaveAccessibleDescription(/^You cannot sign, because you wrote/);
  await expect(row(page, 1)).toHaveAccessibleName(/ · to sign$/);
});

test('missing evidence is named before the click, and nothing is handed over without it', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  const wordForWord = verdict(page, 'Word for word');
  await expect(wordForWord).toHaveAttribute('aria-disabled', 'true');
  await expect(wordForWord).toHaveAccessibleDescription(
    'Still needed: a first-hand record with its place and words.',
  );
  // By key: a click that is forced does not wait for parts of the pane that still come.
  await wordForWord.press('Enter');
  await tells(
    pane(page),
    '“Word for word” still needs a first-hand record with its place and words.',
  );
  await expect(wordForWord).toHaveAttribute('aria-pressed', 'false');
  await expect(row(page, 1)).toHaveAccessibleName(/ · to check$/);

  const handOver = pane(page).getByRole('button', { name: 'Hand over (0)' });
  await expect(handOver).toHaveAccessibleDescription('Nothing is in hand yet.');

  await pane(page).getByRole('button', { name: 'Done, next' }).click();
  await expect(pane(page)).toContainText('Still needed:');
  await expect(handOver).toHaveAccessibleDescription(
    /^Quote 1 still needs .*the search log: where you looked, and for what/,
  );
  await pane(page).getByRole('button', { name: 'Hand over (0)' }).press('Enter');
  await expect(row(page, 1)).toHaveAccessibleName(/ · in hand · you$/);
});

test('an export with unsigned quotes says so, on the panel and in the file', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await checksTheFirst(page);
  const sheet = await opensExport(page);
  await expect(sheet).toContainText('13 of 13 are not signed; the file says so.');
  const csv = await downloadedBy(page, () =>
    sheet.getByRole('button', { name: 'Download CSV', exact: true }).click(),
  );
  expect(csv.rows).toHaveLength(13);
  expect(new Set(csv.rows.map((cells) => cells['Signed by']))).toEqual(new Set(['']));
  expect(csv.rows[0]).toMatchObject({ State: 'To sign', 'Checked by': 'Ines Inkwell' });
  expect(csv.rows[1]).toMatchObject({ State: 'To check', 'Checked by': '' });
});

test('what runs unsigned says so on the screen and in the file, with the reason', async ({
  page,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await checksTheFirst(page);
  await becomes(page, 'Dan Deadline');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Run unsigned' }).click();
  const form = page.getByRole('dialog', { name: 'Run without a signature' });
  await form.getByLabel('Reason, as it will be printed').fill('no second reader tonight');
  await form.getByRole('button', { name: 'Run unsigned' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · run unsigned$/);
  await expect(pane(page)).toContainText('Runs unsigned: no second reader tonight.');
  const sheet = await opensExport(page);
  const csv = await downloadedBy(page, () =>
    sheet.getByRole('button', { name: 'Download CSV', exact: true }).click(),
  );
  expect(csv.rows[0]).toMatchObject({ State: 'Run unsigned', 'Signed by': '', 'Signed at': '' });
  expect(csv.rows[0]?.['Note']).toContain('no second reader tonight');
});
