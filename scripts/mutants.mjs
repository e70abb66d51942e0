import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run mutants`: see docs/simulator.md. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'mutants.ts'),
  ...process.argv.slice(2),
]);
