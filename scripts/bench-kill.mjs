import { join } from 'node:path';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run bench:kill`: 10,000 commands to the Node host while it is killed 20 times. */
await ensureInstalled();
process.exitCode = await run(findNode(), [join(ROOT, 'scripts', 'bench-kill.ts')]);
