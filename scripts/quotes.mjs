import { join } from 'node:path';
import { findNode, ROOT, run } from './prepare.mjs';

/** `npm run --silent quotes -- FILE…`: the quotations of stories, a JSON line each. */
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'quotes.ts'),
  ...process.argv.slice(2),
]);
