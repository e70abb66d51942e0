import { parseArgs } from 'node:util';
import { restoreFile } from '#entry/node-restore.ts';

/** Prints what restoring a file does, does it, and ends with 0; with 1 where nothing was done, 2 where it was called wrongly. */
function asked() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { story: { type: 'string' }, check: { type: 'boolean' } },
    });
    const [file, more] = positionals;
    return file === undefined || more !== undefined ? null : { file, ...values };
  } catch {
    return null;
  }
}

const given = asked();
if (given === null) {
  console.error('Say which file: npm run restore -- FILE [--story ID] [--check]');
  process.exit(2);
}
const { lines, code } = await restoreFile({
  file: given.file,
  story: given.story ?? null,
  checkOnly: given.check ?? false,
  data: process.env['VERBATIM_DATA'],
  keyFile: process.env['VERBATIM_KEY_FILE'],
});
for (const line of lines) (code === 0 ? console.log : console.error)(line);
process.exitCode = code;
