import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, portOr, ROOT, run } from './prepare.mjs';

/** `npm start`: installs and builds what is missing, then serves the page on this machine. */
const port = portOr(4173);
await ensureInstalled();
const node = findNode();
if (!(await ensureBuilt(node))) process.exit(1);
process.exitCode = await run(node, [join(ROOT, 'scripts', 'serve-page.ts')], { PORT: `${port}` });
