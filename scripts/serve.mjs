import { join } from 'node:path';
import { runHost } from './host-process.mjs';
import { ensureBuilt, ensureInstalled, findNode, portOr, ROOT } from './prepare.mjs';

/** `npm run serve`: the newsroom's own server, with the API and the built page. */
const port = portOr(4174);
await ensureInstalled();
const node = findNode();
if (!(await ensureBuilt(node))) process.exit(1);
const host = join(ROOT, 'src', 'entry', 'node.ts');
process.exit(await runHost(node, [host], { cwd: ROOT, env: { PORT: `${port}` } }));
