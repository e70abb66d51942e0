import { join } from 'node:path';
import { ensureChromium } from './ensure-browsers.mjs';
import { ensureInstalled, findNode, ROOT, run } from './prepare.mjs';

/** `npm run screenshots`: pictures of every state, into the ignored folder screenshots. */
await ensureInstalled();
const node = findNode();
await ensureChromium(node);
const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
const env = { SCREENSHOTS: '1' };
process.exitCode = await run(node, [playwright, 'test', ...process.argv.slice(2)], env);
