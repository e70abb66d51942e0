import { devices, type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allIsSaved, hears, isNow, me, pane, picksFromMenu } from './journey/desk.ts';
import { numberOf, picker, story } from './journey/marking.ts';
import { EXCERPT } from './journey/sources.ts';
import { tightTargets } from './journey/targets.ts';

test.use({ answeredBy: 'page' });

const { deviceScaleFactor, hasTouch, isMobile } = devices['Pixel 7'];

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor, hasTouch, isMobile });

const toStory = (page: Page) => page.getByRole('button', { name: 'Story', exact: true });

async function picksIn(page: Page, menu: Locator, item: string | RegExp): Promise<void> {
  await menu.tap();
  const choice = page.getByRole('menuitem', { name: item });
  await isAsHighAsAFinger(choice);
  await choice.tap();
}

/** 44 pixels, as far as something is drawn by whole pixels. */
async function isAsHighAsAFinger(target: Locator) {
  const box = await target.boundingBox();
  expect(Math.round(box?.height ?? 0), 'as high as a finger').toBeGreaterThanOrEqual(44);
}

test('a quote goes its whole way on a phone: read, confirmed, put away, answered, decided, asked about, handed over, signed, exported', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await expect(story(page)).toBeVisible();

  // Read and confirm: the whole mark is the target.
  await story(page).locator('mark').first().tap();
  await expect(pane(page)).toHaveAccessibleName(/^Quote 1 of 10, .*Kerry/);
  const confirm = pane(page).getByRole('button', { name: 'Confirm', exact: true });
  await isAsHighAsAFinger(confirm);
  await confirm.tap();
  await hears(page, /^Quote 1 confirmed/);

  // The next one is put away with its reason.
  await toStory(page).tap();
  await numberOf(page, 'Quote 2').tap();
  await page.getByRole('button', { name: 'Show more of the open quote' }).tap();
  await picksIn(
    page,
    pane(page).getByRole('button', { name: 'Not a quotation: choose why' }),
    'Scare quotes',
  );
  await hears(page, /^Quote 2 is not a quotation: /);

  // The four questions, each by its menu.
  await toStory(page).tap();
  await numberOf(page, 'Quote 1').tap();
  const questions = pane(page).getByRole('region', { name: 'Four questions' }).getByRole('button');
  await expect(questions).toHaveCount(4);
  for (let at = 0; at < 3; at += 1) {
    await picksIn(page, questions.nth(at), /^Yes/);
    await expect(questions.nth(at)).toHaveAccessibleName(/ Yes$/);
  }
  await picksIn(page, questions.nth(3), /^None/);
  await expect(questions.nth(3)).toHaveAccessibleName(/ None$/);

  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).tap();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
  await form.getByLabel('Where in it').fill('paragraph 2');
  await form.getByLabel('The words in it').fill(EXCERPT);
  await form.getByLabel('Who had it from whom').fill('AFP');
  await form
    .getByRole('group', { name: 'Is the credit printed in the story?' })
    .getByText('Yes', { exact: true })
    .tap();
  await form.getByText('More about the source').tap();
  await form.getByLabel('Title').fill('Report of another paper');
  const attach = form.getByRole('button', { name: 'Attach', exact: true });
  await isAsHighAsAFinger(attach);
  await attach.tap();
  await expect(form).toBeHidden();

  await pane(page).getByRole('button', { name: 'Second-hand only', exact: true }).tap();
  await pane(page).getByRole('textbox', { name: 'Reason' }).fill('only another paper has it');
  await pane(page).getByRole('button', { name: 'Done, next' }).tap();
  await hears(page, ', second-hand only, done.');

  // Another one is asked about.
  await toStory(page).tap();
  await numberOf(page, 'Quote 3').tap();
  await pane(page).getByRole('button', { name: 'Confirm', exact: true }).tap();
  await hears(page, /confirmed/);
  await toStory(page).tap();
  await numberOf(page, 'Quote 3').tap();
  await pane(page).getByRole('button', { name: 'Ask', exact: true }).tap();
  const asking = page.getByRole('dialog', { name: 'Ask about quote 3' });
  await asking.getByLabel('Whom').fill('Rob Reporter');
  await asking.getByLabel('Question').fill('Which briefing was this?');
  const ask = asking.getByRole('button', { name: 'Ask', exact: true });
  await isAsHighAsAFinger(ask);
  await ask.tap();
  await expect(asking).toBeHidden();

  // The reporter answers, on the phone of whoever asked: it is written down there.
  if ((await pane(page).count()) === 0) await numberOf(page, 'Quote 3').tap();
  await expect(pane(page)).toHaveAccessibleName(/^Quote 3 /);
  const writeDown = pane(page).getByRole('button', { name: 'Record the answer' });
  await isAsHighAsAFinger(writeDown);
  await writeDown.tap();
  const answering = page.getByRole('dialog', { name: 'Answer on quote 3' });
  await expect(answering.getByLabel('Who')).toHaveValue('Rob Reporter');
  await answering.getByLabel('Answer', { exact: true }).fill('The one on Tuesday morning.');
  await answering.getByLabel('How it came').fill('call');
  const keep = answering.getByRole('button', { name: 'Record the answer' });
  await isAsHighAsAFinger(keep);
  await keep.tap();
  await hears(page, 'Quote 3: answer by Rob Reporter recorded.');
  await expect(pane(page)).toContainText('The one on Tuesday morning.');

  await toStory(page).tap();
  await numberOf(page, 'Quote 1').tap();
  const handOver = pane(page).getByRole('button', { name: 'Hand over (1)' });
  await isAsHighAsAFinger(handOver);
  await handOver.tap();
  await hears(page, 'One quote handed over.');
  await me(page).tap();
  await page.getByRole('menuitem', { name: /^Continue as Tom Typeset/ }).tap();
  await isNow(page, 'Tom Typeset');
  const sign = pane(page).getByRole('button', { name: 'Sign', exact: true });
  await isAsHighAsAFinger(sign);
  await sign.tap();
  await expect(numberOf(page, 'Quote 1')).toHaveAccessibleName(/, signed$/);
  await allIsSaved(page);

  // Whether the story may run, and what is given out of it, is read there too.
  await toStory(page).tap();
  await picksFromMenu(page, 'Ready to run');
  const ready = page.getByRole('dialog', { name: 'Ready to run?' });
  await expect(ready.getByRole('button', { name: /^Quote 3/ }).first()).toBeVisible();
  expect(await tightTargets(ready, 24)).toEqual([]);
  await ready.getByRole('button', { name: 'Close' }).tap();
  await picksFromMenu(page, 'Export');
  const sheet = page.getByRole('dialog', { name: 'Export' });
  await expect(sheet).toBeVisible();
  expect(await tightTargets(sheet, 24)).toEqual([]);
  const coming = page.waitForEvent('download');
  await sheet
    .getByRole('button', { name: /^Download/ })
    .first()
    .tap();
  expect((await coming).suggestedFilename()).not.toBe('');
});

test('words are marked step by step with a finger, as the menu says', async ({ page }) => {
  await page.goto('/');
  await expect(story(page)).toBeVisible();
  // In the menu, where everybody comes by, whole and in view.
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  const menu = page.getByRole('menu', { name: 'Menu' });
  await expect(menu.getByRole('menuitem', { name: /by key/ })).toHaveCount(0);
  const offer = menu.getByRole('menuitem', { name: 'Mark words step by step' });
  await expect(offer).toContainText('With buttons for sentence, start and end.');
  await expect(offer).not.toContainText('keyboard');
  await expect(menu.getByText(/^With buttons .* drag the handles\.$/)).toBeInViewport({ ratio: 1 });
  expect(await menu.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await offer.tap();

  await expect(picker(page)).toBeInViewport({ ratio: 1 });
  const step = async (name: string): Promise<void> => {
    const button = picker(page).getByRole('button', { name, exact: true });
    await isAsHighAsAFinger(button);
    await button.tap();
  };
  await expect(async () => {
    await step('Next sentence');
    await expect(picker(page)).toContainText(/paragraph 1 · /, { timeout: 500 });
  }).toPass();
  await hears(page, /^Paragraph 1: “London/);
  await step('Start one word later');
  await hears(page, /^Left out “/);
  await step('End one word earlier');
  await hears(page, /^Left out “/);
  await step('Mark as quotation');
  await hears(page, 'Marked as a quotation. Next: say who said it.');
  await expect(picker(page)).toHaveCount(0);
  await expect(pane(page)).toHaveAccessibleName(/speaker not known$/);
});

test('what a phone cannot do is said in a sentence', async ({ page }) => {
  await page.goto('/');
  await expect(story(page)).toBeVisible();
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  const menu = page.getByRole('menu', { name: 'Menu' });
  await expect(menu.getByRole('menuitem', { name: /^Keys/ })).toContainText('Needs a keyboard');
  await page.keyboard.press('Escape');
  await picksFromMenu(page, 'Keys');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Keys need a keyboard.');
  await expect(keys).toContainText('hold a finger on words to mark them');
  await expect(keys).toContainText('pick words step by step from the menu');
});
