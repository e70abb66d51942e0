import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run simulate`: see docs/simulator.md. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  // Most of what a history makes is gone with it: a large nursery spares the collector a tenth of the time.
  '--max-semi-space-size=64',
  join(ROOT, 'scripts', 'simulate.ts'),
  ...process.argv.slice(2),
]);
