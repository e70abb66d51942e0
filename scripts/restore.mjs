import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run restore -- FILE [--story ID] [--check]`: puts a backup in place of what the host keeps. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  // What was read is cleared away soon, not once there is much of it.
  '--heap-growing-percent=25',
  '--max-semi-space-size=8',
  join(ROOT, 'scripts', 'restore.ts'),
  ...process.argv.slice(2),
]);
