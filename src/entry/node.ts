import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { memoryStorage } from '#storage/memory.ts';
import { createPage } from './node-page.ts';
import { createNodeHost } from './node-host.ts';

/**
 * The newsroom's host: the API and the built page from one address, for this machine. It keeps
 * everything in memory, so a restart begins a new epoch.
 */
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function portFrom(asked: string | undefined): number {
  if (asked === undefined || asked === '') return 4174;
  if (/^\d{1,5}$/.test(asked) && Number(asked) > 0 && Number(asked) < 65_536) return Number(asked);
  return giveUp(`PORT must be a number from 1 to 65535, and it is "${asked}".`);
}

const port = portFrom(process.env['PORT']);
if (!existsSync(`${dist}/index.html`))
  giveUp('The page is not built yet: run "npm run build" first.');

const host = createNodeHost({
  storage: memoryStorage(randomUUID()),
  page: createPage(dist, 'server'),
  report: (error) =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
});
const listener = getRequestListener(host);
const server = createServer((request, response) => void listener(request, response));

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${port} is in use: stop what uses it, or choose another with PORT.`);
  if (error.code === 'EACCES')
    giveUp(`Port ${port} may not be used by you: choose one above 1023 with PORT.`);
  giveUp(`The desk could not be served: ${error.message}.`);
});

function stop(): void {
  server.closeAllConnections();
  server.close(() => process.exit(0));
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);

server.listen(port, 'localhost', () => {
  process.stdout.write(`Verbatim is at http://localhost:${port}\nStop it with Ctrl-C.\n`);
});
