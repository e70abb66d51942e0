import { fileURLToPath } from 'node:url';
import { runHost } from '../../scripts/host-process.mjs';

/** slow-host.ts as `npm run serve` starts the newsroom's host. */
const host = fileURLToPath(new URL('slow-host.ts', import.meta.url));
process.exit(await runHost(process.execPath, [host], { cwd: process.cwd(), env: {} }));
