import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { filesIn, saves, unfolds } from './journey/archive.ts';
import {
  allIsSaved,
  becomes,
  confirmAll,
  fills,
  hears,
  openDesk,
  openQuote,
  pane,
  picksFromMenu,
  tells,
} from './journey/desk.ts';
import { opensExport } from './journey/export.ts';
import { comparison } from './journey/record.ts';
import { importsStory, TRAM_STORY, TRAM_TRANSCRIPT } from './journey/stories.ts';
import {
  attachesTyped,
  CAPTIONS,
  choosesRecording,
  EXCERPT,
  opensAttach,
  opensEvidence,
  recording,
  sourcesOf,
  unfoldsSource,
} from './journey/sources.ts';

test.use({ answeredBy: 'page' });

async function atFirstQuote(page: Page): Promise<void> {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
}

test.describe('a confidential source', () => {
  const TITLE = 'Minutes of the Quillford club';
  const SECRET = {
    type: 'Document or court record',
    title: TITLE,
    link: 'https://quillford.example/minutes',
    locator: 'page 7 of the minutes',
    confidential: true,
  };

  /** Nothing of it stands anywhere on the page, its name included. */
  async function saysNothing(page: Page): Promise<void> {
    for (const words of [/Quillford/, EXCERPT, /page 7 of the minutes/])
      await expect(page.getByText(words)).toHaveCount(0);
    expect(await page.content()).not.toMatch(/quillford/i);
    expect(await page.title()).not.toMatch(/quillford/i);
  }

  test('is hidden from who may not see it, known to two, and told apart by its word', async ({
    page,
  }) => {
    await atFirstQuote(page);
    await attachesTyped(page, SECRET);
    await hears(page, 'Attached: a confidential source, first-hand.');

    const line = sourcesOf(page).getByRole('button', { name: /^Confidential source/ });
    await expect(line).toContainText('confidential');
    await expect(line).toContainText('known to 2');
    await allIsSaved(page);
    await page.reload();
    await openQuote(page, 1);
    await saysNothing(page);
    const shut = await opensEvidence(page, 'Confidential source');
    await expect(shut).toContainText('Ruth Redpencil and Dan Deadline know it.');
    await expect(shut.getByRole('textbox')).toHaveCount(0);
    await shut.getByRole('button', { name: 'Done' }).click();
    await saysNothing(page);

    // Who is standards sees it, with the word beside it, and may lift the confidence.
    await becomes(page, 'Ruth Redpencil');
    await openQuote(page, 1);
    await expect(
      sourcesOf(page).getByRole('button', { name: new RegExp(`^${TITLE}`) }),
    ).toContainText('confidential');
    await expect(comparison(page)).toContainText(EXCERPT);
    const form = await opensEvidence(page, TITLE);
    await unfoldsSource(form);
    await form.getByRole('checkbox', { name: 'Confidential' }).uncheck();
    await form.getByRole('button', { name: 'Save' }).click();
    await hears(page, 'No longer confidential.');
    await allIsSaved(page);
    await becomes(page, 'Ines Inkwell');
    await openQuote(page, 1);
    await expect(
      sourcesOf(page).getByRole('button', { name: new RegExp(`^${TITLE}`) }),
    ).toBeVisible();
  });

  test('keeps its record from the comparison of who may not see it', async ({ page }) => {
    const SAID = 'I heard it from the bridge';
    await openDesk(page);
    await importsStory(page, TRAM_STORY, 'Tram returns to Lower Quillford');
    await openQuote(page, 1);
    const form = await opensAttach(page);
    await fills(form.getByLabel('Text or link'), TRAM_TRANSCRIPT);
    await form.getByText('More about the source').click();
    await fills(form.getByLabel('Title'), 'Tape of the opening');
    await form.getByRole('checkbox', { name: 'Confidential' }).check();
    await form.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(comparison(page)).toContainText('The words in this source are not shown to you.');
    await expect(page.getByText(SAID)).toHaveCount(0);
    await allIsSaved(page);

    await becomes(page, 'Ruth Redpencil');
    await openQuote(page, 1);
    await pane(page).getByRole('button', { name: 'record', exact: true }).click();
    await expect(page.getByText(SAID).first()).toBeVisible();
    await page.keyboard.press('Escape');

    // Back in the same tab, nothing of it is left on the page, nor in the table of all records.
    await becomes(page, 'Ines Inkwell');
    await openQuote(page, 1);
    await expect(comparison(page)).toContainText('The words in this source are not shown to you.');
    expect(await page.content()).not.toMatch(/heard it from the bridge|Tape of the opening/);
    await picksFromMenu(page, 'Record × quotes');
    await expect(page.getByRole('dialog', { name: 'Record × quotes' })).toContainText(
      'No record is held yet.',
    );
  });

  test('is in no file, whoever exports', async ({ page }) => {
    await atFirstQuote(page);
    await attachesTyped(page, SECRET);
    await allIsSaved(page);
    await becomes(page, 'Ruth Redpencil');
    const sheet = await opensExport(page);
    await unfolds(sheet, 'Archive');
    const files = filesIn(await saves(page, sheet, 'Everything, one zip'));
    expect([...files.keys()]).not.toContain('story.json');
    expect([...files.keys()].length).toBeGreaterThan(8);
    for (const [name, bytes] of files)
      expect([name, /quillford|typed by the tester/i.test(bytes.toString('utf8'))]).toEqual([
        name,
        false,
      ]);
    expect(files.get('quotes.csv')?.toString('utf8')).toContain('Confidential source, withheld');
  });
});

test.describe('a link', () => {
  test('opens the source at the words, beside its archived copy and its day', async ({ page }) => {
    await atFirstQuote(page);
    await attachesTyped(page, {
      type: 'Official transcript',
      title: 'Briefing, as printed',
      link: 'https://example.org/briefing',
      locator: 'paragraph 4',
      archived: 'https://web.archive.org/web/20161022140500/https://example.org/briefing',
    });
    const open = sourcesOf(page).getByRole('link', { name: /^open at the words/ });
    await expect(open).toHaveAttribute(
      'href',
      'https://example.org/briefing#:~:text=(excerpt%20typed%20by%20the%20tester)',
    );
    await expect(open).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(open).toHaveAttribute('target', '_blank');
    await expect(
      sourcesOf(page).getByRole('link', { name: /^archived copy of 22 Oct 2016 at the words/ }),
    ).toHaveAttribute('href', /^https:\/\/web\.archive\.org\/.*#:~:text=/);

    // What nobody looked up is not claimed; that it is dead, somebody says.
    const form = await opensEvidence(page, 'Briefing, as printed');
    await expect(form).toContainText('Not looked up: whether the page still stands');
    await unfoldsSource(form);
    await expect(form.getByLabel('Archived on')).toHaveValue('2016-10-22');
    await form.getByLabel('The link is dead since').fill('2026-11-01');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await expect(sourcesOf(page)).toContainText('Dead since 1 Nov 2026.');
  });

  test('that is unsafe is named in words and is no link', async ({ page }) => {
    await atFirstQuote(page);
    const form = await opensAttach(page);
    await fills(form.getByLabel('Text or link'), 'javascript:alert(1)');
    await tells(form, 'It runs code, so the desk does not keep it.');
    await fills(form.getByLabel('Text or link'), 'https://me:secret@example.org/');
    await tells(form, 'Take out what stands before the @.');
    await form.getByRole('button', { name: 'Cancel' }).click();

    await attachesTyped(page, {
      type: 'Official transcript',
      title: 'Kept on the intranet',
      link: 'http://192.168.1.20/briefing',
      locator: 'paragraph 4',
      archived: 'http://example.org/copy',
    });
    await expect(sourcesOf(page)).toContainText('A private address');
    await expect(sourcesOf(page)).toContainText('http: not protected');
    await expect(sourcesOf(page).getByRole('link')).toHaveCount(1);
    await expect(sourcesOf(page).getByRole('link')).toHaveAccessibleName(/^archived copy/);
  });
});

test.describe('a recording', () => {
  const BRIEFING = { type: 'Our recording', title: 'Tape of the briefing', locator: 'whole' };

  async function opensPlayer(page: Page): Promise<Locator> {
    await sourcesOf(page)
      .getByRole('button', { name: `Play ${BRIEFING.title}` })
      .click();
    await choosesRecording(recording(page));
    return recording(page);
  }

  test('plays beside the words, and its time becomes the place', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if ((request.postData()?.length ?? 0) > 20_000) sent.push(request.url());
    });
    await atFirstQuote(page);
    await attachesTyped(page, BRIEFING);
    const player = await opensPlayer(page);
    await expect(player).toContainText('not sent, not kept');

    await player.getByRole('button', { name: 'Play' }).click();
    await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
    await player.getByRole('button', { name: 'Slower' }).click();
    await expect(player.getByRole('button', { name: 'Slower' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(
      await player.locator('audio').evaluate((element: HTMLAudioElement) => element.playbackRate),
    ).toBe(0.75);
    await player.getByRole('button', { name: 'Pause' }).click();

    await player.getByRole('slider', { name: 'Place in the recording' }).fill('9.5');
    await player.getByRole('button', { name: 'Back three seconds' }).click();
    await expect(player.getByText('00:00:06 / 00:00:12')).toBeVisible();
    await player.getByRole('button', { name: 'Take the time here' }).click();
    await hears(page, 'Tape of the briefing: at 00:00:06.');
    await expect(
      sourcesOf(page).getByRole('button', { name: /^Tape of the briefing/ }),
    ).toContainText('00:00:06');
    expect(sent).toEqual([]);

    // It stays in hand for the next quote, and is let go when somebody says so.
    await openQuote(page, 2);
    await expect(recording(page).getByText('briefing.wav')).toBeVisible();
    await expect(
      recording(page).getByRole('button', { name: 'Take the time here' }),
    ).toHaveAccessibleDescription('Attach the recording as a source first.');
    await recording(page).getByRole('button', { name: 'Let it go' }).click();
    await expect(recording(page).getByLabel('Choose a recording')).toBeVisible();
    await recording(page).getByRole('button', { name: 'Close the recording' }).click();
    await expect(recording(page)).toBeHidden();
  });

  test('is followed by its captions', async ({ page }) => {
    await atFirstQuote(page);
    await attachesTyped(page, BRIEFING);
    const player = await opensPlayer(page);
    const captions = { name: 'briefing.vtt', mimeType: 'text/vtt', buffer: Buffer.from(CAPTIONS) };
    await player
      .getByLabel('Follow its captions')
      .setInputFiles({ ...captions, buffer: Buffer.from('none') });
    await tells(player, 'holds no captions with times');
    await player.getByLabel('Follow its captions').setInputFiles(captions);
    const lines = player.getByRole('list', { name: 'Captions from briefing.vtt' });
    await player.getByRole('slider').fill('4.5');
    await expect(lines.locator('[aria-current=true]')).toContainText('second line of the tester');
    await lines.getByRole('button', { name: /third line/ }).click();
    await expect(lines.locator('[aria-current=true]')).toContainText('third line of the tester');
    await expect(player.getByText('00:00:09 / 00:00:12')).toBeVisible();
  });

  test('gives its time to the form that attaches it', async ({ page }) => {
    await atFirstQuote(page);
    const form = await opensAttach(page);
    await form.getByLabel('What it is').selectOption({ label: 'Our recording' });
    await form.getByText('Where in it, and in which words').click();
    await form.getByRole('button', { name: 'Play it here' }).click();
    await choosesRecording(form);
    await form.getByRole('slider', { name: 'Place in the recording' }).fill('8');
    await form.getByRole('button', { name: 'Take the time here' }).click();
    await expect(form.getByLabel('Where in it')).toHaveValue('00:00:08');
  });

  test('is worked by keys inside it, and only there', async ({ page }) => {
    await atFirstQuote(page);
    await attachesTyped(page, BRIEFING);
    const player = await opensPlayer(page);
    await player.getByRole('slider').fill('7');
    await player.getByRole('button', { name: 'Play' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(player.getByText('00:00:10 / 00:00:12')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(player.getByText('00:00:04 / 00:00:12')).toBeVisible();
    await page.keyboard.press('s');
    await expect(player.getByRole('button', { name: 'Slower' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('t');
    await hears(page, 'Tape of the briefing: at 00:00:04.');
    await page.keyboard.press('p');
    await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('p');
    await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
    // Outside, the same key is the pane’s own.
    await pane(page).focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test('printed and said are copied by one act', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atFirstQuote(page);
  await attachesTyped(page, {
    type: 'Official transcript',
    title: 'Briefing, as printed',
    link: 'https://example.org/briefing',
    locator: 'paragraph 4',
  });
  await pane(page).getByRole('button', { name: 'More acts on this quote' }).click();
  await page.getByRole('menuitem', { name: 'Copy printed and said' }).click();
  await hears(page, 'Printed and said copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Quote 1, /);
  expect(copied).toContain('\nPrinted: "');
  expect(copied).toContain(`\nSaid: ${EXCERPT}\nIn: Briefing, as printed, paragraph 4`);
});

test('all of it works without a mouse', async ({ page }) => {
  /** Tab, until this control has the keyboard. */
  const reaches = async (target: Locator): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  const types = async (target: Locator, words: string): Promise<void> => {
    await reaches(target);
    await page.keyboard.type(words);
  };
  await openDesk(page);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeFocused();

  // A source with its link, typed; the recording played in the form, its time taken.
  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await expect(form.getByLabel('Text or link')).toBeFocused();
  await page.keyboard.type('https://example.org/tape.mp3');
  await reaches(form.getByLabel('What it is'));
  await page.keyboard.type('Our rec');
  await expect(form.getByLabel('What it is')).toHaveValue('own-recording');
  await reaches(form.getByRole('button', { name: 'Play it here' }));
  await page.keyboard.press('Enter');
  await choosesRecording(form);
  await reaches(form.getByRole('slider'));
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('PageUp');
  await reaches(form.getByRole('button', { name: 'Back three seconds' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await expect(form.getByLabel('Where in it')).toHaveValue('00:00:09');
  await types(form.getByLabel('The words in it'), EXCERPT);
  await reaches(form.getByText('More about the source'));
  await page.keyboard.press('Enter');
  await types(form.getByLabel('Title'), 'Tape of the briefing');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();

  // To its place by the link, into its form and back, where the keyboard was.
  const open = sourcesOf(page).getByRole('link', { name: /^open at its time/ });
  await expect(open).toHaveAttribute('href', 'https://example.org/tape.mp3#t=9');
  const line = sourcesOf(page).getByRole('button', { name: /^Tape of the briefing/ });
  await reaches(line);
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('dialog', { name: 'Tape of the briefing' });
  await reaches(evidence.getByText('About the source, for every quote it serves'));
  await page.keyboard.press('Enter');
  await reaches(evidence.getByRole('checkbox', { name: 'Confidential' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await hears(page, 'Confidential from now on.');
  await expect(evidence).toBeHidden();
  await expect(sourcesOf(page)).toContainText('known to 2');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});
