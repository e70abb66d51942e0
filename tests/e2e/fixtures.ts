import { expect, test as base } from '@playwright/test';
import { watch, type Watch } from './watch.ts';

export interface Clean {
  /** Troubles a test brings about on purpose, for example by switching the network off. */
  readonly expectedTroubles: RegExp | null;
  readonly watched: Watch;
  /**
   * Who answers the page: its worker, as on an ordinary visit, or the page itself, as in a private
   * window. The same handlers do; without a worker that is filled a test starts in half the time.
   */
  readonly answeredBy: 'worker' | 'page';
}

/**
 * The `test` of every browser test: it fails when the page broke the security policy, threw, wrote
 * an error to the console or asked another origin for anything. A context that a test opens for a
 * second person is watched with `watch` of watch.ts.
 */
export const test = base.extend<Clean>({
  expectedTroubles: [null, { option: true }],
  answeredBy: ['worker', { option: true }],
  watched: [
    async ({ context, baseURL, expectedTroubles, answeredBy }, provide) => {
      if (answeredBy === 'page')
        await context.addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
        });
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
