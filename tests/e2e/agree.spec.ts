import type { Page } from '@playwright/test';
import { deskOf } from '#core/export/archive.ts';
import { parseCsv } from '#core/export/csv.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { expect, test } from './fixtures.ts';
import { filesIn, saves, unfolds } from './journey/archive.ts';
import {
  allIsSaved,
  confirmAll,
  decides,
  goesOnAs,
  handsOver,
  openDesk,
  openQuote,
  pane,
  row,
  signs,
  verdict,
} from './journey/desk.ts';
import { opensExport } from './journey/export.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { attachesReport } from './journey/sources.ts';

test.use({ answeredBy: 'page' });

/** Ten quotations in several states: one signed, one decided, one with a fix, the others to check. */
async function inTheMiddle(page: Page): Promise<void> {
  await openDesk(page);
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: false,
  });
  await decides(page, 'Second-hand only', 'only another paper has it');
  await decides(page, 'Second-hand only', 'nobody else was in the room');
  await suggestsFix(page, 3, 'a fix, typed by the tester');
  await openQuote(page, 1);
  await handsOver(page, 2);
  await goesOnAs(page, 'Tom Typeset');
  await signs(page, 1);
  await allIsSaved(page);
}

test('the screen, the table and the JSON say the same of every quotation', async ({ page }) => {
  await inTheMiddle(page);
  const sheet = await opensExport(page);
  await unfolds(sheet, 'Archive');
  const files = filesIn(await saves(page, sheet, 'Everything, one zip'));
  await page.keyboard.press('Escape');

  const [headings = [], ...records] = parseCsv(
    files.get('exact/quotes.csv')?.toString('utf8') ?? '',
    'comma',
  );
  const desk = deskOf(JSON.parse(files.get('story.json')?.toString('utf8') ?? '').rows);
  const quotations = inReadingOrder(desk).filter(({ anchor }) => anchor.kind !== 'paraphrase');
  expect(quotations).toHaveLength(10);

  for (const [at, quote] of quotations.entries()) {
    const record = records.find((cells) => cells[headings.indexOf('No.')] === String(at + 1)) ?? [];
    const cell = (heading: string): string => record[headings.indexOf(heading)] ?? '';
    const speaker = desk.speakers[quote.anchor.speakerId ?? '']?.name ?? '';
    expect(cell('Speaker')).toBe(speaker);
    expect(cell('Reason')).toBe(quote.verdict?.reason ?? '');
    expect(cell('Suggested fix')).toBe(quote.fix ?? '');

    await openQuote(page, at + 1);
    await expect(row(page, at + 1)).toHaveAccessibleName(
      new RegExp(` · ${cell('State').toLowerCase()}( · |$)`),
    );
    await expect(pane(page)).toContainText(speaker);
    for (const part of quote.anchor.parts)
      await expect(page.getByRole('article', { name: 'Story' })).toContainText(part.exact);
    if (cell('Verdict') !== '')
      await expect(verdict(page, cell('Verdict'))).toHaveAttribute('aria-pressed', 'true');
    await expect(pane(page).getByRole('textbox', { name: 'Reason', exact: true })).toHaveValue(
      cell('Reason'),
    );
    if (cell('Suggested fix') !== '')
      await expect(fixField(page)).toHaveValue(cell('Suggested fix'));
    if (cell('Signed by') !== '')
      await expect(pane(page)).toContainText(`Signed by ${cell('Signed by')}`);
  }
});
