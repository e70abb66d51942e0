import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sqliteStorage, type SqliteStorage } from '#storage/sql/sqlite.ts';
import { memoryStorage } from '#storage/memory.ts';

/** Where the desk is kept when VERBATIM_DATA says nothing. */
const USUAL = './verbatim-data/verbatim.sqlite';
export const IN_MEMORY = ':memory:';

/** A storage, where it keeps what it keeps in words, and the way to let go of it. */
export interface OpenStorage {
  readonly storage: ReturnType<typeof memoryStorage>;
  readonly where: string;
  readonly close: () => void;
}

/** Why a storage cannot be had, as one sentence for whoever starts the host. */
export class NoStorage extends Error {}

/** `asked`: what VERBATIM_DATA says. Throws NoStorage with a sentence that says what to do. */
export function openStorage(asked: string | undefined): OpenStorage {
  if (asked === IN_MEMORY)
    return {
      storage: memoryStorage(randomUUID()),
      where: 'in memory, until it is stopped',
      close: () => undefined,
    };
  const file = dataFile(asked);
  const storage = openFile(file);
  return { storage, where: `in ${file}`, close: () => storage.close() };
}

/** Where VERBATIM_DATA says that the data file is. */
export function dataFile(asked: string | undefined): string {
  return resolve(asked === undefined || asked === '' ? USUAL : asked);
}

/** Opens a data file, or makes it. Throws NoStorage with a sentence that says what to do. */
export function openFile(file: string): SqliteStorage {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return sqliteStorage({ file, newEpoch: randomUUID });
  } catch (error) {
    throw new NoStorage(`The desk’s data could not be opened. ${storageFault(error, file)}`);
  }
}

/** What went wrong with the file, in words (codes: sqlite.org/rescode.html and errno). */
export function storageFault(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return `Another program holds ${file}: stop it, or choose another file with VERBATIM_DATA.`;
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS')
    return `You may not write ${file}: give yourself the right, or choose another file with VERBATIM_DATA.`;
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOTDIR' || code === 'EISDIR')
    return `${file} cannot be opened as a file: choose another one with VERBATIM_DATA.`;
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return `The disk of ${file} is full: make room.`;
  if (code.startsWith('SQLITE_NOTADB'))
    return `${file} is no database: choose another file with VERBATIM_DATA.`;
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
    return `${file} is damaged or its disk fails: restore a backup into a new file.`;
  return error instanceof Error ? error.message : String(error);
}
