import { expect, type Page } from '@playwright/test';

/**
 * A tab whose requests to the desk can be held up, as on a train: they go out when they are let go.
 * The desk answers from a service worker, so the network of the browser is not what to stop.
 */
export interface HeldTab {
  readonly hold: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

declare global {
  interface Window {
    heldUp: { hold: () => void; letGo: () => void };
  }
}

/**
 * Call it before the page is opened. After a reload nothing is held. The page is loaded once here: on
 * a busy machine the worker of a first visit comes later than a page waits for it, and a page that
 * answers itself sends nothing that could be held.
 */
export async function canBeHeld(page: Page): Promise<HeldTab> {
  await page.addInitScript(() => {
    const send = window.fetch.bind(window);
    let gate = Promise.resolve();
    let open = (): void => undefined;
    window.heldUp = {
      hold: () => {
        gate = new Promise((resolve) => {
          open = resolve;
        });
      },
      letGo: () => open(),
    };
    window.fetch = async (...request) => {
      await gate;
      return await send(...request);
    };
  });
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // Firefox reports what is called off on its way when the page is opened again: also the parts that
  // come while nothing else is to be done, after the page is there.
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  return {
    hold: () => page.evaluate(() => window.heldUp.hold()),
    letGo: () => page.evaluate(() => window.heldUp.letGo()),
  };
}
