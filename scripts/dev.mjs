import { join } from 'node:path';
import { ensureInstalled, findNode, portOr, ROOT, run } from './prepare.mjs';

/** `npm run dev`: the page with hot reload, the mock API included. */
const port = portOr(5173);
await ensureInstalled();
const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
process.exitCode = await run(findNode(), [vite, '--port', `${port}`]);
