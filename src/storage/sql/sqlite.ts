import Database from 'better-sqlite3';
import type { WholeStorage } from '#api/ports.ts';
import { MIGRATIONS } from './sqlite-form.ts';
import { storageIn } from './sqlite-tables.ts';

/** A storage in one SQLite file, and the way to let go of it. */
export interface SqliteStorage extends WholeStorage {
  /** How it writes: `wal`, and 2 for FULL. */
  modes(): { readonly journal: string; readonly synchronous: number };
  close(): void;
}

/** Where the file is (made if it is not there) and what to call its history if it has none yet. */
export interface SqliteOptions {
  readonly file: string;
  readonly newEpoch: () => string;
}

/** Milliseconds to wait for another process that is writing. */
const BUSY = 2000;

/**
 * Keeps everything in one SQLite file. A commit is one IMMEDIATE transaction, so commits are serial
 * also between processes; with `synchronous = FULL` in WAL mode every one of them is flushed to disk
 * before it resolves, so what was answered survives a killed process and a power cut (as far as the
 * disk is honest). One command costs one flush. Throws where the file cannot be opened.
 */
export function sqliteStorage({ file, newEpoch }: SqliteOptions): SqliteStorage {
  const db = new Database(file, { timeout: BUSY });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // Words that were removed or written over shall not lie on in free pages.
    db.pragma('secure_delete = ON');
    migrate(db, newEpoch);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    ...storageIn(db),
    modes: () => ({
      journal: String(db.pragma('journal_mode', { simple: true })),
      synchronous: Number(db.pragma('synchronous', { simple: true })),
    }),
    close: () => void db.close(),
  };
}

function migrate(db: Database.Database, newEpoch: () => string): void {
  const run = db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS migrations (step INTEGER PRIMARY KEY) STRICT');
    const done = db.prepare('SELECT count(*) AS n FROM migrations').pluck().get() as number;
    if (done > MIGRATIONS.length)
      throw new Error('The database was written by a newer Verbatim: start that one.');
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < done) continue;
      db.exec(step);
      db.prepare('INSERT INTO migrations VALUES (?)').run(index + 1);
    }
    db.prepare("INSERT OR IGNORE INTO meta VALUES ('epoch', ?)").run(newEpoch());
  });
  run.immediate();
}
