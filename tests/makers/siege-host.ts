import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createNodeHost } from '#entry/node-host.ts';
import { longRequests } from '#entry/node-long.ts';
import { nodeServer } from '#entry/node-server.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';

/**
 * The Node host with its threads, as a process of its own that is to be attacked: data file as
 * argument. Told `reset` over its channel it forgets what it measured, told `measure` it says the
 * most memory it held (bytes), the longest silence of its event loop (ms), and the longest that the
 * serving thread worked on end (ms of processor time, whatever else the machine did) since.
 */
const [file = ''] = process.argv.slice(2);
const storage = sqliteStorage({ file, newEpoch: randomUUID });
const complain = (text: string): void => void process.stderr.write(`${text}\n`);
const report = (error: unknown): void => complain(String(error));
const host = createNodeHost({
  storage,
  withheld: [],
  page: async () => new Response('no page', { status: 404 }),
  report,
  long: (hints) => {
    const long = longRequests({ file, key: null }, storage, {
      hint: hints.changed,
      heads: { put: () => undefined, remove: () => undefined },
      report,
      line: (text, fault) => (fault ? complain(text) : undefined),
    });
    // At rest both are there.
    long.desk.start();
    long.background.start();
    return long;
  },
});
const { server } = nodeServer(host, complain);

const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
let rss = 0;
let busy = 0;
let worked = 0;
/** Between two of these the loop did one thing, or several short ones. */
setInterval(() => {
  const { user, system } = process.threadCpuUsage();
  busy = Math.max(busy, (user + system - worked) / 1000);
  worked = user + system;
}, 2).unref();
const look = (): void => {
  rss = Math.max(rss, process.memoryUsage.rss());
};
setInterval(look, 20).unref();

process.on('message', (message) => {
  if (message === 'reset') {
    rss = 0;
    busy = 0;
    loop.reset();
  }
  look();
  process.send?.({ rss, silence: loop.max / 1e6, busy });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  process.send?.({ port: address.port });
});
