import Database from 'better-sqlite3';
import type { RestoreItem, WholeStorage } from '#api/ports.ts';
import type { HostAct } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { MIGRATIONS } from './sqlite-form.ts';
import { inspectFile, readFile } from './sqlite-read.ts';
import { restoreTables } from './sqlite-restore.ts';
import { storageIn } from './sqlite-tables.ts';
import { writesInTurn } from './sqlite-writes.ts';

/** A storage in one SQLite file, and the way to let go of it. */
export interface SqliteStorage extends WholeStorage {
  /** How it writes: `wal`, and 2 for FULL. */
  modes(): { readonly journal: string; readonly synchronous: number };
  /** Bytes of the rows of a story's log. O(rows that came since it was last asked). */
  logBytes(storyId: string): number;
  /** Bytes of the UTF-8 of a stored text; 0 where there is none. */
  textBytes(sha256: string): number;
  /** A note of this host about itself, which no backup holds; null where never made. */
  note(name: string): string | null;
  putNote(name: string, value: string): Promise<void>;
  /**
   * `restore` of what comes piece by piece, for a file that nobody else uses: the event loop goes on,
   * and a writer beside it waits in vain. One transaction; rejects with what `items` throws, and then
   * nothing is written.
   */
  restoreFrom(
    items: AsyncIterable<RestoreItem>,
    how: {
      readonly epoch: string;
      readonly scope: string | null;
      readonly known: readonly KnownHead[];
      readonly act: HostAct;
    },
  ): Promise<void>;
  /**
   * Copies the file as it stands into another in one consistent read, while others read and write
   * (SQLite's online backup). Holds up the event loop meanwhile: for a command, not for a host.
   */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** Where the file is (made if it is not there) and what to call its history if it has none yet. */
export interface SqliteOptions {
  readonly file: string;
  readonly newEpoch: () => string;
}

/** Milliseconds to wait at the start for another process that is writing; later nothing waits inside the database. */
const BUSY = 2000;

/** KiB of pages that a connection keeps; a host with its threads has six of them, and the system caches the file too. */
const CACHE = 4096;

const ALL_PAGES = 2 ** 31 - 1;

/**
 * Keeps everything in one SQLite file. A commit is one IMMEDIATE transaction, so commits are serial
 * also between processes; with `synchronous = FULL` in WAL mode every one of them is flushed to disk
 * before it resolves, so what was answered survives a killed process and a power cut (as far as the
 * disk is honest). One command costs one flush. Reads have a connection
 * of their own and wait for no writer. Throws where the file cannot be opened.
 */
export function sqliteStorage({ file, newEpoch }: SqliteOptions): SqliteStorage {
  const db = new Database(file, { timeout: BUSY });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // Words that were removed or written over shall not lie on in free pages.
    db.pragma('secure_delete = ON');
    migrate(db, newEpoch);
    db.pragma('busy_timeout = 0');
  } catch (error) {
    db.close();
    throw error;
  }
  const reader = new Database(file, { readonly: true, timeout: 0 });
  for (const each of [db, reader]) each.pragma(`cache_size = -${CACHE}`);
  const write = writesInTurn();
  const reads = storageIn(reader, write);
  const one = (sql: string): Database.Statement => reader.prepare(sql).pluck();
  const size = {
    head: one('SELECT max(seq) FROM logs WHERE story_id = ?'),
    since: one('SELECT sum(octet_length(entry)) FROM logs WHERE story_id = ? AND seq > ?'),
    text: one('SELECT octet_length(text) FROM texts WHERE sha256 = ?'),
    note: one('SELECT value FROM meta WHERE name = ?'),
  };
  const logSizes = new Map<string, { readonly seq: number; readonly bytes: number }>();
  const putNote = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  return {
    ...storageIn(db, write),
    // What only reads waits for no writer.
    epoch: reads.epoch,
    changes: reads.changes,
    answer: reads.answer,
    stories: reads.stories,
    getText: reads.getText,
    getSetting: reads.getSetting,
    whole: reads.whole,
    keep: reads.keep,
    logBytes: (storyId) => {
      const head = Number(size.head.get(storyId) ?? 0);
      const before = logSizes.get(storyId);
      // A log that is shorter than it was is another one.
      const start = before !== undefined && before.seq <= head ? before : { seq: 0, bytes: 0 };
      const bytes = start.bytes + Number(size.since.get(storyId, start.seq) ?? 0);
      if (head > 0) logSizes.set(storyId, { seq: head, bytes });
      return bytes;
    },
    textBytes: (sha256) => Number(size.text.get(sha256) ?? 0),
    note: (name) => (size.note.get(noteName(name)) as string | undefined) ?? null,
    putNote: (name, value) => write(() => void putNote.run(noteName(name), value)),
    read: (storyId) => readFile(file, storyId),
    inspect: (storyId, work) => inspectFile(file, storyId, work),
    knownHeads: reads.knownHeads,
    unknownHeads: reads.unknownHeads,
    hostLog: reads.hostLog,
    restoreFrom: async (items, { epoch, scope, known, act }) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const restoring = restoreTables(db);
        restoring.begin(epoch, scope);
        for await (const item of items) restoring.put(item);
        restoring.end(known, act);
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
      // What was there before shall not lie on in the write-ahead log.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    // All pages at once: between two steps a write of another process would begin it again from the first.
    copyTo: async (target) => void (await reader.backup(target, { progress: () => ALL_PAGES })),
    modes: () => ({
      journal: String(db.pragma('journal_mode', { simple: true })),
      synchronous: Number(db.pragma('synchronous', { simple: true })),
    }),
    close: () => {
      reader.close();
      db.close();
    },
  };
}

/** Beside the epoch, and never in its place. */
function noteName(name: string): string {
  return `note ${name}`;
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
