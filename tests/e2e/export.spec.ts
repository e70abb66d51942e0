import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { proofFile } from '#core/export/proof-file.ts';
import { fullyChecked } from '../core/export/fully-checked.ts';
import { expect, test } from './fixtures.ts';
import { choosesCopy, filesIn, pagesOf, saves, sha256, unfolds } from './journey/archive.ts';
import { confirmAll, hears, openDesk, pane, picks, row, tells } from './journey/desk.ts';
import { opensExport } from './journey/export.ts';
import { attachesReport } from './journey/sources.ts';
import { opensImport, TRAM_STORY } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

test('the archive is one zip, and its JSON opens again as a read-only copy', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

  const sheet = await opensExport(page);
  await unfolds(sheet, 'Archive');
  const zip = await saves(page, sheet, 'Everything, one zip');
  expect(zip.name).toMatch(/^anti-is-coalition_v1_archive_.*\.zip$/);
  const files = filesIn(zip);
  const manifest: { readonly files: readonly { name: string; sha256: string; bytes: number }[] } =
    JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '');
  expect(manifest.files).toHaveLength(files.size - 1);
  for (const { name, ...about } of manifest.files) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    expect(about).toMatchObject({ sha256: sha256(bytes), bytes: bytes.length });
  }
  await page.keyboard.press('Escape');

  const story = files.get('story.json') ?? Buffer.alloc(0);
  await choosesCopy(page, story);
  const card = page.getByRole('region', { name: 'Read-only copy' });
  await expect(card).toContainText('A read-only copy from a file');
  await hears(page, 'The copy is checked and open. It is read-only.');
  await expect(page.getByRole('banner')).toContainText('Read-only copy');
  await expect(row(page, 1)).toHaveAccessibleName(/ · to check$/);
  await picks(page, 'Not a quotation: choose why', 'Motto');
  await expect(
    pane(page).getByRole('listitem').filter({ hasText: 'This is a read-only copy.' }),
  ).toBeVisible();
  await expect(row(page, 1)).toHaveAccessibleName(/ · to check$/);

  // It leaves again byte for byte, and stays through a reload.
  const again = await opensExport(page);
  await unfolds(again, 'Archive');
  expect(sha256((await saves(page, again, 'Story, JSON')).bytes)).toBe(sha256(story));
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Open the story itself' }).click();
  await expect(card).toBeHidden();
  await expect(page.getByRole('banner')).not.toContainText('Read-only copy');

  // One word changed anywhere in it, and it is not opened.
  const altered = Buffer.from(story.toString('utf8').replace('"Ines Inkwell"', '"Inez Inkwell"'));
  const stories = await choosesCopy(page, altered);
  await tells(
    stories,
    'story.json is not opened. The history does not hold: the content of row 1 was altered.',
  );
  await stories.getByRole('button', { name: 'Remove the copy of Anti-IS coalition' }).click();
  await expect(stories.getByRole('list', { name: 'Copies on this device' })).toBeHidden();
});

test('the proof sheet of the first story has at most two pages, printed or as a file', async ({
  page,
  browser,
}) => {
  await openDesk(page);
  await confirmAll(page);
  await attachesReport(page, {
    title: 'Report of another paper',
    chain: 'AFP',
    alsoFor: ['Quote 2', 'Quote 3'],
    ofOthers: false,
  });
  const sheet = await opensExport(page);

  // As the dialog of a browser with a screen does, printing stands open until it is over.
  await page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await sheet.getByRole('button', { name: 'Print', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Open questions' })).toBeVisible();
  const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(printed).toBeGreaterThan(0);
  expect(printed).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });

  await expect(sheet).toBeVisible();
  const coming = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save as a page' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^anti-is-coalition_v1_proof_.*\.html$/);

  // By itself, with everything refused: it needs nothing but what stands in it.
  const alone = await browser.newContext({ javaScriptEnabled: false });
  const asked: string[] = [];
  const refused: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  alone.on('console', (message) => refused.push(message.text()));
  const paper = await alone.newPage();
  const path = `${await file.path()}.html`;
  await file.saveAs(path);
  await paper.goto(pathToFileURL(path).href);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
    'Anti-IS coalition talks focus on jihadist threat',
  );
  await expect(paper.getByText('S1 Report of another paper')).toBeVisible();
  // The style is there: the policy of the file lets its own one through.
  await expect(paper.locator('.proof')).toHaveCSS('max-width', /px$/);
  expect(pagesOf(await paper.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
  expect(asked).toHaveLength(1);
  expect(refused).toEqual([]);

  // The same story with all thirteen checked against a record, commented and signed.
  const css = await readFile(new URL('../../src/ui/export/proof.css', import.meta.url), 'utf8');
  const making = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
  await writeFile(path, proofFile(fullyChecked().input(), making, css));
  await paper.goto(pathToFileURL(path).href);
  await expect(paper.getByText(/^Signed Tom Typeset, .* · [0-9a-f]{8}$/)).toHaveCount(13);
  expect(pagesOf(await paper.pdf({ preferCSSPageSize: true }))).toBe(2);
  // In the widest letters that a machine without the sheet's own fonts falls back to.
  for (const wide of ['DejaVu Sans', 'DejaVu Serif']) {
    const widened = css.replaceAll(/--proof-(serif|sans): [^;]*;/g, `--proof-$1: '${wide}';`);
    expect(widened).not.toBe(css);
    await writeFile(path, proofFile(fullyChecked().input(), making, widened));
    await paper.goto(pathToFileURL(path).href);
    expect(pagesOf(await paper.pdf({ preferCSSPageSize: true })), wide).toBe(2);
  }
  await alone.close();
});

test('a ClaimReview is refused with its reasons', async ({ page }) => {
  await openDesk(page);
  const sheet = await opensExport(page);
  await unfolds(sheet, 'ClaimReview');
  await expect(sheet).toContainText('We print this agency copy ourselves.');
  await expect(sheet.getByRole('button', { name: /ClaimReview/ })).toBeHidden();
  await page.keyboard.press('Escape');

  const form = await opensImport(page);
  await form.getByLabel('Text of the story').fill(TRAM_STORY);
  await form.getByRole('radio', { name: 'Another outlet’s' }).check();
  await form.getByLabel('Which outlet?').fill('The Quillford Gazette');
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(form).toBeHidden();
  const other = await opensExport(page);
  await unfolds(other, 'ClaimReview');
  const needed = other.getByRole('list', { name: 'What keeps every review back' });
  await expect(needed.getByRole('listitem')).toHaveCount(5);
  await other.getByLabel('Who publishes the check').fill('The Quillford Gazette');
  await expect(needed).toContainText('The story is the checking publisher’s own.');
  await other.getByLabel('Who publishes the check').fill('Practice Desk');
  await other.getByLabel('Their address').fill('https://desk.example');
  await other.getByLabel('Page with the full check').fill('https://desk.example/checks/1');
  await other.getByLabel('Published on').fill('2026-11-24');
  await other.getByLabel('Where the story ran').fill('https://gazette.example/tram');
  await expect(needed).toBeHidden();
  // Nobody has signed anything.
  await expect(other.getByRole('list', { name: 'Kept back' })).toContainText(
    'Quote 1 It is not signed. No source that can be cited is attached.',
  );
  await expect(
    other.getByRole('button', { name: 'Download ClaimReview' }),
  ).toHaveAccessibleDescription('No quote may go out: the reasons stand below.');
});
