import { expect, type Locator, type Page } from '@playwright/test';

const FARTHEST = 60;

/** Where the keyboard is. */
export async function keyboardIsOn(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element === document.activeElement);
}

/** Presses a key until the keyboard is on the target, as a person without a mouse does. */
export async function movesTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await keyboardIsOn(target);
}
