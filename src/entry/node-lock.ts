import Database from 'better-sqlite3';

/** Who wants the data file: a host shares it with other hosts, a restore has it alone. */
export type Holder = 'host' | 'restore';

/**
 * Marks a data file as in use until the function returned is called or this process ends, however
 * it ends: a lock of the operating system on a small file beside it. Null: it is in use in a way
 * that excludes this one.
 */
export function holdFile(dataFile: string, holder: Holder): (() => void) | null {
  // SQLite takes and frees such locks in the same way on every system.
  const db = new Database(`${dataFile}.lock`, { timeout: 0 });
  try {
    if (holder === 'restore') db.exec('BEGIN EXCLUSIVE');
    else {
      db.exec('BEGIN');
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    }
  } catch (error) {
    db.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      return null;
    throw error;
  }
  return () => void db.close();
}
