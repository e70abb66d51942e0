import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesk, pane } from './journey/desk.ts';
import { STATES } from './journey/states.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules broken on the page as it stands, with the elements that break them. */
async function brokenRules(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`),
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${scheme}`, () => {
    test.use({ colorScheme: scheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const state of STATES) {
      test(state.name, async ({ page }) => {
        await openDesk(page);
        await state.reach(page);
        await expect(pane(page)).toBeAttached();
        expect(await brokenRules(page)).toEqual([]);
      });
    }
  });
}
