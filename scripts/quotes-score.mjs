import { join } from 'node:path';
import { findNode, ROOT, run } from './prepare.mjs';

/** `npm run quotes:score -- CORPUS.jsonl`: how well the detector does, and what each step is worth. */
process.exitCode = await run(findNode(), [
  join(ROOT, 'scripts', 'quotes-score.ts'),
  ...process.argv.slice(2),
]);
