import type { Locator, Page } from '@playwright/test';
import { paragraph, run, wordFile } from '../makers/word-file.ts';
import { expect, test } from './fixtures.ts';
import { allIsSaved, confirmAll, openDesk, pane, tells } from './journey/desk.ts';

test.use({ answeredBy: 'page' });

const TEXT = 'Text or link';

async function opensSource(page: Page): Promise<Locator> {
  await openDesk(page);
  await confirmAll(page);
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  return page.getByRole('dialog', { name: 'Attach a source' });
}

async function chooses(form: Locator, name: string, bytes: Uint8Array | string): Promise<void> {
  await form
    .getByLabel('or a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('captions come in as paragraphs with speakers and timecodes', async ({ page }) => {
  const form = await opensSource(page);
  await chooses(
    form,
    'hall.vtt',
    'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Nora Ash>The bridge is <i>sound</i>.\n\n01:00:05.000 --> 01:00:06.000\n<v Tobias Quill>Is it?\n',
  );
  await expect(form.getByLabel(TEXT)).toHaveValue(
    '[00:00:01] Nora Ash: The bridge is sound.\n\n[01:00:05] Tobias Quill: Is it?',
  );
  await expect(form.getByText('From hall.vtt.')).toBeVisible();
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
  await allIsSaved(page);
});

test('a Word document and a page come in as text, with what was left out', async ({ page }) => {
  const form = await opensSource(page);
  const body =
    paragraph(run('MINISTER ASH', '<w:b/>'), run(' We are ready.')) +
    paragraph(run('MAYOR QUILL:'), run(' Not yet.', '<w:vanish/>'), run(' So are we.'));
  await chooses(form, 'hearing.docx', wordFile(body));
  await expect(form.getByLabel(TEXT)).toHaveValue(
    'MINISTER ASH: We are ready.\n\nMAYOR QUILL: So are we.',
  );
  await expect(form.getByText(/Hidden text in this file was left out\./)).toBeVisible();

  await chooses(
    form,
    'hall.html',
    '<!doctype html><nav>Menu</nav><p onclick="alert(1)">Words of <b>the hall</b>.</p><script>document.title = "ran"</script><img src=x onerror=alert(2)>',
  );
  await expect(form.getByLabel(TEXT)).toHaveValue('Words of the hall.');
  await expect(page).not.toHaveTitle('ran');
});

test('a file that is no record is refused in a sentence, and what was typed stays', async ({
  page,
}) => {
  const form = await opensSource(page);
  await form.getByLabel(TEXT).fill('Typed before.');
  await chooses(form, 'hearing.docx', '<html>a page under another name</html>');
  await tells(form, 'This is no Word document.');
  await expect(form.getByLabel(TEXT)).toHaveValue('Typed before.');

  await chooses(form, 'old.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
  await tells(form, 'This file is not UTF-8');
  const preview = form.getByRole('region', { name: 'Preview as Windows-1252' });
  await expect(preview).toContainText('café');
  await preview.getByRole('button', { name: 'It reads right, use it' }).click();
  await expect(form.getByLabel(TEXT)).toHaveValue('café');
  await expect(preview).toBeHidden();
});
