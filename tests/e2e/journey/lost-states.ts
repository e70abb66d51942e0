import { expect, type Locator, type Page } from '@playwright/test';
import { allIsSaved, confirmAll } from './desk.ts';
import { breaks, doesToHost } from './faults.ts';
import { suggestsFix } from './fix.ts';
import type { State } from './state.ts';

/** What stands over the open quote when the server lost changes. */
function lostCard(page: Page): Locator {
  return page.getByRole('region', { name: /^The server lost/ });
}

/** What a page shows that was further than its host. */
export const LOST_STATES: readonly State[] = [
  {
    name: 'lost by the server',
    reach: async (page) => {
      await confirmAll(page);
      await breaks(page, (panel) => doesToHost(panel, 'Take a backup', 'A backup is taken.'));
      await suggestsFix(page, 1, 'fix, typed by the tester');
      await allIsSaved(page);
      await breaks(page, (panel) =>
        doesToHost(panel, 'Restore the older backup', 'The host was restored from the backup.'),
      );
      await expect(lostCard(page).getByRole('button', { name: /^Send/ })).toBeVisible();
    },
  },
  {
    name: 'lost by the server, to be dismissed',
    from: 'lost by the server',
    reach: async (page) => {
      await lostCard(page).getByRole('button', { name: 'Dismiss…' }).click();
      await expect(lostCard(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
    },
  },
];
