import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { picksFromMenu, tells } from './desk.ts';

/** A file that the browser saved. */
export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is saved when a button of the export is pressed. */
export async function saves(page: Page, sheet: Locator, button: string): Promise<Saved> {
  const coming = page.waitForEvent('download');
  await sheet.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  await tells(sheet, `Downloaded ${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function unfolds(sheet: Locator, part: 'Archive' | 'ClaimReview'): Promise<void> {
  await sheet.getByText(part, { exact: true }).click();
}

/** The files of a zip by name. */
export function filesIn(zip: Saved): ReadonlyMap<string, Buffer> {
  return new Map(
    Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Chooses a file in the stories panel, as a read-only copy. */
export async function choosesCopy(page: Page, bytes: Buffer): Promise<Locator> {
  await picksFromMenu(page, 'Stories');
  const sheet = page.getByRole('dialog', { name: 'Stories' });
  await sheet
    .getByLabel('Open a copy from a file')
    .setInputFiles({ name: 'story.json', mimeType: 'application/json', buffer: bytes });
  return sheet;
}

/** How many pages a PDF of the browser has: each is an object of its own in it. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
