import { inBothBrowsers, notOverBidi } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { confirmAll, fills, hears, openDesk, openQuote, pane } from './journey/desk.ts';
import { opensSpeakers } from './journey/find-your-way.ts';
import { fixField, suggestsFix } from './journey/fix.ts';
import { numberOf, picker, skipsToStory, startsPicking, story } from './journey/marking.ts';
import { UNSEEN_STORY, UNSEEN_TITLE } from './journey/odd-stories.ts';
import { listensToLiveRegions, spoken } from './journey/speech.ts';
import { importsStory } from './journey/stories.ts';

test.use({ answeredBy: 'page' });

inBothBrowsers();

/** Kerry's third quote of the first story: it runs over two paragraphs. */
const THIRD = /^Quote 3, /;

test('a paragraph says where a quote begins, its words, where it ends and its number, once each', async ({
  page,
}) => {
  await openDesk(page);
  const whole = await spoken(story(page));
  for (let number = 1; number <= 10; number += 1) {
    const place = [`quote ${number} begins`, `quote ${number} ends`, `[button Quote ${number},`];
    const at = place.map((words) => whole.indexOf(words));
    expect(at, `quote ${number} in its order`).toEqual(at.toSorted((a, b) => a - b));
    for (const words of place) expect(whole.split(words), words).toHaveLength(2);
    // Whole words stand beside what is said for the ear.
    expect(whole).toMatch(new RegExp(`(^|\\s)quote ${number} begins\\s`));
    expect(whole).toMatch(new RegExp(`\\squote ${number} ends\\s`));
  }
  const begins = whole.indexOf('quote 3 begins');
  const third = whole.slice(begins, whole.indexOf('quote 3 ends'));
  expect(third).toContain("We've seen");
  expect(third).toContain('Paragraph ');
  expect(third).not.toContain('[button');
});

test('the browser’s own accessibility tree says the same', async ({ page, browserName }) => {
  notOverBidi(browserName, 'the accessibility tree');
  await openDesk(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes
    .filter((node) => !node.ignored && node.role?.value === 'StaticText')
    .map((node) => String(node.name?.value ?? '').trim());
  const said = (words: string): number => texts.filter((text) => text === words).length;
  for (let number = 1; number <= 10; number += 1) {
    expect(said(`quote ${number} begins`)).toBe(1);
    expect(said(`quote ${number} ends`)).toBe(1);
  }
  const markers = nodes.filter(
    (node) =>
      !node.ignored && node.role?.value === 'button' && THIRD.test(String(node.name?.value)),
  );
  // The number in the story and the row of the list are two ways in, with two names.
  expect(markers.map((node) => String(node.name?.value))).toHaveLength(1);
});

test('what nobody sees is said by its name', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, UNSEEN_STORY, UNSEEN_TITLE);
  const whole = await spoken(story(page));
  for (const name of [
    'right-to-left override',
    'end of embedding',
    'zero-width space',
    'zero-width no-break space',
  ])
    expect(whole.split(name), name).toHaveLength(2);
  // The amount stands in the order in which it is written, not turned round.
  const digits = story(page).getByText('000,1', { exact: false }).first();
  await expect(digits).toBeVisible();
});

test('and where words of the story are picked or found by typing', async ({ page }) => {
  await openDesk(page);
  await importsStory(page, UNSEEN_STORY, UNSEEN_TITLE);
  await skipsToStory(page);
  await page.keyboard.press('w');
  const form = page.getByRole('dialog', { name: 'Mark by first and last words' });
  const turned = form.locator('[data-control="right-to-left override"]');
  await fills(form.getByRole('textbox', { name: 'First words' }), 'fund pays');
  await expect(form.getByRole('radio')).toHaveCount(2);
  // Behind the second of the two places; then in the sentence about the one, and in what would be marked.
  await expect(turned).toHaveCount(1);
  await fills(form.getByRole('textbox', { name: 'Last words' }), 'coins');
  await expect(form.getByRole('radio')).toHaveCount(0);
  await expect(turned).toHaveCount(2);
  await page.keyboard.press('Escape');

  await startsPicking(page);
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(picker(page)).toContainText('coins to every boat');
  await expect(picker(page).locator('[data-control]')).toHaveCount(3);
});

test('story, number, row, open quote and picker are named as they are', async ({ page }) => {
  await openDesk(page);
  await confirmAll(page);
  await openQuote(page, 1);
  await expect(story(page).getByRole('heading', { level: 2 })).toHaveAccessibleName(
    'Anti-IS coalition talks focus on jihadist threat',
  );
  const paragraph = story(page).getByRole('paragraph').filter({ hasText: 'taming IS' });
  await expect(paragraph).toMatchAriaSnapshot(`
    - paragraph:
      - text: Kerry said taming IS was quote 1 begins
      - mark: "\\"the challenge of our time\\""
      - text: quote 1 ends
      - button "Quote 1, John Kerry, to check"
      - text: .
  `);
  await expect(numberOf(page, 'Quote 1')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('navigation', { name: 'Quotes of the story' })).toMatchAriaSnapshot(`
    - navigation "Quotes of the story":
      - region "Quotes":
        - heading "10 quotations" [level=2]
        - list "Quotations":
          - listitem:
            - button /^1 .*Kerry · to check/
  `);
  await expect(pane(page)).toMatchAriaSnapshot(`
    - region /^Quote 1 of 10, Kerry$/:
      - article:
        - heading "1 · John Kerry" [level=2]
        - region "Four questions":
          - button "These words? Can’t tell yet"
        - region "Verdict":
          - group "Passes":
            - heading "Passes" [level=3]
            - button "Word for word" [disabled]
            - text: "Still needed: a first-hand record with its place and words."
  `);
  await skipsToStory(page);
  await startsPicking(page);
  await expect(picker(page)).toMatchAriaSnapshot(`
    - toolbar "Pick words":
      - button "Mark as quotation"
  `);
});

test('each act is said once, in order, also where the open quote is not shown', async ({
  page,
}) => {
  const heard = await listensToLiveRegions(page);
  await openDesk(page);
  await confirmAll(page);
  await hears(page, '10 quotations confirmed. 3 paraphrases are left to confirm by hand.');
  await openQuote(page, 1);
  await pane(page).getByRole('button', { name: 'Suggest a fix' }).click();
  await fixField(page).focus();
  await page.keyboard.type('fix, typed by the tester');
  await page.keyboard.press('Enter');
  await hears(page, 'Fix kept.');
  await skipsToStory(page);
  await startsPicking(page);
  await hears(page, /^Picking words in paragraph /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await hears(page, 'Picking left; nothing is marked.');
  const sentences = await heard();
  const place = [
    /^10 quotations confirmed\. 3 paraphrases are left/,
    /^Fix kept\.$/,
    /^Picking words in paragraph \d+: “[^”]+”\.$/,
    /^“[^”]+”\.$/,
    /^Picking left; nothing is marked\.$/,
  ].map((sentence) => {
    const all = sentences.flatMap((words, at) => (sentence.test(words) ? [at] : []));
    expect(all, `${sentence} once among ${JSON.stringify(sentences)}`).toHaveLength(1);
    return all[0] ?? -1;
  });
  expect(place).toEqual(place.toSorted((a, b) => a - b));
  // How the work is kept is said when it has stood still, not for every act.
  expect(sentences.filter((words) => words === 'Saved').length).toBeLessThanOrEqual(4);
});

test('J and K say which quote they lead to, once, and the keyboard stays in the story', async ({
  page,
}) => {
  const heard = await listensToLiveRegions(page);
  await openDesk(page);
  await skipsToStory(page);
  await openQuote(page, 1);
  await numberOf(page, 'Quote 1').focus();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('j');
  const third = numberOf(page, 'Quote 3');
  await expect(third).toBeFocused();
  await expect(third).toHaveAttribute('aria-current', 'true');
  await hears(page, /^Quote 3, Kerry: “We've seen them carry it out…”, to confirm\.$/);
  await page.keyboard.press('k');
  await expect(numberOf(page, 'Quote 2')).toBeFocused();
  await hears(page, /^Quote 2, Kerry: “.+”, to confirm\.$/);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('k');
  await expect(numberOf(page, 'Quote 1')).toBeFocused();
  await hears(page, /^There is none further\. Quote 1, Kerry: /);
  // Of hops in a row only the last is said.
  const hops = (await heard()).filter((words) => /Quote \d+, .+ to confirm\.$/.test(words));
  expect(hops.map((words) => /Quote \d+/.exec(words)?.[0])).toEqual([
    'Quote 3',
    'Quote 2',
    'Quote 1',
  ]);
});

test('on a narrow screen with the open quote closed, acts are said as well', async ({ page }) => {
  await openDesk(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Open quote' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Confirm \d+$/ }).click();
  await hears(page, '10 quotations confirmed. 3 paraphrases are left to confirm by hand.');
});

test('the same sentence twice is said twice: for two quotes, and for a picker that reads again', async ({
  page,
}) => {
  const heard = await listensToLiveRegions(page);
  const times = async (words: string | RegExp): Promise<number> =>
    (await heard()).filter((sentence) =>
      typeof words === 'string' ? sentence === words : words.test(sentence),
    ).length;
  await openDesk(page);
  await confirmAll(page);
  for (const number of [1, 2]) {
    await suggestsFix(page, number, 'one and the same, typed by the tester');
    await expect.poll(() => times('Fix kept.')).toBe(number);
  }
  await skipsToStory(page);
  await startsPicking(page);
  await hears(page, /^Picking words in /);
  for (const time of [1, 2, 3]) {
    await page.keyboard.press('r');
    await expect.poll(() => times(/^One word, [^:]+: “[^”]+”\.$/)).toBe(time);
  }
});

test('what is done in a dialog is said in it, where it can be heard', async ({ page }) => {
  const heard = await listensToLiveRegions(page);
  await openDesk(page);
  await confirmAll(page);
  const sheet = await opensSpeakers(page);
  await sheet.getByRole('button', { name: 'Add a speaker' }).click();
  await fills(sheet.getByLabel('Name', { exact: true }), 'Ada Example');
  await sheet.getByRole('button', { name: 'Add speaker', exact: true }).click();
  await expect.poll(async () => (await heard()).at(-1)).toBe('Ada Example added.');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(sheet).toBeHidden();
  // The page does not say it over again when it can be heard again.
  expect((await heard()).filter((words) => words === 'Ada Example added.')).toHaveLength(1);
});

test('what is wrong with a field is read with it, and said where the keyboard was in it already', async ({
  page,
}) => {
  const heard = await listensToLiveRegions(page);
  const wrong = 'Type the name as the desk will list it.';
  await openDesk(page);
  const sheet = await opensSpeakers(page);
  await sheet.getByRole('button', { name: 'Add a speaker' }).click();
  await sheet.getByRole('button', { name: 'Add speaker', exact: true }).click();
  const name = sheet.getByLabel('Name', { exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(wrong);
  await fills(name, 'A');
  await page.keyboard.press('Backspace');
  expect((await heard()).filter((words) => words === wrong)).toHaveLength(0);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await sheet.getByRole('button', { name: 'Add a speaker' }).click();
  await name.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await heard()).filter((words) => words === wrong).length).toBe(1);
});

test('how much the story tells of its quotes is chosen by key, and stays over a reload', async ({
  page,
}) => {
  await openDesk(page);
  const chooses = async (key: 'ArrowRight' | 'ArrowLeft', label: string): Promise<void> => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    const chosen = sheet
      .getByRole('group', { name: 'A screen reader hears of each quote in the story' })
      .getByRole('radio', { checked: true });
    await chosen.focus();
    await page.keyboard.press(key);
    await expect(chosen).toHaveAccessibleName(label);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  };
  const third = numberOf(page, 'Quote 3');
  await chooses('ArrowRight', 'Number with speaker');
  await expect(third).toHaveAccessibleName(/^Quote 3, John Kerry, to confirm/);
  const whole = await spoken(story(page));
  expect(whole).not.toMatch(/quote \d+ (?:begins|ends)/);
  expect(whole).toContain('[button Quote 3,');
  expect(whole).toContain('Paragraph ');
  await page.reload();
  await expect(third).toBeVisible();
  expect(await spoken(story(page))).not.toMatch(/quote \d+ (?:begins|ends)/);

  await chooses('ArrowRight', 'Bare number');
  await expect(story(page).getByRole('button', { name: '3', exact: true })).toBeVisible();
  const bare = await spoken(story(page));
  expect(bare).not.toMatch(/Paragraph |Quote \d|quote \d|John Kerry, to confirm/);

  await chooses('ArrowRight', 'Begin, end and number');
  expect((await spoken(story(page))).split('quote 3 begins')).toHaveLength(2);
});
