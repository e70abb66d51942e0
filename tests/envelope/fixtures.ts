import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createPage } from '#entry/node-page.ts';
import { expect, test as base } from '../e2e/fixtures.ts';
import { buildEnvelope } from './build-page.ts';

/** Builds the page and serves it as the app is served, for as long as a test process lives. */
export const test = base.extend<object, { readonly envelope: string }>({
  envelope: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names in the pattern
    async ({}, provide) => {
      const dist = await mkdtemp(join(tmpdir(), 'envelope-'));
      await buildEnvelope(dist);
      const listener = getRequestListener(createPage(dist, 'browser'));
      const server = createServer((request, response) => void listener(request, response));
      await new Promise<void>((done) => {
        server.listen(0, 'localhost', done);
      });
      const { port } = server.address() as AddressInfo;
      await provide(`http://localhost:${port}`);
      server.closeAllConnections();
      server.close();
      await rm(dist, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ envelope }, provide) => provide(envelope),
});

export { expect };
