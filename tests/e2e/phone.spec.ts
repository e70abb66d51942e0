import { devices, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  allIsSaved,
  becomes,
  fills,
  hears,
  isNow,
  me,
  openDesk,
  pane,
  picks,
  picksFromMenu,
} from './journey/desk.ts';
import { keyboardIsOn } from './journey/keys.ts';
import { numberOf, story } from './journey/marking.ts';
import { prompt } from './journey/practice.ts';
import { EXCERPT } from './journey/sources.ts';
import { underAFinger } from './journey/targets.ts';

test.use({ answeredBy: 'page' });

const { viewport, deviceScaleFactor, hasTouch, isMobile } = devices['Pixel 7'];

const toStory = (page: Page) => page.getByRole('button', { name: 'Story', exact: true });

test.describe('with a finger', () => {
  test.use({ viewport, deviceScaleFactor, hasTouch, isMobile });

  test('read, confirm, answer, decide, hand over and sign on a phone', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/');
    await expect(story(page)).toBeVisible();
    await expect(pane(page)).toHaveCount(0);

    // The whole mark is the target.
    await story(page).locator('mark').first().tap();
    await expect(pane(page)).toHaveAccessibleName(/^Quote 1 of 10, .*Kerry/);
    await pane(page).getByRole('button', { name: 'Confirm', exact: true }).tap();
    await hears(page, /^Quote 1 confirmed/);
    await toStory(page).tap();
    await numberOf(page, 'Quote 1').tap();

    await page.getByRole('button', { name: 'Show more of the open quote' }).tap();
    await picks(page, /^Context fair\?/, /^Yes/);
    await expect(pane(page).getByRole('button', { name: 'Context fair? Yes' })).toBeVisible();

    await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).tap();
    const form = page.getByRole('dialog', { name: 'Attach a source' });
    await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
    await fills(form.getByLabel('Where in it'), 'paragraph 2');
    await fills(form.getByLabel('The words in it'), EXCERPT);
    await fills(form.getByLabel('Who had it from whom'), 'AFP');
    await form
      .getByRole('group', { name: 'Is the credit printed in the story?' })
      .getByText('Yes', { exact: true })
      .tap();

    // Turned round and back, the form is as it was left.
    await page.setViewportSize({ width: viewport.height, height: viewport.width });
    await expect(form.getByLabel('The words in it')).toHaveValue(EXCERPT);
    await page.setViewportSize(viewport);
    await expect(form.getByLabel('Where in it')).toHaveValue('paragraph 2');
    await form.getByText('More about the source').tap();
    await fills(form.getByLabel('Title'), 'Report of another paper');
    await form.getByRole('button', { name: 'Attach', exact: true }).tap();
    await expect(form).toBeHidden();

    await pane(page).getByRole('button', { name: 'Second-hand only', exact: true }).tap();
    await fills(pane(page).getByRole('textbox', { name: 'Reason' }), 'only another paper has it');
    await pane(page).getByRole('button', { name: 'Done, next' }).tap();
    await hears(page, ', second-hand only, done.');
    await toStory(page).tap();
    await numberOf(page, 'Quote 1').tap();
    await pane(page).getByRole('button', { name: 'Hand over (1)' }).tap();
    await hears(page, 'One quote handed over.');

    await me(page).tap();
    await page.getByRole('menuitem', { name: /^Continue as Tom Typeset/ }).tap();
    await isNow(page, 'Tom Typeset');
    await pane(page).getByRole('button', { name: 'Sign', exact: true }).tap();
    await expect(numberOf(page, 'Quote 1')).toHaveAccessibleName(/, signed$/);
    await allIsSaved(page);
  });

  test('what leads to a quote from a panel brings it up, one that is off the list too', async ({
    page,
  }) => {
    await page.goto('/');
    await numberOf(page, 'Quote 1').tap();
    await pane(page).getByRole('button', { name: 'Confirm', exact: true }).tap();
    await hears(page, /^Quote 1 confirmed/);
    await pane(page).getByRole('button', { name: 'Not a quotation' }).tap();
    await page.getByRole('menuitem').first().tap();
    await hears(page, /not a quotation/i);
    await toStory(page).tap();
    await expect(pane(page)).toHaveCount(0);
    await becomes(page, 'Dan Deadline');

    const panel = page.getByRole('dialog', { name: 'Ready to run?' });
    await picksFromMenu(page, 'Ready to run');
    await panel.getByRole('button', { name: /^Quote 2 / }).tap();
    await expect(panel).toBeHidden();
    await expect(pane(page)).toHaveAccessibleName(/^Quote 2 /);
    await keyboardIsOn(pane(page));
    await toStory(page).tap();
    await expect(pane(page)).toHaveCount(0);

    await picksFromMenu(page, 'Ready to run');
    const off = panel.getByRole('region', { name: 'Off the list' });
    await off.getByRole('button').first().tap();
    await expect(panel).toBeHidden();
    await expect(pane(page)).toBeVisible();
    await keyboardIsOn(pane(page));
  });

  test('a link to a quote brings it up, and a reload leaves it up or down as it was', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await numberOf(page, 'Quote 3').tap();
    await expect(pane(page)).toHaveAccessibleName(/^Quote 3 /);
    await allIsSaved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(pane(other)).toHaveAccessibleName(/^Quote 3 /);
    await expect(numberOf(other, 'Quote 3')).toBeInViewport();
    await toStory(other).tap();
    await other.reload();
    await expect(numberOf(other, 'Quote 3')).toBeInViewport();
    await allIsSaved(other);
    await expect(pane(other)).toHaveCount(0);
    await page.reload();
    await expect(pane(page)).toHaveAccessibleName(/^Quote 3 /);
  });

  test('a finger finds 44 pixels of everything: header, numbers, words of the open quote', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await expect(numberOf(page, 'Quote 1')).toBeVisible();
    await allIsSaved(page);
    expect(await underAFinger(page.getByRole('banner'))).toEqual([]);
    expect(
      await underAFinger(page.getByRole('navigation', { name: 'Quotes of the story' })),
    ).toEqual([]);
    // The knobs at the ends of the open quote are bigger, and one of them lies over its number.
    const inStory = await underAFinger(story(page));
    expect(inStory.filter((target) => !target.startsWith('Quote 1,'))).toEqual([]);

    await numberOf(page, 'Quote 1').tap();
    const sheet = page.getByRole('complementary', { name: 'Open quote' });
    await expect(pane(page).getByRole('button', { name: 'Suggest a fix' })).toBeVisible();
    expect(await underAFinger(sheet)).toEqual([]);
    await page.getByRole('button', { name: 'Show more of the open quote' }).tap();
    await pane(page).getByRole('button', { name: 'Confirm', exact: true }).tap();
    await hears(page, /^Quote 1 confirmed/);
    await toStory(page).tap();
    await numberOf(page, 'Quote 1').tap();
    await pane(page).getByRole('button', { name: 'Suggest a fix' }).tap();
    await fills(pane(page).getByRole('textbox', { name: 'Fix', exact: true }), EXCERPT);
    await pane(page).getByRole('button', { name: 'why?' }).tap();
    await hears(page, 'Fix kept.');
    await pane(page).getByRole('button', { name: 'move ends' }).tap();
    await expect(pane(page).getByRole('button', { name: 'Make this fix' })).toBeVisible();
    await expect(pane(page).getByRole('button', { name: 'End one word right' })).toBeVisible();
    expect(await underAFinger(sheet)).toEqual([]);
  });

  test('the open quote is not left under the sheet that comes up for it', async ({ page }) => {
    await page.goto('/');
    const number = numberOf(page, 'Quote 1');
    // At the foot of the story, where the sheet will be.
    await number.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await number.tap();
    await expect(pane(page)).toBeVisible();
    const sheet = page.getByRole('complementary', { name: 'Open quote' });
    await expect
      .poll(async () => {
        const [words, over] = [await number.boundingBox(), await sheet.boundingBox()];
        return words !== null && over !== null && words.y + words.height <= over.y;
      })
      .toBe(true);
  });

  test('the practice story opens with its prompt in view, which names what to tap', async ({
    page,
  }) => {
    await page.goto('/');
    await picksFromMenu(page, 'Stories');
    await page.getByRole('button', { name: /^Practice story: five minutes/ }).tap();
    await expect(prompt(page, 1)).toContainText('tap Confirm for this one');
    await page.getByRole('button', { name: /^Confirm 10$/ }).tap();
    await expect(prompt(page, 2)).toContainText('tap Paste or choose a file');
  });
});

test('an open form stays when the window is made as narrow as a phone, and wide again', async ({
  page,
}) => {
  await openDesk(page);
  await pane(page).getByRole('button', { name: 'Attach a source', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Attach a source' });
  await fills(form.getByLabel('Text or link'), 'words typed by the tester');
  await form.getByLabel('What it is').selectOption({ label: 'Another outlet’s report' });
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(form.getByLabel('What it is')).toHaveValue('outlet');
  await expect(form.getByLabel('Text or link')).toHaveValue('words typed by the tester');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(form.getByLabel('What it is')).toHaveValue('outlet');
});
