import { endWhenAsked } from '#entry/node-end.ts';
import { nodeServer } from '#entry/node-server.ts';

/** A host whose every answer takes half a second: says its port and process, and ends as the real one does. */
const { server, end } = nodeServer(
  async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return new Response('whole');
  },
  (line) => process.stderr.write(`${line}\n`),
);
endWhenAsked(end);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  process.stdout.write(`${JSON.stringify({ port: address.port, pid: process.pid })}\n`);
});
