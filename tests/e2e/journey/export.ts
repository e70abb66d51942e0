import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { picksFromMenu } from './desk.ts';

export interface Csv {
  readonly name: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** RFC 4180: records of a file with commas, quotation marks doubled inside quotation marks. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      record.push(cell);
      cell = '';
      if (character === '\n') {
        records.push(record);
        record = [];
      }
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || record.length > 0) records.push([...record, cell]);
  return records;
}

export async function opensExport(page: Page): Promise<Locator> {
  await picksFromMenu(page, 'Export');
  const sheet = page.getByRole('dialog', { name: 'Export' });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** What the browser saved while `act` was done. */
export async function downloadedBy(page: Page, act: () => Promise<void>): Promise<Csv> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  const [headings = [], ...records] = recordsOf(text.replace(/^\uFEFF/, ''));
  return {
    name: download.suggestedFilename(),
    text,
    headings,
    rows: records.map((cells) =>
      Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])),
    ),
  };
}

export async function downloadsCsv(page: Page): Promise<Csv> {
  const sheet = await opensExport(page);
  const csv = await downloadedBy(page, () =>
    sheet.getByRole('button', { name: 'Download CSV', exact: true }).click(),
  );
  await sheet.getByRole('button', { name: 'Close' }).click();
  return csv;
}
