import type { Locator } from '#sync/ports.ts';

/** The locator of the page, whose code comes when a record is first compared; a failed fetch is tried again. */
export function lateLocator(): Locator {
  let made: Promise<Locator> | null = null;
  const locator = (): Promise<Locator> => {
    made ??= import('./locator.ts').then(
      ({ workerLocator }) => workerLocator(),
      (error: unknown) => {
        made = null;
        throw error;
      },
    );
    return made;
  };
  return {
    compare: async (asked) => (await locator()).compare(asked),
    outline: async (text) => (await locator()).outline(text),
    voices: async (text, speakers) => (await locator()).voices(text, speakers),
    mend: async (text) => (await locator()).mend(text),
  };
}
