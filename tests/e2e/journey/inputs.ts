import type { Locator, Page } from '@playwright/test';

/** A person's hands, counted: a key press is one input, a click is one, a typed text is one. */
export interface Hands {
  readonly presses: (key: string) => Promise<void>;
  readonly types: (text: string) => Promise<void>;
  readonly clicks: (target: Locator) => Promise<void>;
  readonly count: () => number;
}

export function handsOn(page: Page): Hands {
  let inputs = 0;
  return {
    presses: async (key) => {
      inputs += 1;
      await page.keyboard.press(key);
    },
    types: async (text) => {
      inputs += 1;
      await page.keyboard.type(text);
    },
    clicks: async (target) => {
      inputs += 1;
      await target.click();
    },
    count: () => inputs,
  };
}
