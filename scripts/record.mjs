import { join } from 'node:path';
import { findNode, ROOT, run } from './prepare.mjs';

/** `npm run --silent record -- STORY RECORD…`: the quotations of a story held against records; see docs/record.md. */
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'record.ts'),
  ...process.argv.slice(2),
]);
