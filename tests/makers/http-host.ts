import type { Server } from 'node:http';
import type { WholeStorage } from '#api/ports.ts';
import type { Draws } from '#entry/draws.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { nodeServer } from '#entry/node-server.ts';

/** The Node host over real HTTP, without a page. */
export interface HttpHost {
  /** http://127.0.0.1:port */
  readonly origin: string;
  close(): Promise<void>;
}

export async function httpHost(storage: WholeStorage, draws?: Draws, port = 0): Promise<HttpHost> {
  const host = createNodeHost(
    {
      storage,
      withheld: [],
      page: async () => new Response('no page', { status: 404 }),
      report: (error) => process.stderr.write(`${String(error)}\n`),
    },
    draws,
  );
  const { server } = nodeServer(host, (line) => process.stderr.write(`${line}\n`));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () => {
      host.close();
      return closed(server);
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
