import { expect, type Locator, type Page } from '@playwright/test';
import { fills, hears, pane, picks } from './desk.ts';

/** Stands for an excerpt in the tests: nobody's words are invented. */
export const EXCERPT = '(excerpt typed by the tester)';

export interface Report {
  readonly title: string;
  readonly chain: string;
  /** Beginnings of the names of the quotes it is ticked for, beside the open one. */
  readonly alsoFor: readonly string[];
  /** Those quotes are other speakers', so all quotes of the story are shown first. */
  readonly ofOthers: boolean;
}

/** Another outlet's report, with the chain and the printed credit. */
export async function attachesReport(page: Page, report: Report): Promise<void> {
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
  if (report.ofOthers)
    await form.getByRole('button', { name: 'Show all quotes of the story' }).click();
  for (const quote of report.alsoFor)
    await form.getByRole('checkbox', { name: new RegExp(`^${quote}`) }).check();
  await fills(form.getByLabel('Where in it'), 'paragraph 2');
  await fills(form.getByLabel('The words in it'), EXCERPT);
  await fills(form.getByLabel('Who had it from whom'), report.chain);
  await form
    .getByRole('group', { name: 'Is the credit printed in the story?' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await form.getByText('More about the source').click();
  await fills(form.getByLabel('Title'), report.title);
  const count = report.alsoFor.length + 1;
  const attach = count === 1 ? 'Attach' : `Attach to ${count} quotes`;
  await form.getByRole('button', { name: attach, exact: true }).click();
  await expect(form).toBeHidden();
  await hears(page, `${report.title}, second-hand.`);
}

/** Where the desk has looked, for the whole story. */
export async function notesSearch(page: Page, where: string, terms: string, result: string) {
  await pane(page).getByRole('button', { name: 'where have you looked?' }).click();
  const log = page.getByRole('dialog', { name: 'Where have you looked?' });
  await fills(log.getByLabel('Where', { exact: true }), where);
  await fills(log.getByLabel('For which words'), terms);
  await fills(log.getByLabel('What came of it'), result);
  await log.getByRole('button', { name: 'Add search' }).click();
  await expect(log.getByRole('listitem').filter({ hasText: where })).toBeVisible();
  await log.getByRole('button', { name: 'Close' }).click();
  await expect(log).toBeHidden();
}

/** A verbatim transcript, pasted; the desk finds the place and the words itself. */
export async function attachesTranscript(page: Page, transcript: string): Promise<void> {
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await fills(form.getByLabel('Text or link'), transcript);
  await fills(form.getByLabel('What it was'), 'opening of the line');
  await form.getByLabel('Date', { exact: true }).fill('2026-11-02');
  await form.getByText('More about the source').click();
  await form
    .getByLabel('How the record came to be text')
    .selectOption({ label: 'verbatim transcript' });
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Answers one of the four questions by its menu. */
export async function answers(page: Page, question: string, answer: string): Promise<void> {
  await picks(page, new RegExp(`^${question.replace('?', '\\?')}`), new RegExp(`^${answer}`));
  await expect(pane(page).getByRole('button', { name: `${question} ${answer}` })).toBeVisible();
}

export interface TypedSource {
  readonly type: string;
  readonly title: string;
  readonly link?: string;
  readonly locator: string;
  readonly archived?: string;
  readonly confidential?: boolean;
}

/** The form that attaches a new source to the open quote. */
export async function opensAttach(page: Page): Promise<Locator> {
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  return page.getByRole('dialog', { name: 'Attach a source' });
}

/** A source with its link and what is noted of it, attached to the open quote. */
export async function attachesTyped(page: Page, source: TypedSource): Promise<void> {
  const form = await opensAttach(page);
  if (source.link !== undefined) await fills(form.getByLabel('Text or link'), source.link);
  await form.getByLabel('What it is').selectOption({ label: source.type });
  if (source.link === undefined) await form.getByText('Where in it, and in which words').click();
  await fills(form.getByLabel('Where in it'), source.locator);
  await fills(form.getByLabel('The words in it'), EXCERPT);
  await form.getByText('More about the source').click();
  await fills(form.getByLabel('Title'), source.title);
  if (source.archived !== undefined)
    await fills(form.getByLabel('Link to an archived copy'), source.archived);
  if (source.confidential === true)
    await form.getByRole('checkbox', { name: 'Confidential' }).check();
  await form.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Occasion and sources of the open quote. */
export function sourcesOf(page: Page): Locator {
  return pane(page).getByRole('region', { name: 'Occasion and sources' });
}

/** What is attached, opened from its line. */
export async function opensEvidence(page: Page, title: string): Promise<Locator> {
  await sourcesOf(page)
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  const form = page.getByRole('dialog', { name: title });
  await expect(form).toBeVisible();
  return form;
}

/** The sources' own fields in what is attached. */
export async function unfoldsSource(form: Locator): Promise<void> {
  await form.getByText('About the source, for every quote it serves').click();
}

/** So many seconds of silence as a WAV file (8,000 samples a second, one byte each). */
function silence(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.alloc(rate * seconds, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** The player beside the words of the open quote. */
export function recording(page: Page): Locator {
  return pane(page).getByRole('region', { name: 'Recording' });
}

/** Twelve seconds of silence, chosen as the recording. */
export async function choosesRecording(player: Locator): Promise<void> {
  await player
    .getByLabel('Choose a recording')
    .setInputFiles({ name: 'briefing.wav', mimeType: 'audio/wav', buffer: silence(12) });
  await expect(player.getByText('00:00:00 / 00:00:12')).toBeVisible();
}

export const CAPTIONS = `WEBVTT

00:00:01.000 --> 00:00:03.000
first line of the tester

00:00:04.000 --> 00:00:06.000
second line of the tester

00:00:09.000 --> 00:00:11.000
third line of the tester
`;
