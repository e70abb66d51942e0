import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run simulate`: see docs/simulator.md. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'simulate.ts'),
  ...process.argv.slice(2),
]);
