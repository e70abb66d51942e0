import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { backUp } from '#entry/node-backup.ts';

/** Backs up to a file, says so, and ends with 0; with 1 where there is no backup, 2 where it was called wrongly. */
function asked() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { story: { type: 'string' } },
    });
    const [file, more] = positionals;
    return file === undefined || more !== undefined ? null : { file, ...values };
  } catch {
    return null;
  }
}

const given = asked();
if (given === null) {
  console.error('Say which file: npm run backup -- FILE [--story ID]');
  process.exit(2);
}
// The host comes first.
setPriority(10);
const { lines, code } = await backUp({
  file: given.file,
  story: given.story ?? null,
  data: process.env['VERBATIM_DATA'],
  keyFile: process.env['VERBATIM_KEY_FILE'],
});
for (const line of lines) (code === 0 ? console.log : console.error)(line);
process.exitCode = code;
