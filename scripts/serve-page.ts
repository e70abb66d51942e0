import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createPage } from '../src/entry/node-page.ts';

/** Serves the built page, and nothing else, to this machine until Ctrl-C. */
const port = Number(process.env['PORT'] ?? '4173');
const page = createPage(fileURLToPath(new URL('../dist', import.meta.url)), 'browser');
const listener = getRequestListener(page);
const server = createServer((request, response) => void listener(request, response));

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what uses it, or choose another with PORT.`
      : error.code === 'EACCES'
        ? `Port ${port} may not be used by you: choose one above 1023 with PORT.`
        : `The page could not be served: ${error.message}.`;
  console.error(reason);
  process.exit(1);
});

function stop(): void {
  server.closeAllConnections();
  server.close(() => process.exit(0));
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);

server.listen(port, 'localhost', () => {
  console.log(`Verbatim is at http://localhost:${port}`);
  console.log('Stop it with Ctrl-C.');
});
