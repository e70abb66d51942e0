import type { KnownHead } from '#core/desk/known-head.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { longRequests } from '#entry/node-long.ts';
import { nodeServer } from '#entry/node-server.ts';
import { sqliteStorage, type SqliteStorage } from '#storage/sql/sqlite.ts';

/** The Node host over HTTP with its threads, on a data file of its own. */
export interface ThreadedHost {
  /** http://127.0.0.1:port */
  readonly origin: string;
  readonly storage: SqliteStorage;
  /** Heads that threads wrote down, in order. */
  readonly known: readonly KnownHead[];
  /** Lines that the server said about its connections. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** `most`: connections; without it as many as fit. */
export async function threadedHost(file: string, most?: number): Promise<ThreadedHost> {
  const storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
  const known: KnownHead[] = [];
  const said: string[] = [];
  const report = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
  const threads: { close: () => Promise<void> }[] = [];
  const host = createNodeHost({
    storage,
    withheld: [],
    page: async () => new Response('the page'),
    report,
    long: (hints) => {
      const long = longRequests({ file, key: null }, storage, {
        hint: hints.changed,
        heads: { put: (heads) => void known.push(...heads), remove: () => undefined },
        report,
        line: (text) => said.push(text),
      });
      threads.push(long);
      return long;
    },
  });
  const { server } = nodeServer(host, (line) => said.push(line), most);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    storage,
    known,
    said,
    close: async () => {
      host.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      for (const each of threads) await each.close();
      storage.close();
    },
  };
}
