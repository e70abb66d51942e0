import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  chooseDesk,
  hears,
  isNow,
  openDesk,
  pane,
  quotePane,
  row,
} from './journey/desk.ts';
import { handsOn } from './journey/inputs.ts';
import { attachesReport } from './journey/sources.ts';

test.use({ answeredBy: 'page' });

const BUDGET = 50;

test('the first story by two people, sources attached, in at most 50 inputs', async ({ page }) => {
  // Long, not slow: two hundred acts, each on disk before the next.
  test.setTimeout(120_000);
  // Not counted: the desk of two, and one report that serves all ten.
  await openDesk(page);
  await chooseDesk(page, 'Two people');
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: [2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `Quote ${number},`),
    ofOthers: true,
  });
  await allIsSaved(page);
  await openDesk(page);

  // Counted from the first paint on.
  const hands = handsOn(page);
  await expect(row(page, 1)).toBeFocused();
  await hands.presses('Shift+Enter');
  await expect(
    page.getByRole('list', { name: 'Quotations', exact: true }).getByText(/to confirm$/),
  ).toHaveCount(0);
  await hands.presses('Enter');
  for (let number = 1; number <= 10; number += 1) {
    await expect(quotePane(page, number)).toBeFocused();
    await hands.presses('ControlOrMeta+Enter');
    await expect(pane(page).getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await hands.types('only another paper has it');
    await hands.presses('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10, second-hand only, done.`);
  }
  await hands.presses('ControlOrMeta+Shift+Enter');
  await hears(page, '10 quotes handed over.');
  await hands.clicks(pane(page).getByRole('button', { name: 'Continue as Ruth Redpencil' }));
  await isNow(page, 'Ruth Redpencil');
  for (const number of [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    await expect(quotePane(page, number)).toBeFocused();
    // An unnamed source waits for standards' yes.
    if (number === 4) {
      await hands.clicks(pane(page).getByRole('button', { name: 'Standards: yes' }));
      await hears(page, 'Standards say yes.');
      await expect(quotePane(page, 4)).toBeFocused();
    }
    await hands.presses('ControlOrMeta+Enter');
    await hears(page, `Quote ${number} of 10 signed.`);
  }
  await expect(page.getByRole('button', { name: '10 signed' })).toBeVisible();
  await allIsSaved(page);

  console.log(`Inputs for the first story by two people: ${hands.count()} of ${BUDGET}`);
  expect(hands.count()).toBeLessThanOrEqual(BUDGET);
});
