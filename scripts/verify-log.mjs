import { join } from 'node:path';
import { findNode, ROOT, run } from './prepare.mjs';

/** `npm run --silent verify-log -- FILE`: whether the log in a file holds. */
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'verify-log.ts'),
  ...process.argv.slice(2),
]);
