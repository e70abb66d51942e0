import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { writeBackup } from '#api/backup-writer.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { partsOfFile, UnfitFile } from './node-backup-file.ts';
import { openKey } from './node-key.ts';
import { holdFile } from './node-lock.ts';
import type { Said } from './node-restore.ts';
import { dataFile, NoStorage, openFile, storageFault } from './node-storage.ts';

/** What the command was given, and the environment. */
export interface BackupAsked {
  readonly file: string;
  /** The one story; null: everything. */
  readonly story: string | null;
  readonly data: string | undefined;
  readonly keyFile: string | undefined;
}

/**
 * `npm run backup -- FILE`: everything, or one story, into a file, in one consistent read while the
 * host goes on. A file called `.sqlite` becomes a copy of the data file (SQLite's online backup);
 * any other a backup in lines, which is read again before it is called one.
 */
export async function backUp(asked: BackupAsked, draws: Draws = REAL_DRAWS): Promise<Said> {
  const data = dataFile(asked.data);
  if (!existsSync(data))
    return no(`There is no data file ${data}: say where it is with VERBATIM_DATA.`);
  if (existsSync(asked.file)) return no(`${asked.file} is there already: choose another name.`);
  const part = `${asked.file}.part`;
  try {
    const letGo = holdFile(data, 'host');
    if (letGo === null) return no(`${data} is being restored: back it up when that is done.`);
    try {
      return await into(part, asked, data, draws);
    } finally {
      letGo();
      rmSync(part, { force: true });
    }
  } catch (error) {
    if (error instanceof NoStorage) return no(error.message);
    if (error instanceof UnfitFile) return no(`The backup was not made: ${error.message}`);
    if (error instanceof Error && 'code' in error)
      return no(`The backup was not made. ${storageFault(error, asked.file)}`);
    throw error;
  }
}

function no(sentence: string): Said {
  return { lines: [sentence], code: 1 };
}

async function into(
  part: string,
  { file, story, keyFile }: BackupAsked,
  data: string,
  draws: Draws,
): Promise<Said> {
  const storage = openFile(data);
  try {
    if (file.endsWith('.sqlite')) {
      if (story !== null)
        return no('A copy of the data file holds every story: leave out --story.');
      await storage.copyTo(part);
      renameSync(part, file);
      return { lines: [`Copied ${data} to ${file} (${size(file)}).`], code: 0 };
    }
    if (story !== null && (await storage.changes(story, Number.MAX_SAFE_INTEGER)).head.seq === 0)
      return no(`There is no story ${story} in ${data}.`);
    const key = openKey(keyFile, data);
    const at = draws.clock.now();
    const handle = openSync(part, 'wx', 0o600);
    try {
      for await (const text of writeBackup(storage.read(story), { at, story, key: key.key }))
        writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const counts = { row: 0, text: 0 };
    for await (const { kind, value } of partsOfFile(part)) {
      if (kind === 'row') counts.row += 1;
      if (kind === 'text' && value.last) counts.text += 1;
    }
    renameSync(part, file);
    return {
      lines: [
        `Backed up ${story ?? 'everything'} to ${file}: ${counts.row} rows, ${counts.text} records, ${size(file)}; read again, intact.`,
        `Its heads are proved by the key in ${key.file}: keep a copy of that key apart from the backups.`,
      ],
      code: 0,
    };
  } finally {
    storage.close();
  }
}

function size(file: string): string {
  const bytes = statSync(file).size;
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KiB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
