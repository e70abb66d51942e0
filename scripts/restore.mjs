import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run restore -- FILE [--story ID] [--check]`: puts a backup in place of what the host keeps. */
await ensureInstalled();
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'restore.ts'),
  ...process.argv.slice(2),
]);
