import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { openDesk } from './journey/desk.ts';
import { STATES } from './journey/states.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SMALL = { width: 320, height: 640 } as const;

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** Every state is reached once and looked at in each of these. */
const LOOKS: readonly (readonly [name: string, media: Media])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

inBothBrowsers();

// Every rule three times over; long, not slow.
test.describe.configure({ timeout: 120_000 });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The rules broken on the page as it stands, with the elements that break them. */
async function brokenRules(page: Page, look: string): Promise<readonly string[]> {
  // There are no frames here to wait for.
  const axe = new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${look}: ${rule.id}: ${node.html.slice(0, 160)}`),
  );
}

async function brokenInEveryLook(page: Page, browser: string): Promise<readonly string[]> {
  // Firefox cannot be told over WebDriver BiDi which colours to prefer: there it is the light ones.
  if (browser === 'firefox') return await brokenRules(page, 'light');
  const broken: string[] = [];
  for (const [name, media] of LOOKS) {
    await page.emulateMedia(media);
    broken.push(...(await brokenRules(page, name)));
  }
  return broken;
}

for (const { name, reach, inFirefox } of STATES) {
  test(`axe finds nothing: ${name}`, async ({ page, browserName }) => {
    test.skip(
      browserName === 'firefox' && inFirefox !== true,
      'in Firefox some states stand for all; they differ in nothing that it draws by itself',
    );
    await openDesk(page);
    await reach(page);
    expect(await brokenInEveryLook(page, browserName)).toEqual([]);
  });
}

test('axe finds nothing: 320 pixels wide, the story, the open quote, the list', async ({
  page,
  browserName,
}) => {
  await openDesk(page);
  await page.setViewportSize(SMALL);
  expect(await brokenInEveryLook(page, browserName)).toEqual([]);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  expect(await brokenRules(page, 'story')).toEqual([]);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  expect(await brokenRules(page, 'list')).toEqual([]);
});
