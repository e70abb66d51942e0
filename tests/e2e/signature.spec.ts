import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  hears,
  openDesk,
  openQuote,
  pane,
  row,
  types,
} from './journey/desk.ts';
import { downloadsCsv } from './journey/export.ts';
import { forLegal, marksForLegal } from './journey/legal.ts';
import { attachesReport } from './journey/sources.ts';

test.use({ answeredBy: 'page' });

test('signed, edited, changed since signing, put back, signed again', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await handsOver(page, 1);
  await goesOnAs(page, 'Tom Typeset');
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);

  // An edit, undone by its writer.
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  await types(page, 'Fix', 'a challenge of our time');
  await page.keyboard.press('Enter');
  await expect(row(page, 1)).toHaveAccessibleName(/ · changed since signing$/);
  await expect(pane(page)).toContainText('Changed since Tom Typeset signed');
  await expect(pane(page).getByRole('listitem').filter({ hasText: 'fix:' })).toContainText(
    'a challenge of our time',
  );
  await expect(page.getByRole('button', { name: '1 changed since signing' })).toBeVisible();
  await allIsSaved(page);
  const changed = await downloadsCsv(page);
  expect(changed.rows[0]).toMatchObject({ State: 'Changed since signing', 'Signed by': '' });
  expect(changed.rows[0]?.['Note']).toMatch(/changed since signing/i);

  await row(page, 1).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  await expect(pane(page)).toContainText('Signed by Tom Typeset');

  // The same, put back by hand: what counts is what stands there, not who put it back.
  await pane(page).getByRole('button', { name: 'move ends' }).click();
  await pane(page).getByRole('button', { name: 'End one word left' }).click();
  await hears(page, 'Ends with “our”.');
  await expect(row(page, 1)).toHaveAccessibleName(/ · changed since signing$/);
  await pane(page).getByRole('button', { name: 'End one word right' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  const csv = await downloadsCsv(page);
  expect(csv.rows[0]).toMatchObject({ State: 'Signed', 'Signed by': 'Tom Typeset' });
});

test('what is marked for legal is signed after standards; a signer withdraws', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await openQuote(page, 1);
  await marksForLegal(page, 1, 'It names a government.');
  await handsOver(page, 1);
  await goesOnAs(page, 'Tom Typeset');
  await expect(forLegal(page)).toContainText('For legal: It names a government. Ines Inkwell');
  await expect(pane(page)).toContainText(
    'Still needed: the yes of standards, because it is marked for legal.',
  );
  await goesOnAs(page, 'Ruth Redpencil');
  await pane(page).getByRole('button', { name: 'Standards: yes' }).click();
  await hears(page, 'Standards say yes.');
  await expect(forLegal(page)).toContainText('✓ Standards said yes: Ruth Redpencil');
  await becomes(page, 'Tom Typeset');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · signed$/);
  await pane(page).getByRole('button', { name: 'Withdraw' }).click();
  const form = page.getByRole('dialog', { name: 'Withdraw the signature on quote 1' });
  await form.getByLabel('Reason').fill('signed the wrong one');
  await form.getByRole('button', { name: 'Withdraw' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · to sign$/);

  await pane(page).getByRole('button', { name: 'Send back' }).click();
  const note = page.getByRole('dialog', { name: 'Send back quote 1' });
  await note.getByLabel('What is missing').fill('name the paper');
  await note.getByRole('button', { name: 'Send back' }).click();
  await expect(row(page, 1)).toHaveAccessibleName(/ · sent back$/);
  await becomes(page, 'Ines Inkwell');
  await openQuote(page, 1);
  await expect(pane(page)).toContainText('Sent back by Tom Typeset: name the paper');
});
