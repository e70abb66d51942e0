import { readFileSync } from 'node:fs';
import { logVerdict } from './log-verdict.ts';

/** Prints what `logVerdict` says of a file, and ends with its code. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say which file: npm run --silent verify-log -- FILE');
  process.exit(2);
}
let text = '';
try {
  text = readFileSync(file, 'utf8');
} catch (error) {
  console.error(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`);
  process.exit(2);
}
const { lines, code } = logVerdict(text);
for (const line of lines) console.log(line);
process.exitCode = code;
