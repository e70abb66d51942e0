import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, findNode, giveUp, ROOT, run } from './prepare.mjs';

/** `npm run bench [-- NAME] [--quick]`: runs tests/bench/NAME.ts; without a name, the reader's. */
const FOLDER = join(ROOT, 'tests', 'bench');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();
const args = process.argv.slice(2);
const name = args.find((arg) => !arg.startsWith('-')) ?? 'reader';

if (!names.includes(name)) giveUp(`There is no bench "${name}". There are: ${names.join(', ')}.`);
await ensureInstalled();
process.exitCode = await run(findNode(), [
  join(FOLDER, `${name}.ts`),
  ...args.filter((arg) => arg !== name),
]);
