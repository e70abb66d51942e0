import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { isLines } from '#contract/backup-lines.ts';
import { partsOfFile } from '#entry/node-backup-file.ts';
import { readKey } from '#entry/node-key.ts';
import { NoStorage } from '#entry/node-storage.ts';
import { backupVerdict } from './backup-verdict.ts';
import { logVerdict } from './log-verdict.ts';

/**
 * Prints what is said of the logs in a file, and ends with the code of that. A backup in lines is
 * read line by line; its known heads are held against the key in VERBATIM_KEY_FILE.
 */
const [file] = process.argv.slice(2);

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function beginning(path: string): string {
  const bytes = Buffer.alloc(64);
  const handle = openSync(path, 'r');
  const length = readSync(handle, bytes);
  closeSync(handle);
  return bytes.toString('latin1', 0, length);
}

async function verdict(path: string) {
  if (!isLines(beginning(path))) return logVerdict(readFileSync(path, 'utf8'));
  const keyFile = process.env['VERBATIM_KEY_FILE'] ?? '';
  return backupVerdict(partsOfFile(path), keyFile === '' ? null : readKey(keyFile));
}

if (file === undefined) giveUp('Say which file: npm run --silent verify-log -- FILE');
try {
  const { lines, code } = await verdict(file);
  for (const line of lines) console.log(line);
  process.exitCode = code;
} catch (error) {
  if (error instanceof NoStorage) giveUp(error.message);
  if (error instanceof Error && 'code' in error) giveUp(`${file} cannot be read: ${error.message}`);
  throw error;
}
