import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wholeLog } from './whole-log.ts';

/** Writes the log fixture of the first release, once: `node tests/makers/write-first-release.ts`. */
const file = fileURLToPath(new URL('../corpus/logs/first-release.json', import.meta.url));
if (existsSync(file)) throw new Error('This log is released: it must load for ever, as it is.');
writeFileSync(file, `${JSON.stringify(await wholeLog(), null, 1)}\n`);
