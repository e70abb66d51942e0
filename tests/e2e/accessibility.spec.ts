import { brokenInEveryLook, brokenRules } from './axe.ts';
import { inBothBrowsers } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { openDesk } from './journey/desk.ts';
import { STATES } from './journey/states.ts';

const SMALL = { width: 320, height: 640 } as const;

inBothBrowsers();

// Every rule on the whole page; long, not slow.
test.describe.configure({ timeout: 120_000 });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const answeredBy of ['page', 'worker'] as const) {
  test.describe(`answered by the ${answeredBy}`, () => {
    test.use({ answeredBy });

    for (const { name, reach, inFirefox } of STATES.filter(
      ({ needsWorker = false }) => needsWorker === (answeredBy === 'worker'),
    )) {
      test(`axe finds nothing: ${name}`, async ({ page, browserName }) => {
        test.skip(
          browserName === 'firefox' && inFirefox !== true,
          'in Firefox some states stand for all; they differ in nothing that it draws by itself',
        );
        await openDesk(page);
        await reach(page);
        expect(await brokenInEveryLook(page)).toEqual([]);
      });
    }
  });
}

test('axe finds nothing: 320 pixels wide, the story, the open quote, the list', async ({
  page,
}) => {
  await openDesk(page);
  await page.setViewportSize(SMALL);
  expect(await brokenInEveryLook(page)).toEqual([]);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  expect(await brokenRules(page)).toEqual([]);
});
