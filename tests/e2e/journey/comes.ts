import type { Locator } from '@playwright/test';

/** Asked for so short a time, the page is looked at every 100 milliseconds, not every 500. */
const LOOKS_MS = 500;
const TIMES = 10;

/**
 * Waits for what is about to come, and asserts nothing: `expect` does that afterwards. By itself it
 * writes the whole page down as a tree at each look that is too early, which a busy machine feels.
 */
export async function comes(
  target: Locator,
  state: 'attached' | 'visible' = 'visible',
): Promise<void> {
  for (let times = 0; times < TIMES; times += 1) {
    try {
      return await target.waitFor({ state, timeout: LOOKS_MS });
    } catch {
      // Not yet; what never comes is told by what is expected next.
    }
  }
}
