import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run backup -- FILE [--story ID]`: backs up what the host keeps, while it runs. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  // What was read is cleared away soon, not once there is much of it.
  '--heap-growing-percent=25',
  '--max-semi-space-size=8',
  join(ROOT, 'scripts', 'backup.ts'),
  ...process.argv.slice(2),
]);
