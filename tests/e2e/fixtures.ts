import { expect, test as base } from '@playwright/test';
import { watch, type Watch } from './watch.ts';

export interface Clean {
  /** Troubles a test brings about on purpose, for example by switching the network off. */
  readonly expectedTroubles: RegExp | null;
  readonly watched: Watch;
}

/**
 * The `test` of every browser test: it fails when the page broke the security policy, threw, wrote
 * an error to the console or asked another origin for anything. A context that a test opens for a
 * second person is watched with `watch` of watch.ts.
 */
export const test = base.extend<Clean>({
  expectedTroubles: [null, { option: true }],
  watched: [
    async ({ context, baseURL, expectedTroubles }, provide) => {
      const watched = await watch(context, new URL(baseURL ?? 'http://localhost').origin);
      await provide(watched);
      const unexpected = watched.troubles.filter(
        (trouble) => expectedTroubles === null || !expectedTroubles.test(trouble),
      );
      expect(unexpected, 'nothing forbidden happened in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
