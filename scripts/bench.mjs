import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './ensure-browsers.mjs';
import { ensureInstalled, findNode, giveUp, ROOT, run } from './prepare.mjs';

/**
 * `npm run bench [-- NAME] [--quick]`: runs tests/bench/NAME.ts; without a name the ones below, one
 * after the other, each to its end. Ends with 1 where one of them did, and names it.
 */
const PLAIN = ['reader', 'locate', 'detect'];
const FOLDER = join(ROOT, 'tests', 'bench');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();
const args = process.argv.slice(2);
const name = args.find((arg) => !arg.startsWith('-'));

if (name !== undefined && !names.includes(name))
  giveUp(`There is no bench "${name}". There are: ${names.join(', ')}.`);
await ensureInstalled();
const node = findNode();
const asked = name === undefined ? PLAIN : [name];
const inBrowser = asked.some((each) =>
  readFileSync(join(FOLDER, `${each}.ts`), 'utf8').includes('chromium.launch('),
);
if (inBrowser) await ensureChromium(node);
const failed = [];
for (const each of asked) {
  if (name === undefined) console.log(`\n# ${each}`);
  const code = await run(node, [join(FOLDER, `${each}.ts`), ...args.filter((arg) => arg !== name)]);
  if (code === 130) process.exit(code);
  if (code !== 0) failed.push(each);
}
if (failed.length > 0) {
  console.error(`Not as it has to be: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
