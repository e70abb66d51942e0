import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, portOr, ROOT, run } from './prepare.mjs';

/** `npm run serve`: the newsroom's own server, with the API and the built page. */
const port = portOr(4174);
await ensureInstalled();
const node = findNode();
if (!(await ensureBuilt(node))) process.exit(1);
process.exitCode = await run(node, [join(ROOT, 'src', 'entry', 'node.ts')], { PORT: `${port}` });
